package org.creditdesk.ui.promo;

import java.time.ZoneId;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.controlsfx.control.SearchableComboBox;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.FormField;
import org.creditdesk.ui.kit.MomentInput;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.WindowFields;

/** The form beside the campaigns that creates one, and beside a campaign that changes it. */
final class CampaignFormView implements ScreenView {
    @FXML
    private Label heading;

    @FXML
    private Button close;

    @FXML
    private FormField nameField;

    @FXML
    private TextField name;

    @FXML
    private FormField purposeField;

    @FXML
    private TextArea purpose;

    @FXML
    private FormField ownerField;

    @FXML
    private TextField owner;

    @FXML
    private FormField zoneField;

    @FXML
    private SearchableComboBox<ZoneId> zone;

    @FXML
    private FormField startField;

    @FXML
    private MomentInput start;

    @FXML
    private FormField endField;

    @FXML
    private MomentInput end;

    @FXML
    private FormField announcedField;

    @FXML
    private MomentInput announced;

    @FXML
    private FormField budgetField;

    @FXML
    private TextField budget;

    @FXML
    private Label failure;

    @FXML
    private Button save;

    @FXML
    private Label blocked;

    /**
     * Follows a form from now on; called once, by the screen around it.
     *
     * @param changes whether it changes a campaign, which has an owner already
     */
    void follow(CampaignFormModel model, boolean changes, Runnable leave) {
        heading.setText(Texts.of(changes ? "promo.campaign.edit" : "promo.campaign.form"));
        save.setId(changes ? "campaign-save" : "campaign-create");
        Buttons.showIcon(close, Command.of("close", "mdal-close", null, leave));
        ownerField.setVisible(changes);
        bindFields(model.form());
        failure.textProperty().bind(model.failureProperty().orElse(""));
        save.textProperty().bind(model.buttonProperty());
        save.setOnAction(event -> model.save());
        save.disableProperty().bind(model.blockedProperty().isNotNull().or(model.workingProperty()));
        blocked.textProperty().bind(model.blockedProperty().orElse(""));
    }

    private void bindFields(CampaignForm form) {
        name.textProperty().bindBidirectional(form.name().valueProperty());
        purpose.textProperty().bindBidirectional(form.purpose().valueProperty());
        owner.textProperty().bindBidirectional(form.owner().valueProperty());
        budget.textProperty().bindBidirectional(form.budget().valueProperty());
        zone.setItems(Shown.allZones());
        zone.setConverter(Shown.zones());
        zone.valueProperty().bindBidirectional(form.zone().valueProperty());
        WindowFields window = form.window();
        start.bind(window.startDateProperty(), window.startTimeProperty(), window.startWords());
        end.bind(window.endDateProperty(), window.endTimeProperty(), window.endWords());
        WindowFields told = form.announcement();
        announced.bind(told.startDateProperty(), told.startTimeProperty(), told.startWords());
        announcedField.follow(told.start());
        nameField.follow(form.name());
        purposeField.follow(form.purpose());
        ownerField.follow(form.owner());
        zoneField.follow(form.zone());
        startField.follow(window.start());
        endField.follow(window.end());
        budgetField.follow(form.budget());
    }

    void focus() {
        name.requestFocus();
    }
}
