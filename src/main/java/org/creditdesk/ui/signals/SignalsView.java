package org.creditdesk.ui.signals;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.creditdesk.redeem.Signal;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Columns;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Look;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** The signals of all campaigns: a list, and beside it the one in sight. */
final class SignalsView implements ScreenView {
    private final SignalsViewModel model;
    private final Workplace place;
    private final List<Command> commands;
    private SignalCard shown;

    @FXML
    private ToggleButton dismissed;

    @FXML
    private Label looking;

    @FXML
    private PagedTable<Signal> table;

    @FXML
    private Node chosen;

    @FXML
    private Label campaign;

    @FXML
    private VBox card;

    @FXML
    private Label mayNot;

    @FXML
    private Label failure;

    @FXML
    private Node nothing;

    SignalsView(SignalsViewModel model, Workplace place) {
        this.model = model;
        this.place = place;
        var some = model.selectedProperty().isNotNull();
        this.commands = List.of(
                Command.of("open_signal_batch", "mdal-confirmation_number", "Ctrl+B", some, this::openBatch),
                Command.of("dismiss_signal", "mdal-check", "Ctrl+D", some, this::focusWhy));
    }

    @FXML
    private void initialize() {
        table.columns(columns())
                .copies(Signal::sentence, place::copy)
                .opens(signal -> openBatch())
                .show(model.rows());
        table.table().getSelectionModel().selectedItemProperty().subscribe(signal -> {
            if (signal != null) {
                model.select(signal);
            }
        });
        model.selectedProperty().subscribe(this::show);
        dismissed.selectedProperty().bindBidirectional(model.dismissedProperty());
        model.dismissedProperty().subscribe(those -> {
            table.setEmptyTitle(Texts.of(those ? "signal.none-dismissed" : "signal.none"));
            table.setEmptyText(Texts.of(those ? "signal.none-dismissed_text" : "signal.none_text"));
        });
        looking.visibleProperty().bind(model.lookingProperty());
        mayNot.setText(
                model.dismissing().mayNot() == null ? "" : model.dismissing().mayNot());
        failure.textProperty().bind(model.dismissing().failureProperty());
    }

    private static List<TableColumn<Signal, Signal>> columns() {
        return List.of(
                Columns.whole(Columns.of(
                        "signal.column.kind", 214, row -> Look.warning(Formats.word(row.kind()), "mdmz-report_problem")
                                .withHint(row.sentence()))),
                Columns.text("signal.column.campaign", 130, Signal::campaign),
                Columns.figures("signal.column.batch", 64, row -> Look.muted(String.valueOf(row.batchId()))),
                Columns.figures(
                        "signal.column.evidence",
                        104,
                        row -> Look.plain(Texts.of(
                                "signal.evidence",
                                row.evidence().part(),
                                row.evidence().whole()))),
                Columns.moment("signal.column.at", 150, Signal::at));
    }

    private void show(Signal signal) {
        nothing.setVisible(signal == null);
        chosen.setVisible(signal != null);
        if (signal == null) {
            shown = null;
            card.getChildren().clear();
        } else if (shown == null || !shown.shows(signal)) {
            shown = new SignalCard(signal, place.navigator(), model.dismissing(), new VBox());
            campaign.setText(signal.campaign());
            card.getChildren().setAll(shown);
        }
        select(signal);
    }

    private void select(Signal signal) {
        int at = signal == null ? -1 : table.table().getItems().indexOf(signal);
        if (at >= 0 && table.table().getSelectionModel().getSelectedIndex() != at) {
            table.table().getSelectionModel().clearAndSelect(at);
        }
    }

    private void openBatch() {
        place.navigator().go(Route.batch(model.selectedProperty().get().batchId()));
    }

    private void focusWhy() {
        shown.focusWhy();
    }

    @Override
    public void shown() {
        model.load();
        focusContent();
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
        table.table().requestFocus();
    }

    @Override
    public boolean escape() {
        boolean typing = shown != null && shown.isTyping();
        if (typing) {
            focusContent();
        }
        return typing;
    }
}
