package org.creditdesk.ui.staff;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.creditdesk.receipt.Pack;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.FormField;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.Question;
import org.creditdesk.ui.kit.Reading;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** What is sold for which price; a tab of the settings. */
final class PacksView implements ScreenView {
    private final PacksViewModel model;
    private final Workplace place;
    private List<Command> commands;

    @FXML
    private Button newPack;

    @FXML
    private Button end;

    @FXML
    private Node noRight;

    @FXML
    private Label noRightText;

    @FXML
    private PagedTable<Pack> table;

    @FXML
    private Node panel;

    @FXML
    private Label heading;

    @FXML
    private Button close;

    @FXML
    private Label held;

    @FXML
    private FormField price;

    @FXML
    private FormField currency;

    @FXML
    private FormField credits;

    @FXML
    private Label failure;

    @FXML
    private Button save;

    @FXML
    private Label blocked;

    PacksView(PacksViewModel model, Workplace place) {
        this.model = model;
        this.place = place;
    }

    @FXML
    private void initialize() {
        var may = new SimpleBooleanProperty(model.noPermission() == null);
        var selected = table.table().getSelectionModel().selectedItemProperty();
        var canEnd = Bindings.createBooleanBinding(() -> model.canEnd(selected.get()), selected);
        commands = List.of(
                Command.of("new_pack", "mdal-add", "Ctrl+N", may, this::begin),
                Command.of("end_pack", "mdmz-stop", "Ctrl+Delete", canEnd, () -> end(selected.get())),
                Command.of("change_pack", "mdal-edit", "F2", may, () -> edit(selected.get())),
                Command.of(
                        "save_pack",
                        "mdal-check",
                        "Ctrl+Enter",
                        model.editingProperty().and(model.blockedProperty().isNull()),
                        model::save));
        Buttons.show(newPack, commands.get(0));
        Buttons.show(end, commands.get(1));
        Reading.show(noRight, noRightText, model.noPermission());
        table.columns(SettingsColumns.ofPacks())
                .copies(PacksView::line, place::copy)
                .opens(this::edit)
                .show(model.rows());
        panel.visibleProperty().bind(model.editingProperty());
        Buttons.showIcon(close, Command.of("close", "mdal-close", null, this::escape));
        bind(price, model.price(), true);
        bind(currency, model.currency(), true);
        bind(credits, model.credits(), false);
        failure.textProperty().bind(model.failureProperty().orElse(""));
        save.textProperty().bind(model.buttonProperty());
        save.setOnAction(event -> model.save());
        save.disableProperty().bind(model.blockedProperty().isNotNull().or(model.workingProperty()));
        blocked.textProperty().bind(model.blockedProperty().orElse(""));
        heading.textProperty()
                .bind(model.editedProperty().map(PacksViewModel::money).orElse(Texts.of("settings.pack.new")));
        held.textProperty().bind(model.editedProperty().map(PacksView::words).orElse(""));
    }

    /** @param ofPrice whether it can be typed for a new pack only: another price is another pack */
    private void bind(FormField around, Field<String> field, boolean ofPrice) {
        var control = (TextField) around.getControl();
        control.textProperty().bindBidirectional(field.valueProperty());
        control.setOnAction(event -> model.save());
        around.follow(field);
        if (ofPrice) {
            control.editableProperty().bind(model.editedProperty().isNull());
        }
    }

    private static String words(Pack pack) {
        return Texts.of(
                pack.active() ? "settings.pack.held" : "settings.pack.held_over",
                Formats.number(pack.credits()),
                pack.setBy(),
                Formats.moment(pack.setAt()));
    }

    private static String line(Pack pack) {
        return String.join("\t", PacksViewModel.money(pack), Formats.number(pack.credits()));
    }

    private void begin() {
        model.begin();
        price.getControl().requestFocus();
    }

    private void edit(Pack pack) {
        model.edit(pack);
        if (model.editingProperty().get()) {
            credits.getControl().requestFocus();
        }
    }

    private void end(Pack pack) {
        String money = PacksViewModel.money(pack);
        place.dialogs()
                .ask(
                        new Question(
                                Texts.of("settings.pack.end_title", money),
                                Texts.of("settings.pack.end_text"),
                                Texts.of("settings.pack.end", money),
                                false),
                        () -> model.end(pack));
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
