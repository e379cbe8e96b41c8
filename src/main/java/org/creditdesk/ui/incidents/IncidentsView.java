package org.creditdesk.ui.incidents;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.creditdesk.adjust.Incident;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.FormField;
import org.creditdesk.ui.kit.MomentInput;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.Reading;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.WindowFields;
import org.creditdesk.ui.kit.Workplace;

/** All incidents, whom the chosen one touched, and the form that creates or changes one. */
final class IncidentsView implements ScreenView {
    private final IncidentsViewModel model;
    private final Workplace place;
    private final List<Command> commands;

    @FXML
    private Button newIncident;

    @FXML
    private Button change;

    @FXML
    private Node noRight;

    @FXML
    private Label noRightText;

    @FXML
    private PagedTable<Incident> table;

    @FXML
    private AffectedView affectedController;

    @FXML
    private Node panel;

    @FXML
    private Label heading;

    @FXML
    private Button close;

    @FXML
    private FormField nameField;

    @FXML
    private TextField name;

    @FXML
    private FormField startField;

    @FXML
    private MomentInput start;

    @FXML
    private FormField endField;

    @FXML
    private MomentInput end;

    @FXML
    private FormField ticketField;

    @FXML
    private TextField ticket;

    @FXML
    private Label failure;

    @FXML
    private Button save;

    @FXML
    private Label blocked;

    IncidentsView(IncidentsViewModel model, Workplace place) {
        this.model = model;
        this.place = place;
        var may = new SimpleBooleanProperty(model.noPermission() == null);
        this.commands = List.of(
                Command.of("new_incident", "mdal-add", "Ctrl+N", may, this::begin),
                Command.of(
                        "change_incident",
                        "mdal-edit",
                        "F2",
                        may.and(model.selectedProperty().isNotNull()),
                        this::edit),
                Command.of(
                        "save_incident",
                        "mdal-check",
                        "Ctrl+Enter",
                        model.editingProperty().and(model.blockedProperty().isNull()),
                        model::save));
    }

    @FXML
    private void initialize() {
        Buttons.show(newIncident, commands.get(0));
        Buttons.show(change, commands.get(1));
        Reading.show(noRight, noRightText, model.noPermission());
        table.columns(IncidentColumns.ofIncidents(IncidentsWing.VIEWER))
                .copies(Incident::name, place::copy)
                .opens(row -> affectedController.focus())
                .show(model.rows());
        table.table().getSelectionModel().selectedItemProperty().subscribe(model::select);
        model.selectedProperty().subscribe(affectedController::show);
        model.selectedProperty().subscribe(this::mark);
        // After the table itself has seen the rows, or it would forget the mark again.
        model.rows().rows().addListener((ListChangeListener<Incident>)
                loaded -> mark(model.selectedProperty().get()));
        panel.visibleProperty().bind(model.editingProperty());
        makeRoom();
        Buttons.showIcon(close, Command.of("close", "mdal-close", null, this::escape));
        bindFields();
        heading.textProperty().bind(model.headingProperty());
        failure.textProperty().bind(model.failureProperty().orElse(""));
        save.textProperty().bind(model.buttonProperty());
        save.setOnAction(event -> model.save());
        save.disableProperty().bind(model.blockedProperty().isNotNull().or(model.workingProperty()));
        blocked.textProperty().bind(model.blockedProperty().orElse(""));
    }

    private void mark(Incident selected) {
        int row = model.rows().rows().indexOf(selected);
        if (row < 0) {
            // It comes with the next load; a row that stayed marked until then would be taken for a choice.
            table.table().getSelectionModel().clearSelection();
        } else if (row != table.table().getSelectionModel().getSelectedIndex()) {
            table.table().getSelectionModel().clearAndSelect(row);
        }
    }

    /** Beside the form only the columns that tell incidents apart have room. */
    private void makeRoom() {
        for (var column : table.table().getColumns()) {
            if (Set.of("created-by", "compensated").contains(column.getId())) {
                column.visibleProperty().bind(model.editingProperty().not());
            }
        }
        affectedController.makeRoom(model.editingProperty());
    }

    private void bindFields() {
        IncidentForm form = model.form();
        name.textProperty().bindBidirectional(form.name().valueProperty());
        ticket.textProperty().bindBidirectional(form.ticket().valueProperty());
        WindowFields window = form.window();
        start.bind(window.startDateProperty(), window.startTimeProperty(), window.startWords());
        end.bind(window.endDateProperty(), window.endTimeProperty(), window.endWords());
        nameField.follow(form.name());
        startField.follow(window.start());
        endField.follow(window.end());
        ticketField.follow(form.ticket());
    }

    private void begin() {
        model.begin();
        name.requestFocus();
    }

    private void edit() {
        model.edit();
        name.requestFocus();
    }

    @Override
    public void shown() {
        model.load();
        table.table().requestFocus();
    }

    @Override
    public void refresh() {
        model.load();
        affectedController.show(model.selectedProperty().get());
    }

    @Override
    public void hidden() {
        model.stop();
        affectedController.hidden();
    }

    @Override
    public List<Command> commands() {
        return Stream.concat(commands.stream(), affectedController.commands().stream())
                .toList();
    }

    @Override
    public void focusContent() {
        table.table().requestFocus();
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
