package org.creditdesk.ui.promo;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.Campaign;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Moments;
import org.creditdesk.ui.kit.Notice;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** One campaign and its batches. */
final class CampaignView implements ScreenView {
    private final CampaignViewModel model;
    private final Workplace place;
    private final Command design;

    @FXML
    private Node root;

    @FXML
    private Node content;

    @FXML
    private Label name;

    @FXML
    private Label state;

    @FXML
    private Label purpose;

    @FXML
    private Label window;

    @FXML
    private Label used;

    @FXML
    private ProgressBar usedShare;

    @FXML
    private Button designButton;

    @FXML
    private Node noRight;

    @FXML
    private Label noRightText;

    @FXML
    private PagedTable<Batch> batches;

    @FXML
    private Notice waiting;

    @FXML
    private Notice failed;

    CampaignView(CampaignViewModel model, Workplace place) {
        this.model = model;
        this.place = place;
        this.design = Command.of(
                "design_batch", "mdal-add", "Ctrl+N", model.blockedProperty().isNull(), model::design);
    }

    @FXML
    private void initialize() {
        Buttons.show(designButton, design);
        noRight.visibleProperty().bind(model.blockedProperty().isNotNull());
        noRightText.textProperty().bind(model.blockedProperty().orElse(""));
        batches.columns(PromoColumns.ofBatches())
                .copies(batch -> String.valueOf(batch.id()), place::copy)
                .opens(model::open)
                .show(model.batches());
        content.visibleProperty().bind(model.campaignProperty().isNotNull());
        failed.visibleProperty()
                .bind(model.campaignProperty()
                        .isNull()
                        .and(model.failureProperty().isNotNull()));
        failed.textProperty()
                .bind(model.failureProperty().map(FailureMessage::sentence).orElse(""));
        waiting.visibleProperty()
                .bind(model.campaignProperty()
                        .isNull()
                        .and(model.failureProperty().isNull()));
        model.campaignProperty().subscribe(this::show);
    }

    private void show(Campaign campaign) {
        if (campaign == null) {
            return;
        }
        name.setText(campaign.name());
        Badges.show(
                state,
                Texts.of(campaign.active() ? "promo.campaign.active" : "promo.campaign.ended"),
                campaign.active() ? "good" : null);
        purpose.setText(campaign.purpose() == null ? "" : campaign.purpose());
        window.setText(Texts.of(
                "promo.campaign.facts",
                Moments.window(campaign.starts(), campaign.ends(), campaign.zone()),
                campaign.owner()));
        boolean limited = campaign.budget() != null;
        used.setText(
                limited
                        ? Texts.of("promo.campaign.used", campaign.redeemedCredits(), campaign.budget())
                        : Texts.of("promo.campaign.used-no-budget", campaign.redeemedCredits()));
        usedShare.setVisible(limited);
        if (root.isFocused()) {
            batches.table().requestFocus();
        }
        usedShare.setProgress(limited ? (double) campaign.redeemedCredits() / campaign.budget() : 0);
    }

    @Override
    public void shown() {
        model.load();
        (content.isVisible() ? batches.table() : root).requestFocus();
    }

    @Override
    public void hidden() {
        model.stop();
    }

    @Override
    public List<Command> commands() {
        return List.of(design);
    }

    @Override
    public void focusContent() {
        batches.table().requestFocus();
        if (batches.table().getSelectionModel().isEmpty()) {
            batches.table().getSelectionModel().selectFirst();
        }
    }
}
