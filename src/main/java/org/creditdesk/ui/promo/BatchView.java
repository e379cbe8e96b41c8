package org.creditdesk.ui.promo;

import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.ExportFormat;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Notice;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;
import org.kordamp.ikonli.javafx.FontIcon;

/** One batch. */
final class BatchView implements ScreenView {
    private final BatchViewModel model;
    private final Workplace place;
    private final Command exportCommand;
    private final Command xlsxCommand;
    private final Command campaignCommand;

    @FXML
    private Node root;

    @FXML
    private Node content;

    @FXML
    private Label title;

    @FXML
    private Label state;

    @FXML
    private Label approval;

    @FXML
    private Label worth;

    @FXML
    private Button campaign;

    @FXML
    private Button export;

    @FXML
    private Button xlsx;

    @FXML
    private Node exporting;

    @FXML
    private Label exportingText;

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

    @FXML
    private Node blocked;

    @FXML
    private Label blockedText;

    @FXML
    private FlowPane facts;

    @FXML
    private LifeView lifeController;

    @FXML
    private Node codes;

    @FXML
    private CodesView codesController;

    @FXML
    private Notice waiting;

    @FXML
    private Notice failed;

    BatchView(BatchViewModel model, Workplace place) {
        this.model = model;
        this.place = place;
        this.exportCommand = Command.of(
                "export_csv",
                "mdmz-save_alt",
                "Ctrl+E",
                model.exportBlockedProperty().isNull(),
                () -> chooseAndExport(ExportFormat.CSV));
        this.xlsxCommand = Command.of(
                "export_xlsx",
                "mdmz-save_alt",
                "Ctrl+Shift+E",
                model.exportBlockedProperty().isNull(),
                () -> chooseAndExport(ExportFormat.XLSX));
        this.campaignCommand = Command.of("open_campaign", "mdal-campaign", "Ctrl+U", model::openCampaign);
    }

    @FXML
    private void initialize() {
        Buttons.show(export, exportCommand);
        Buttons.show(xlsx, xlsxCommand);
        Buttons.show(campaign, campaignCommand);
        Buttons.show(cancelExport, Command.of("cancel_export", "mdal-cancel", null, model::cancelExport));
        content.visibleProperty().bind(model.batchProperty().isNotNull());
        failed.visibleProperty()
                .bind(model.batchProperty().isNull().and(model.failureProperty().isNotNull()));
        failed.textProperty()
                .bind(model.failureProperty().map(FailureMessage::sentence).orElse(""));
        waiting.visibleProperty()
                .bind(model.batchProperty().isNull().and(model.failureProperty().isNull()));
        lifeController.follow(model.life(), model.unfinished());
        if (model.life().noPermission() == null) {
            codesController.revokes(lifeController::revoke);
        }
        model.life().resultProperty().subscribe(how -> {
            if (how != null && how.good()) {
                codesController.changed();
            }
        });
        // Room for the fields of a new end, also in a small window.
        facts.visibleProperty().bind(model.life().extendingProperty().isNull());
        bindExport();
        model.batchProperty().subscribe(this::show);
    }

    private void bindExport() {
        exporting.visibleProperty().bind(model.exportingProperty());
        exportingText.setText(Texts.of("promo.batch.exporting"));
        exportShare.progressProperty().bind(model.exportShareProperty());
        exported.visibleProperty().bind(model.exportedProperty().isNotNull());
        model.exportedProperty().subscribe(this::show);
        blocked.visibleProperty()
                .bind(model.exportBlockedProperty()
                        .isNotNull()
                        .and(model.exportingProperty().not()));
        blockedText.textProperty().bind(model.exportBlockedProperty().orElse(""));
    }

    private void show(Batch batch) {
        if (batch != null) {
            title.setText(Texts.of("promo.batch.title", String.valueOf(batch.id()), batch.campaign()));
            Badges.show(state, batch.state());
            Badges.showApproval(approval, batch);
            worth.setText(Texts.of("promo.batch.worth", batch.planned(), batch.credits()));
            facts.getChildren().setAll(BatchFacts.of(batch, place));
            codes.setVisible(batch.generated() > 0);
            if (root.isFocused()) {
                codesController.focusContent();
            }
        }
    }

    private void show(BatchViewModel.Exported result) {
        if (result != null) {
            exported.getStyleClass().removeAll("good", "bad");
            exported.getStyleClass().add(result.good() ? "good" : "bad");
            exportedIcon.setIconLiteral(result.good() ? "mdal-check_circle_outline" : "mdal-error_outline");
            exportedText.setText(result.sentence());
        }
    }

    private void chooseAndExport(ExportFormat format) {
        place.dialogs()
                .saveAs(
                        Texts.of("promo.batch.export_title"),
                        model.suggestedFileName(format),
                        "*" + format.ending(),
                        model::export);
    }

    @Override
    public void shown() {
        model.load();
        codesController.shown();
        if (content.isVisible()) {
            codesController.focusContent();
        } else {
            root.requestFocus();
        }
    }

    @Override
    public void hidden() {
        model.stop();
        codesController.hidden();
    }

    @Override
    public List<Command> commands() {
        return Stream.of(
                        List.of(exportCommand, xlsxCommand, campaignCommand),
                        lifeController.commands(),
                        codesController.commands())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void focusContent() {
        codesController.focusContent();
    }

    @Override
    public boolean escape() {
        return lifeController.escape() || codesController.escape();
    }
}
