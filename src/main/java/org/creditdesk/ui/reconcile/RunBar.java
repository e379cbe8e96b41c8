package org.creditdesk.ui.reconcile;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.creditdesk.reconcile.Fixed;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.ScreenView;

/** What became of the last fix; how far a run over many receipts is, and why it broke off where it did. */
final class RunBar implements ScreenView {
    @FXML
    private Node done;

    @FXML
    private Label doneText;

    @FXML
    private Hyperlink requests;

    @FXML
    private Node failed;

    @FXML
    private Label failure;

    @FXML
    private Node busy;

    @FXML
    private ProgressBar share;

    @FXML
    private Label progress;

    @FXML
    private Button cancel;

    /** @param openRequests where those are that wait */
    void follow(QueueViewModel model, Command stopping, Runnable openRequests) {
        FixRun run = model.run();
        model.fixedProperty().subscribe(this::show);
        requests.setOnAction(event -> openRequests.run());
        busy.visibleProperty().bind(run.runningProperty());
        share.progressProperty().bind(run.shareProperty());
        progress.textProperty().bind(run.progressProperty());
        failed.visibleProperty().bind(run.failureProperty().isNotEmpty());
        failure.textProperty().bind(run.failureProperty());
        Buttons.show(cancel, stopping);
    }

    private void show(Fixed fixed) {
        done.setVisible(fixed != null);
        doneText.setText(fixed == null ? "" : FixWords.done(fixed));
        requests.setVisible(fixed != null && fixed.isWaiting());
        done.getStyleClass().removeAll("good", "warning");
        done.getStyleClass().add(fixed != null && fixed.isWaiting() ? "warning" : "good");
    }
}
