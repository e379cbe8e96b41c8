package org.creditdesk.ui.staff;

import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.creditdesk.staff.HeldLimits;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.FormField;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.Reading;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** Limits of roles and members; a tab of the settings. */
final class LimitsView implements ScreenView {
    private final LimitsViewModel model;
    private final Workplace place;
    private final List<Command> commands;

    @FXML
    private Node noRight;

    @FXML
    private Label noRightText;

    @FXML
    private FormField daysField;

    @FXML
    private TextField days;

    @FXML
    private Button saveDays;

    @FXML
    private FormField batchesField;

    @FXML
    private TextField batches;

    @FXML
    private Button saveBatches;

    @FXML
    private PagedTable<HeldLimits> table;

    @FXML
    private Node panel;

    @FXML
    private Label heading;

    @FXML
    private Button close;

    @FXML
    private Label held;

    @FXML
    private FormField perGrantField;

    @FXML
    private TextField perGrant;

    @FXML
    private FormField perDayField;

    @FXML
    private TextField perDay;

    @FXML
    private FormField perAccountField;

    @FXML
    private TextField perAccount;

    @FXML
    private FormField approveField;

    @FXML
    private TextField approve;

    @FXML
    private Label failure;

    @FXML
    private Button save;

    @FXML
    private Button clear;

    @FXML
    private Label blocked;

    LimitsView(LimitsViewModel model, Workplace place) {
        this.model = model;
        this.place = place;
        var may = new SimpleBooleanProperty(model.noPermission() == null);
        this.commands = List.of(
                Command.of("change_limits", "mdal-edit", "F2", may, () -> edit(chosen())),
                Command.of(
                        "save_limits",
                        "mdal-check",
                        "Ctrl+Enter",
                        model.editedProperty()
                                .isNotNull()
                                .and(model.blockedProperty().isNull()),
                        model::save));
    }

    @FXML
    private void initialize() {
        Reading.show(noRight, noRightText, model.noPermission());
        table.columns(SettingsColumns.ofLimits())
                .copies(HeldLimits::holder, place::copy)
                .opens(this::edit)
                .show(model.rows());
        panel.visibleProperty().bind(model.editedProperty().isNotNull());
        makeRoom();
        Buttons.showIcon(close, Command.of("close", "mdal-close", null, this::escape));
        bind(perGrantField, perGrant, model.form().perGrant());
        bind(perDayField, perDay, model.form().perDay());
        bind(perAccountField, perAccount, model.form().perAccount());
        bind(approveField, approve, model.form().approveUpTo());
        bind(daysField, days, saveDays, model.days(), model::saveDays);
        bind(batchesField, batches, saveBatches, model.batches(), model::saveBatches);
        failure.textProperty().bind(model.failureProperty().orElse(""));
        save.setOnAction(event -> model.save());
        save.disableProperty().bind(model.blockedProperty().isNotNull().or(model.workingProperty()));
        clear.setOnAction(event -> model.clear());
        clear.disableProperty().bind(model.workingProperty());
        blocked.textProperty().bind(model.blockedProperty().orElse(""));
        model.editedProperty().subscribe(this::show);
    }

    /** Beside the form only who and how much has room. */
    private void makeRoom() {
        for (var column : table.table().getColumns()) {
            if (Set.of("since", "set-by", "whose").contains(column.getId())) {
                column.visibleProperty().bind(model.editedProperty().isNull());
            }
        }
    }

    private static void bind(FormField around, TextField control, Field<String> field) {
        control.textProperty().bindBidirectional(field.valueProperty());
        around.follow(field);
    }

    private void bind(FormField around, TextField control, Button button, NumberSetting setting, Runnable save) {
        bind(around, control, setting.field());
        control.setEditable(model.noPermission() == null);
        button.setVisible(model.noPermission() == null);
        button.setOnAction(event -> save.run());
        button.disableProperty().bind(setting.blockedProperty().isNotNull().or(model.workingProperty()));
    }

    private void show(HeldLimits edited) {
        if (edited == null) {
            return;
        }
        heading.setText(SettingsColumns.name(edited));
        clear.setVisible(edited.own() && !edited.isOfRole());
        held.setText(words(edited));
        save.setText(Texts.of("settings.limits.save", SettingsColumns.name(edited)));
    }

    private static String words(HeldLimits edited) {
        String since = edited.setBy() == null
                ? Texts.of("settings.limits.never_set")
                : Texts.of("settings.limits.set_by", Formats.moment(edited.since()), edited.setBy());
        return edited.own() ? since : Texts.of("settings.limits.follows", Formats.word(edited.role())) + " " + since;
    }

    private HeldLimits chosen() {
        return table.table().getSelectionModel().getSelectedItem();
    }

    private void edit(HeldLimits row) {
        model.edit(row);
        perGrant.requestFocus();
    }

    @Override
    public void shown() {
        model.load();
    }

    @Override
    public void hidden() {
        model.stop();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void focusContent() {
        table.focusRows();
    }

    @Override
    public boolean escape() {
        boolean closed = model.leave();
        if (closed) {
            focusContent();
        }
        return closed;
    }
}
