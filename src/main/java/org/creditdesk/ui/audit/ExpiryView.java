package org.creditdesk.ui.audit;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.creditdesk.ui.kit.ScreenView;

/** What has run out of time, and the button that expires it. */
final class ExpiryView implements ScreenView {
    private final ExpiryViewModel model;

    @FXML
    private Label words;

    @FXML
    private Node working;

    @FXML
    private ProgressBar progress;

    @FXML
    private Button run;

    ExpiryView(ExpiryViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        run.textProperty().bind(model.verbProperty());
        run.disableProperty()
                .bind(model.runningProperty().or(model.obstacleProperty().isNotEmpty()));
        words.textProperty()
                .bind(model.resultProperty()
                        .flatMap(result -> result.isEmpty() ? model.obstacleProperty() : model.resultProperty()));
        working.visibleProperty().bind(model.runningProperty());
        progress.progressProperty().bind(model.shareProperty());
    }

    @Override
    public void shown() {
        model.load();
    }

    @FXML
    private void run() {
        model.run();
    }

    @FXML
    private void stop() {
        model.stop();
    }
}
