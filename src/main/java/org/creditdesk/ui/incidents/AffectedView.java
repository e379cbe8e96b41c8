package org.creditdesk.ui.incidents;

import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.creditdesk.adjust.Affected;
import org.creditdesk.adjust.Incident;
import org.creditdesk.adjust.Reason;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.FormField;
import org.creditdesk.ui.kit.Notice;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whom the chosen incident touched; part of the screen of incidents. */
final class AffectedView implements ScreenView {
    private final AffectedViewModel model;
    private final Workplace place;
    private final Command exportCommand;
    private final Command compensateCommand;

    @FXML
    private Node root;

    @FXML
    private Label title;

    @FXML
    private Node file;

    @FXML
    private FormField creditsField;

    @FXML
    private TextField credits;

    @FXML
    private ComboBox<Reason> reason;

    @FXML
    private Button export;

    @FXML
    private Label blocked;

    @FXML
    private Node exported;

    @FXML
    private FontIcon exportedIcon;

    @FXML
    private Label exportedText;

    @FXML
    private Button compensate;

    @FXML
    private PagedTable<Affected> table;

    @FXML
    private Notice withoutWindow;

    AffectedView(AffectedViewModel model, Workplace place) {
        this.model = model;
        this.place = place;
        this.exportCommand = Command.of(
                "export_affected",
                "mdmz-save_alt",
                "Ctrl+E",
                model.blockedProperty().isNull().and(new SimpleBooleanProperty(model.mayExport())),
                this::chooseAndExport);
        this.compensateCommand = Command.of(
                "compensate_affected",
                "mdal-card_giftcard",
                "Ctrl+Enter",
                model.fileProperty().isNotNull(),
                model::compensate);
    }

    @FXML
    private void initialize() {
        root.visibleProperty().bind(model.incidentProperty().isNotNull());
        title.textProperty().bind(model.titleProperty());
        Buttons.show(export, exportCommand);
        Buttons.show(compensate, compensateCommand);
        compensate.visibleProperty().bind(model.fileProperty().isNotNull());
        blocked.textProperty().bind(model.blockedProperty().orElse(""));
        credits.textProperty().bindBidirectional(model.credits().valueProperty());
        creditsField.follow(model.credits());
        reason.setItems(FXCollections.observableArrayList());
        Bindings.bindContent(reason.getItems(), model.reasons());
        reason.setConverter(words());
        reason.valueProperty().bindBidirectional(model.reason().valueProperty());
        table.columns(IncidentColumns.ofAffected())
                .copies(row -> row.email() == null ? "" : row.email(), place::copy)
                .opens(model::open)
                .show(model.rows());
        exported.visibleProperty().bind(model.exportedProperty().isNotNull());
        model.exportedProperty().subscribe(this::show);
        model.incidentProperty().subscribe(this::arrange);
    }

    private void arrange(Incident incident) {
        boolean known = model.hasWindow();
        table.setVisible(known);
        file.setVisible(known && model.mayExport());
        withoutWindow.setVisible(!known);
        withoutWindow.setText(Texts.of("incidents.no_window"));
    }

    private static StringConverter<Reason> words() {
        return new StringConverter<>() {
            @Override
            public String toString(Reason reason) {
                return reason == null ? "" : reason.description();
            }

            @Override
            public Reason fromString(String text) {
                throw new UnsupportedOperationException("reasons are chosen, not typed");
            }
        };
    }

    private void show(AffectedViewModel.Exported result) {
        if (result != null) {
            exported.getStyleClass().removeAll("good", "bad");
            exported.getStyleClass().add(result.good() ? "good" : "bad");
            exportedIcon.setIconLiteral(result.good() ? "mdal-check_circle_outline" : "mdal-error_outline");
            exportedText.setText(result.sentence());
        }
    }

    private void chooseAndExport() {
        place.dialogs().saveAs(Texts.of("incidents.export_title"), model.suggestedFileName(), "*.csv", model::export);
    }

    /** Called by the screen around it when another incident is looked at. */
    void show(Incident incident) {
        model.show(incident);
    }

    /** While the form stands beside the table, only who and how much has room. */
    void makeRoom(ObservableBooleanValue narrow) {
        for (var column : table.table().getColumns()) {
            if (Set.of("customer", "mostly").contains(column.getId())) {
                column.visibleProperty().bind(Bindings.not(narrow));
            }
        }
    }

    void focus() {
        table.focusRows();
    }

    @Override
    public void hidden() {
        model.stop();
    }

    @Override
    public List<Command> commands() {
        return List.of(exportCommand, compensateCommand);
    }
}
