package org.creditdesk.ui.cases;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.creditdesk.casefile.Template;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Reading;
import org.creditdesk.ui.kit.ScreenView;

/** The templates of the case summary and of replies; a tab of the settings. */
public final class TemplatesView implements ScreenView {
    private final TemplatesViewModel model;
    private final List<Command> commands;

    @FXML
    private Node noRight;

    @FXML
    private Label noRightText;

    @FXML
    private ListView<Template> list;

    @FXML
    private Button add;

    @FXML
    private Node naming;

    @FXML
    private TextField name;

    @FXML
    private TextField language;

    @FXML
    private Label title;

    @FXML
    private TextArea body;

    @FXML
    private Label placeholders;

    @FXML
    private TextField email;

    @FXML
    private TextArea preview;

    @FXML
    private Label failure;

    @FXML
    private Label blocked;

    @FXML
    private Button save;

    @FXML
    private Button reset;

    TemplatesView(TemplatesViewModel model) {
        this.model = model;
        var may = new SimpleBooleanProperty(model.noPermission() == null);
        this.commands = List.of(
                Command.of("new_template", "mdal-add", "Ctrl+N", may, this::begin),
                Command.of(
                        "save_template",
                        "mdal-check",
                        "Ctrl+Enter",
                        model.blockedProperty().isNull(),
                        model::save),
                Command.of(
                        "reset_template",
                        "mdmz-restore",
                        "Ctrl+Shift+R",
                        Bindings.createBooleanBinding(
                                () -> model.canReset(model.chosenProperty().get()), model.chosenProperty()),
                        model::reset));
    }

    @FXML
    private void initialize() {
        Reading.show(noRight, noRightText, model.noPermission());
        list.setItems(model.rows());
        list.setCellFactory(ignored -> new Cell());
        list.getSelectionModel().selectedItemProperty().subscribe(picked -> {
            if (picked != null) {
                model.chosenProperty().set(picked);
            }
        });
        model.chosenProperty().subscribe(template -> list.getSelectionModel().select(template));
        Buttons.show(add, commands.get(0));
        Buttons.show(save, commands.get(1));
        Buttons.show(reset, commands.get(2));
        naming.visibleProperty().bind(model.addingProperty());
        name.textProperty().bindBidirectional(model.name().valueProperty());
        language.textProperty().bindBidirectional(model.language().valueProperty());
        title.textProperty()
                .bind(model.chosenProperty().map(TemplatesView::title).orElse(""));
        body.textProperty().bindBidirectional(model.body().valueProperty());
        body.setEditable(model.noPermission() == null);
        placeholders
                .textProperty()
                .bind(model.name()
                        .valueProperty()
                        .map(named -> Texts.of("templates.placeholders", model.placeholders())));
        email.textProperty().bindBidirectional(model.email().valueProperty());
        preview.textProperty().bind(model.previewProperty());
        failure.textProperty().bind(model.failureProperty().orElse(""));
        blocked.textProperty().bind(model.blockedProperty().orElse(""));
    }

    private static String words(Template template) {
        return Texts.of("templates.name", template.name(), template.language());
    }

    private static String title(Template template) {
        return template.own()
                ? words(template)
                : Texts.of(
                        "templates.changed_by", words(template), template.savedBy(), Formats.day(template.savedAt()));
    }

    private void begin() {
        model.begin();
        name.requestFocus();
    }

    /** A line of the list. */
    private static final class Cell extends ListCell<Template> {
        @Override
        protected void updateItem(Template template, boolean empty) {
            super.updateItem(template, empty);
            setText(empty || template == null ? null : line(template));
        }

        private static String line(Template template) {
            return template.own() ? words(template) : Texts.of("templates.changed", words(template));
        }
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
        list.requestFocus();
    }

    @Override
    public boolean escape() {
        boolean adding = model.addingProperty().get();
        model.addingProperty().set(false);
        if (adding) {
            model.load();
        }
        return adding;
    }
}
