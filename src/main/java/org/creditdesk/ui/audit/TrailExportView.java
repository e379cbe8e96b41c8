package org.creditdesk.ui.audit;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.Reading;
import org.creditdesk.ui.kit.ScreenView;
import org.kordamp.ikonli.javafx.FontIcon;

/** How far the export of the trail is and how it ended, or why there is none. */
final class TrailExportView implements ScreenView {
    @FXML
    private Node panel;

    @FXML
    private Node blocked;

    @FXML
    private Label blockedText;

    @FXML
    private Node exporting;

    @FXML
    private ProgressBar exportShare;

    @FXML
    private Button cancelExport;

    @FXML
    private Node exported;

    @FXML
    private FontIcon exportedIcon;

    @FXML
    private Label exportedText;

    /** Called once, by the screen of the trail. */
    void follow(TrailExport writing) {
        Buttons.show(cancelExport, Command.of("cancel_export", "mdal-cancel", null, writing::cancel));
        Reading.show(blocked, blockedText, writing.noPermission());
        exporting.visibleProperty().bind(writing.runningProperty());
        exportShare.progressProperty().bind(writing.shareProperty());
        exported.visibleProperty().bind(writing.endingProperty().isNotNull());
        panel.visibleProperty()
                .bind(blocked.visibleProperty().or(exporting.visibleProperty()).or(exported.visibleProperty()));
        writing.endingProperty().subscribe(this::show);
    }

    private void show(TrailExport.Ending ending) {
        if (ending != null) {
            exported.getStyleClass().removeAll("good", "bad");
            exported.getStyleClass().add(ending.good() ? "good" : "bad");
            exportedIcon.setIconLiteral(ending.good() ? "mdal-check_circle_outline" : "mdal-error_outline");
            exportedText.setText(ending.sentence());
        }
    }
}
