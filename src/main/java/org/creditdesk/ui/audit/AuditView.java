package org.creditdesk.ui.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.creditdesk.audit.Event;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.DayConverter;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.FormField;
import org.creditdesk.ui.kit.LoadState;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** The trail. */
final class AuditView implements ScreenView {
    private final AuditViewModel model;
    private final Workplace place;
    private final Command filters;
    private final Command clear;
    private final Command export;
    private final Command check;
    private final Command openAccount;
    private final Command copyEvent;

    @FXML
    private Button checkButton;

    @FXML
    private Button exportButton;

    @FXML
    private Button clearButton;

    @FXML
    private TrailExportView exportBarController;

    @FXML
    private ComboBox<Choice> actor;

    @FXML
    private ComboBox<Choice> command;

    @FXML
    private ComboBox<Choice> outcome;

    @FXML
    private ComboBox<Choice> reason;

    @FXML
    private FormField emailField;

    @FXML
    private TextField email;

    @FXML
    private DatePicker firstDay;

    @FXML
    private FormField lastDayField;

    @FXML
    private DatePicker lastDay;

    @FXML
    private PagedTable<Event> table;

    @FXML
    private Node nothing;

    @FXML
    private Node details;

    @FXML
    private VBox facts;

    @FXML
    private Button openButton;

    @FXML
    private Button copyButton;

    AuditView(AuditViewModel model, Workplace place) {
        this.model = model;
        this.place = place;
        var mayExport = new SimpleBooleanProperty(model.export().noPermission() == null)
                .and(model.export().runningProperty().not());
        var some = model.selectedProperty().isNotNull();
        this.filters = Command.of("filters", "mdal-filter_list", "Ctrl+F", this::focusFilters);
        this.clear = Command.of("clear_filters", "mdal-clear", "Ctrl+Shift+F", this::clear);
        this.export = Command.of("export_audit", "mdmz-save_alt", "Ctrl+E", mayExport, this::chooseAndExport);
        this.check = Command.of("check_ledger", "mdal-fact_check", "Ctrl+L", model::checkLedger);
        this.openAccount = Command.of("open_event_account", "mdmz-person", null, some, this::open);
        this.copyEvent = Command.of("copy_event", "mdal-content_copy", "Ctrl+Shift+C", some, this::copy);
    }

    @FXML
    private void initialize() {
        Buttons.show(checkButton, check);
        Buttons.show(exportButton, export);
        Buttons.showIcon(clearButton, clear);
        bindFilters();
        exportBarController.follow(model.export());
        table.columns(EventColumns.all())
                .copies(EventWords::line, place::copy)
                .opens(model::open)
                .show(model.rows());
        table.table().getSelectionModel().selectedItemProperty().subscribe(model::select);
        model.rows().stateProperty().subscribe(this::selectFirst);
        model.rows().rows().addListener((Observable changed) -> selectFirst(LoadState.FILLED));
        Buttons.show(openButton, openAccount);
        Buttons.showIcon(copyButton, copyEvent);
        details.visibleProperty().bind(model.selectedProperty().isNotNull());
        nothing.visibleProperty().bind(details.visibleProperty().not());
        model.selectedProperty().subscribe(this::show);
    }

    private void bindFilters() {
        FilterForm form = model.form();
        choose(actor, form.actors(), form.actor());
        choose(command, form.commands(), form.command());
        choose(outcome, form.outcomes(), form.outcome());
        choose(reason, form.reasons(), form.reason());
        email.textProperty().bindBidirectional(form.email().valueProperty());
        email.setOnAction(event -> model.findAccount());
        email.focusedProperty().subscribe(focused -> {
            if (!focused) {
                model.findAccount();
            }
        });
        emailField.follow(form.email());
        day(firstDay, form.firstDay().valueProperty());
        day(lastDay, form.lastDay().valueProperty());
        lastDayField.follow(form.lastDay());
    }

    private static void choose(ComboBox<Choice> box, ObservableList<Choice> choices, Field<Choice> field) {
        box.setItems(choices);
        box.valueProperty().bindBidirectional(field.valueProperty());
    }

    private static void day(DatePicker picker, Property<LocalDate> day) {
        picker.setConverter(new DayConverter(picker));
        picker.setShowWeekNumbers(false);
        picker.valueProperty().bindBidirectional(day);
    }

    private void show(Event event) {
        if (event != null) {
            facts.getChildren().setAll(EventFacts.of(event));
        }
        openButton.setVisible(event != null && event.accountId() != null);
    }

    /** The details are never those of an event that is no longer in the table. */
    private void selectFirst(LoadState state) {
        var selection = table.table().getSelectionModel();
        if (state == LoadState.FILLED && selection.isEmpty()) {
            selection.selectFirst();
        }
    }

    private void open() {
        model.open(model.selectedProperty().get());
    }

    private void copy() {
        place.copy(EventWords.whole(model.selectedProperty().get()));
    }

    private void clear() {
        model.clear();
        focusContent();
    }

    private void focusFilters() {
        actor.requestFocus();
    }

    private void chooseAndExport() {
        place.dialogs()
                .saveAs(
                        Texts.of("audit.export_title"),
                        TrailExport.suggestedFileName(Instant.now()),
                        "*.csv",
                        file -> model.export().start(model.filter(), file));
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
        return List.of(filters, clear, export, check, copyEvent);
    }

    @Override
    public void focusContent() {
        table.table().requestFocus();
        selectFirst(model.rows().stateProperty().get());
    }
}
