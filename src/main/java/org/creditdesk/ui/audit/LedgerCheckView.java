package org.creditdesk.ui.audit;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.creditdesk.ledger.VerifyReport.Finding;
import org.creditdesk.ui.kit.Columns;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Look;
import org.creditdesk.ui.kit.Notice;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** The ledger check. */
final class LedgerCheckView implements ScreenView {
    private static final double ROW_HEIGHT = 36;

    private final LedgerCheckViewModel model;
    private final Workplace place;

    @FXML
    private Button check;

    @FXML
    private Button stop;

    @FXML
    private Node working;

    @FXML
    private Label words;

    @FXML
    private ProgressBar progress;

    @FXML
    private Notice notice;

    @FXML
    private TableView<Finding> findings;

    @FXML
    private Label verdict;

    @FXML
    private ExpiryView expiryController;

    LedgerCheckView(LedgerCheckViewModel model, Workplace place) {
        this.model = model;
        this.place = place;
    }

    @FXML
    private void initialize() {
        var state = model.stateProperty();
        check.disableProperty().bind(state.isEqualTo(CheckState.RUNNING));
        stop.visibleProperty().bind(state.isEqualTo(CheckState.RUNNING));
        working.visibleProperty().bind(state.isEqualTo(CheckState.RUNNING));
        words.textProperty().bind(model.wordsProperty());
        progress.progressProperty().bind(model.shareProperty());
        verdict.visibleProperty().bind(state.isEqualTo(CheckState.WRONG));
        verdict.textProperty().bind(model.wordsProperty());
        findings.visibleProperty().bind(verdict.visibleProperty());
        notice.visibleProperty()
                .bind(working.visibleProperty().or(verdict.visibleProperty()).not());
        notice.titleProperty().bind(state.map(now -> Formats.word(now)));
        notice.textProperty().bind(model.wordsProperty());
        state.subscribe(now -> show(now));
        fillFindings();
    }

    private void show(CheckState now) {
        notice.getStyleClass().removeAll("good", "bad");
        switch (now) {
            case IN_ORDER -> look("mdmz-verified_user", "good");
            case FAILED -> look("mdal-error_outline", "bad");
            default -> notice.setIcon("mdal-fact_check");
        }
    }

    private void look(String icon, String style) {
        notice.setIcon(icon);
        notice.getStyleClass().add(style);
    }

    private void fillFindings() {
        findings.setFixedCellSize(ROW_HEIGHT);
        findings.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        findings.getColumns()
                .setAll(List.of(
                        Columns.figures("finding.account", 90, row -> Look.code(Long.toString(row.account()))),
                        Columns.figures(
                                "finding.seq", 70, row -> Look.muted(row.seq() == 0 ? "" : Long.toString(row.seq()))),
                        Columns.text("finding.what", 220, Finding::what),
                        Columns.code("finding.expected", 240, Finding::expected),
                        Columns.code("finding.found", 240, Finding::found)));
        Bindings.bindContent(findings.getItems(), model.findings());
    }

    @FXML
    private void check() {
        model.check();
    }

    @FXML
    private void stop() {
        model.stop();
    }

    @FXML
    private void key(KeyEvent event) {
        Finding finding = findings.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && finding != null) {
            event.consume();
            place.navigator().go(Route.account(finding.account()));
        }
    }

    @Override
    public void shown() {
        expiryController.shown();
    }

    @Override
    public void refresh() {
        expiryController.refresh();
        model.check();
    }

    @Override
    public void focusContent() {
        check.requestFocus();
    }
}
