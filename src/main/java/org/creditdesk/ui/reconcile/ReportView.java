package org.creditdesk.ui.reconcile;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.creditdesk.reconcile.Fixed;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** What became of many receipts that were fixed at once. */
final class ReportView implements ScreenView {
    private final Workplace place;

    @FXML
    private Node report;

    @FXML
    private Label summary;

    @FXML
    private Label moved;

    @FXML
    private PagedTable<Fixed> table;

    @FXML
    private Label chosen;

    @FXML
    private Button back;

    ReportView(Workplace place) {
        this.place = place;
    }

    /** @param closing goes back to the queue */
    void follow(FixRun run, Command closing) {
        report.visibleProperty().bind(run.reportProperty().isNotNull());
        summary.textProperty()
                .bind(run.reportProperty().map(QueueWords::summary).orElse(""));
        moved.textProperty().bind(run.reportProperty().map(QueueWords::moved).orElse(""));
        Buttons.show(back, closing);
        table.columns(QueueColumns.report())
                .copies(QueueWords::line, place::copy)
                .opens(row -> {
                    run.close();
                    place.navigator().go(Route.evidence(row.id()));
                })
                .show(run.rows());
        chosen.textProperty()
                .bind(table.table()
                        .getSelectionModel()
                        .selectedItemProperty()
                        .map(FixWords::outcome)
                        .orElse(""));
    }

    @Override
    public void focusContent() {
        table.focusRows();
    }
}
