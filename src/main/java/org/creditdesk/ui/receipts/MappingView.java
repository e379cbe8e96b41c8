package org.creditdesk.ui.receipts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.Subscription;
import org.creditdesk.checkout.ColumnMapping;
import org.creditdesk.checkout.FirstRows;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.FormField;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.Question;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** The columns of a file, and what its first rows are by them. */
final class MappingView implements ScreenView {
    /** What can be chosen where it is no column; empty is to be found out. */
    private static final Map<ColumnMapping.Field, List<String>> CHOICES = Map.of(
            ColumnMapping.Field.DATES, List.of("", "DAY_FIRST", "MONTH_FIRST"),
            ColumnMapping.Field.DECIMAL, List.of("", "POINT", "COMMA"),
            ColumnMapping.Field.MINOR, List.of("", "true"));

    private final MappingViewModel model;
    private final ImportViewModel imports;
    private final Workplace place;
    private final List<Command> commands;
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML
    private Label title;

    @FXML
    private ComboBox<ColumnMapping> saved;

    @FXML
    private Button renameButton;

    @FXML
    private Button deleteButton;

    @FXML
    private Label summary;

    @FXML
    private PagedTable<PreviewRow> table;

    @FXML
    private Label chosen;

    /** Each field's id says which it is. */
    @FXML
    private List<FormField> fields;

    @FXML
    private FormField name;

    @FXML
    private FormField provider;

    @FXML
    private Label failure;

    @FXML
    private Button saveButton;

    @FXML
    private Label blocked;

    MappingView(MappingViewModel model, ImportViewModel imports, Workplace place) {
        this.model = model;
        this.imports = imports;
        this.place = place;
        Observable[] inputs = {
            model.saved().chosenProperty(),
            model.saved().workingProperty(),
            model.form().name().valueProperty()
        };
        BooleanBinding free = model.saved().workingProperty().not();
        this.commands = List.of(
                Command.of(
                        "save_mapping",
                        "mdal-check",
                        "Ctrl+Enter",
                        model.blockedProperty().isNull().and(free),
                        this::save),
                Command.of(
                        "rename_mapping",
                        "mdal-edit",
                        "F2",
                        Bindings.createBooleanBinding(model::canRename, inputs).and(free),
                        model::rename),
                Command.of(
                        "delete_mapping",
                        "mdal-delete",
                        "Ctrl+Delete",
                        Bindings.createBooleanBinding(model::canDelete, inputs).and(free),
                        this::delete));
    }

    @FXML
    private void initialize() {
        Buttons.show(saveButton, commands.get(0));
        Buttons.showIcon(renameButton, commands.get(1));
        Buttons.showIcon(deleteButton, commands.get(2));
        saveButton.textProperty().bind(model.buttonProperty());
        saved.setItems(model.saved().all());
        saved.setConverter(Words.of(
                mapping -> mapping.name().isEmpty() ? Texts.of("mapping.new") : Formats.visible(mapping.name())));
        saved.valueProperty().bindBidirectional(model.saved().chosenProperty());
        summary.textProperty().bind(model.summaryProperty());
        table.columns(MappingColumns.all())
                .copies(PreviewRow::line, place::copy)
                .show(model.rows());
        showOnly("reads", PreviewRow::wrong);
        showOnly("more", PreviewRow::more);
        chosen.textProperty()
                .bind(table.table()
                        .getSelectionModel()
                        .selectedItemProperty()
                        .map(PreviewRow::wrong)
                        .orElse(""));
        fields.forEach(this::bind);
        text(name, model.form().name());
        text(provider, model.form().provider());
        failure.textProperty().bind(model.saved().failureProperty());
        blocked.textProperty().bind(model.blockedProperty().orElse(""));
    }

    /** A column that says something of some row; the others need its room. */
    private void showOnly(String id, Function<PreviewRow, String> said) {
        var rows = model.rows().rows();
        table.table().getColumns().stream()
                .filter(column -> column.getId().equals(id))
                .forEach(column -> column.visibleProperty()
                        .bind(Bindings.createBooleanBinding(
                                () -> rows.stream()
                                        .anyMatch(row -> !said.apply(row).isEmpty()),
                                rows)));
    }

    private void bind(FormField around) {
        var field = ColumnMapping.Field.valueOf(around.getId().replace('-', '_').toUpperCase(Locale.ROOT));
        Field<String> said = model.form().field(field);
        around.setName(MappingForm.word(field));
        if (around.getControl() instanceof TextField) {
            text(around, said);
            return;
        }
        ComboBox<String> box = box(around);
        box.setId("mapping-" + around.getId());
        if (field.isColumn()) {
            box.setConverter(Words.of(this::column));
        } else {
            box.getItems().setAll(CHOICES.get(field));
            box.setConverter(Words.of(value -> word(field, value)));
        }
        box.valueProperty().bindBidirectional(said.valueProperty());
        around.follow(said);
    }

    private static String word(ColumnMapping.Field field, String value) {
        String constant = value.isEmpty() ? "NONE" : value;
        return Texts.of("mapping." + (field.name() + "." + constant).toLowerCase(Locale.ROOT));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> box(FormField around) {
        return (ComboBox<String>) around.getControl();
    }

    private static void text(FormField around, Field<String> field) {
        ((TextField) around.getControl()).textProperty().bindBidirectional(field.valueProperty());
        around.follow(field);
    }

    private String column(String name) {
        FirstRows rows = model.fileProperty().get();
        String example = name.isEmpty() || rows == null ? "" : rows.example(name);
        if (name.isEmpty()) {
            return Texts.of("mapping.no_such_column");
        }
        return example.isEmpty()
                ? Formats.visible(name)
                : Texts.of("mapping.column_like", Formats.visible(name), Formats.visible(example));
    }

    /** The columns of the file, and whatever the mapping names beside them. */
    private void offer(FirstRows rows) {
        title.setText(
                rows == null ? Texts.of("mapping.title") : Texts.of("mapping.title_of", Formats.visible(rows.name())));
        Set<String> names = new LinkedHashSet<>(List.of(""));
        if (rows != null) {
            names.addAll(rows.columns());
        }
        for (FormField around : fields) {
            var field =
                    ColumnMapping.Field.valueOf(around.getId().replace('-', '_').toUpperCase(Locale.ROOT));
            if (field.isColumn()) {
                String said = model.form().field(field).get();
                List<String> offered = new ArrayList<>(names);
                if (said != null && !names.contains(said)) {
                    offered.add(said);
                }
                box(around).setItems(FXCollections.observableArrayList(offered));
                box(around).setValue(said);
            }
        }
    }

    private void save() {
        model.save(mapping -> {
            if (model.fileProperty().get() != null) {
                imports.readBy(mapping);
                place.navigator().back();
            }
        });
    }

    private void delete() {
        String named = Formats.visible(model.saved().chosen().name());
        place.dialogs()
                .ask(
                        new Question(
                                Texts.of("mapping.delete_title", named),
                                Texts.of("mapping.delete_text"),
                                Texts.of("mapping.delete", named),
                                true),
                        model::delete);
    }

    @Override
    public void shown() {
        subscriptions = Subscription.combine(
                model.fileProperty().subscribe(this::offer),
                model.saved()
                        .chosenProperty()
                        .subscribe(ignored -> offer(model.fileProperty().get())));
        model.open(imports.path(), imports.form().formatProperty().get().mapping());
        focusContent();
    }

    @Override
    public void refresh() {
        model.open(imports.path(), model.saved().chosen());
    }

    @Override
    public void hidden() {
        subscriptions.unsubscribe();
        model.stop();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void focusContent() {
        fields.get(0).getControl().requestFocus();
    }
}
