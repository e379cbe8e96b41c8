package org.creditdesk.ui.promo;

import java.time.ZoneId;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.CampaignStanding;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.ScreenView;

/** What a campaign is, and the buttons for what can be done to it. */
final class CampaignTitleView implements ScreenView {
    @FXML
    private Label name;

    @FXML
    private Label state;

    @FXML
    private Label purpose;

    @FXML
    private Label window;

    @FXML
    private Label announced;

    @FXML
    private Label owner;

    @FXML
    private Node actions;

    @FXML
    private Button changeButton;

    @FXML
    private Button endButton;

    @FXML
    private Button designButton;

    /**
     * Follows a campaign from now on; called once, by the screen around it.
     *
     * @param managing what is done to the campaign itself: changing and ending it
     */
    void follow(CampaignViewModel model, ZoneId viewer, List<Command> managing, Command design) {
        Buttons.show(changeButton, managing.get(0));
        Buttons.show(endButton, managing.get(1));
        Buttons.show(designButton, design);
        show(changeButton, model.noPermission() == null);
        show(endButton, model.noPermission() == null);
        // While the form is open there is one thing to do, and less room.
        actions.visibleProperty().bind(model.edit().openProperty().not());
        model.loadedProperty().subscribe(loaded -> {
            if (loaded != null) {
                show(model, loaded.campaign(), viewer);
            }
        });
    }

    private void show(CampaignViewModel model, Campaign campaign, ZoneId viewer) {
        CampaignStanding standing = model.standing(campaign);
        name.setText(campaign.name());
        Badges.show(state, Formats.word(standing), CampaignHeader.tone(standing));
        purpose.setText(campaign.purpose() == null ? "" : campaign.purpose());
        window.setText(CampaignHeader.window(campaign, viewer));
        announced.setText(CampaignHeader.announced(campaign, viewer));
        owner.setText(CampaignHeader.owner(campaign));
        boolean changeable = model.noPermission() == null && campaign.active();
        show(changeButton, changeable);
        show(endButton, changeable);
    }

    /** Whoever may only look has been told why in one place, and needs no dead buttons. */
    private static void show(Button button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }
}
