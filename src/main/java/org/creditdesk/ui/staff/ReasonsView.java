package org.creditdesk.ui.staff;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.creditdesk.adjust.Reason;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.FormField;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.Reading;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** The catalogue of reasons; a tab of the settings. */
final class ReasonsView implements ScreenView {
    private final ReasonsViewModel model;
    private final Workplace place;
    private final List<Command> commands;

    @FXML
    private Button newReason;

    @FXML
    private Button up;

    @FXML
    private Button down;

    @FXML
    private Node noRight;

    @FXML
    private Label noRightText;

    @FXML
    private PagedTable<Reason> table;

    @FXML
    private Node panel;

    @FXML
    private Button close;

    @FXML
    private FormField codeField;

    @FXML
    private TextField code;

    @FXML
    private TextField text;

    @FXML
    private CheckBox needsTicket;

    @FXML
    private CheckBox active;

    @FXML
    private Label failure;

    @FXML
    private Button save;

    @FXML
    private Label blocked;

    ReasonsView(ReasonsViewModel model, Workplace place) {
        this.model = model;
        this.place = place;
        var may = new SimpleBooleanProperty(model.noPermission() == null);
        this.commands = List.of(
                Command.of("new_reason", "mdal-add", "Ctrl+N", may, this::begin),
                Command.of("reason_up", "mdal-arrow_upward", "Alt+Up", may, () -> model.move(chosen(), -1)),
                Command.of("reason_down", "mdal-arrow_downward", "Alt+Down", may, () -> model.move(chosen(), 1)),
                Command.of(
                        "save_reason",
                        "mdal-check",
                        "Ctrl+Enter",
                        model.editingProperty().and(model.blockedProperty().isNull()),
                        model::save));
    }

    @FXML
    private void initialize() {
        Buttons.show(newReason, commands.get(0));
        Buttons.showIcon(up, commands.get(1));
        Buttons.showIcon(down, commands.get(2));
        Reading.show(noRight, noRightText, model.noPermission());
        table.columns(SettingsColumns.ofReasons())
                .copies(Reason::code, place::copy)
                .opens(this::edit)
                .show(model.rows());
        panel.visibleProperty().bind(model.editingProperty());
        Buttons.showIcon(close, Command.of("close", "mdal-close", null, this::escape));
        code.textProperty().bindBidirectional(model.code().valueProperty());
        code.editableProperty().bind(model.addingProperty());
        codeField.follow(model.code());
        text.textProperty().bindBidirectional(model.text().valueProperty());
        needsTicket.selectedProperty().bindBidirectional(model.needsTicket().valueProperty());
        active.selectedProperty().bindBidirectional(model.active().valueProperty());
        failure.textProperty().bind(model.failureProperty().orElse(""));
        save.textProperty().bind(model.buttonProperty());
        save.setOnAction(event -> model.save());
        save.disableProperty().bind(model.blockedProperty().isNotNull().or(model.workingProperty()));
        blocked.textProperty().bind(model.blockedProperty().orElse(""));
    }

    private Reason chosen() {
        return table.table().getSelectionModel().getSelectedItem();
    }

    private void begin() {
        model.begin();
        code.requestFocus();
    }

    private void edit(Reason reason) {
        model.edit(reason);
        text.requestFocus();
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
