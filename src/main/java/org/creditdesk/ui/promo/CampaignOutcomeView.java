package org.creditdesk.ui.promo;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.creditdesk.promo.Campaign;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.ScreenView;

/** What was done to a campaign and can be taken back: that it was ended, or changed just now; and what failed. */
final class CampaignOutcomeView implements ScreenView {
    @FXML
    private Node outcome;

    @FXML
    private Node ended;

    @FXML
    private Label endedText;

    @FXML
    private Label reopenBlocked;

    @FXML
    private Button reopenButton;

    @FXML
    private Node changed;

    @FXML
    private Label changedText;

    @FXML
    private Button undoButton;

    @FXML
    private Label failure;

    /** Follows a campaign from now on; called once, by the screen around it. */
    void follow(CampaignViewModel model, Command reopen, Command undo) {
        Buttons.show(reopenButton, reopen);
        Buttons.show(undoButton, undo);
        reopenButton.setVisible(model.noPermission() == null);
        reopenButton.setManaged(model.noPermission() == null);
        failure.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> problem(model),
                        model.ending().failureProperty(),
                        model.edit().failureProperty(),
                        model.edit().openProperty()));
        model.edit().lastProperty().subscribe(made -> show(made));
        model.loadedProperty().subscribe(loaded -> {
            if (loaded != null) {
                show(model, loaded);
            }
        });
        outcome.visibleProperty()
                .bind(ended.visibleProperty()
                        .or(changed.visibleProperty())
                        .or(failure.textProperty().isNotEmpty()));
    }

    private static String problem(CampaignViewModel model) {
        String ending = model.ending().failureProperty().get();
        String editing = model.edit().openProperty().get()
                ? null
                : model.edit().failureProperty().get();
        return ending != null ? ending : editing == null ? "" : editing;
    }

    private void show(CampaignViewModel model, CampaignViewModel.Loaded loaded) {
        Campaign campaign = loaded.campaign();
        ended.setVisible(!campaign.active());
        endedText.setText(campaign.active() ? "" : CampaignHeader.ended(loaded.end()));
        String cannot =
                model.noPermission() == null ? model.reopenBlockedProperty().get() : null;
        reopenBlocked.setText(campaign.active() || cannot == null ? "" : cannot);
    }

    private void show(CampaignUndo made) {
        changed.setVisible(made != null);
        if (made != null) {
            long fields = CampaignUndo.fields(made.made());
            changedText.setText(
                    Texts.of(fields == 1 ? "promo.campaign.changed-one" : "promo.campaign.changed", fields));
        }
    }
}
