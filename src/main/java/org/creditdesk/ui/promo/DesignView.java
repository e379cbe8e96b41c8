package org.creditdesk.ui.promo;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.controlsfx.control.SearchableComboBox;
import org.creditdesk.promo.Campaign;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.FormField;
import org.creditdesk.ui.kit.MomentInput;
import org.creditdesk.ui.kit.Reading;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.WindowFields;
import org.creditdesk.ui.kit.Workplace;

/** The screen on which a batch is designed. */
final class DesignView implements ScreenView {
    private final DesignViewModel model;
    private final Workplace place;
    private final Command generateCommand;
    private final Command anotherCommand;

    @FXML
    private Node noRight;

    @FXML
    private Label noRightText;

    @FXML
    private Node inputs;

    @FXML
    private FormField campaignField;

    @FXML
    private SearchableComboBox<Campaign> campaign;

    @FXML
    private FormField kindField;

    @FXML
    private KindChoice kind;

    @FXML
    private OriginChoice origin;

    @FXML
    private FormField codesField;

    @FXML
    private CodesInput codes;

    @FXML
    private FormField countField;

    @FXML
    private TextField count;

    @FXML
    private FormField creditsField;

    @FXML
    private TextField credits;

    @FXML
    private FormField prefixField;

    @FXML
    private TextField prefix;

    @FXML
    private FormField regionsField;

    @FXML
    private AreaPicker regions;

    @FXML
    private FormField accountsField;

    @FXML
    private AccountsInput accounts;

    @FXML
    private FormField perAccountField;

    @FXML
    private TextField perAccount;

    @FXML
    private FormField perCodeField;

    @FXML
    private TextField perCode;

    @FXML
    private Label zone;

    @FXML
    private FormField startField;

    @FXML
    private MomentInput start;

    @FXML
    private FormField endField;

    @FXML
    private MomentInput end;

    @FXML
    private CheckBox activate;

    @FXML
    private DesignAnswerView answerController;

    @FXML
    private Node approval;

    @FXML
    private Label approvalText;

    @FXML
    private Label failure;

    @FXML
    private Label blocked;

    @FXML
    private Label checking;

    @FXML
    private Button another;

    @FXML
    private Button generate;

    DesignView(DesignViewModel model, Workplace place) {
        this.model = model;
        this.place = place;
        this.generateCommand = Command.of(
                "generate", "mdmz-redeem", "Ctrl+Enter", model.blockedProperty().isNull(), model::generate);
        this.anotherCommand =
                Command.of("another_batch", "mdal-add", "Ctrl+N", model.generatedProperty(), model::another);
    }

    @FXML
    private void initialize() {
        Reading.show(noRight, noRightText, model.noPermission());
        inputs.setDisable(model.noPermission() != null);
        bindInputs();
        followFields();
        answerController.follow(model.answer());
        approvalText.textProperty().bind(model.answer().approvalProperty().orElse(""));
        approval.visibleProperty().bind(model.answer().approvalProperty().isNotNull());
        failure.textProperty()
                .bind(model.failureProperty().map(FailureMessage::sentence).orElse(""));
        blocked.textProperty()
                .bind(model.blockedProperty()
                        .map(reason -> reason.equals(model.noPermission()) ? "" : reason)
                        .orElse(""));
        checking.textProperty().bind(model.checkingProperty());
        Buttons.show(another, anotherCommand);
        another.visibleProperty().bind(model.generatedProperty());
        generate.textProperty().bind(model.buttonProperty());
        generate.disableProperty().bind(model.blockedProperty().isNotNull());
        generate.setOnAction(event -> model.generate());
    }

    private void bindInputs() {
        DesignForm form = model.form();
        campaign.setItems(model.campaigns());
        campaign.setConverter(Shown.campaigns());
        campaign.valueProperty().bindBidirectional(form.campaign().valueProperty());
        kind.bind(form.kind().valueProperty());
        origin.bind(form.origin().valueProperty());
        form.origin().valueProperty().subscribe(this::showOrigin);
        codes.bind(model, () -> place.dialogs().open(Texts.of("promo.import.file_title"), "*.*", model::readCodes));
        count.textProperty().bindBidirectional(form.count().valueProperty());
        credits.textProperty().bindBidirectional(form.credits().valueProperty());
        prefix.textProperty().bindBidirectional(form.prefix().valueProperty());
        perAccount.textProperty().bindBidirectional(form.perAccount().valueProperty());
        perCode.textProperty().bindBidirectional(form.perCode().valueProperty());
        activate.setSelected(form.activate().get());
        activate.selectedProperty().subscribe(chosen -> form.activate().set(chosen));
        regions.bind(form.areas());
        accounts.bind(
                model, () -> place.dialogs().open(Texts.of("promo.accounts.file_title"), "*.*", model::readAccounts));
        WindowFields window = form.window();
        start.bind(window.startDateProperty(), window.startTimeProperty(), window.startWords());
        end.bind(window.endDateProperty(), window.endTimeProperty(), window.endWords());
        zone.textProperty()
                .bind(window.zoneProperty()
                        .map(id -> Texts.of("promo.design.zone", id.getId().replace('_', ' '))));
        campaignField
                .hintProperty()
                .bind(form.campaign().valueProperty().map(CampaignWords::facts).orElse(""));
    }

    private void showOrigin(CodeOrigin chosen) {
        boolean imported = chosen == CodeOrigin.IMPORTED;
        codesField.setVisible(imported);
        countField.setVisible(!imported);
        prefixField.setVisible(!imported);
    }

    private void followFields() {
        DesignForm form = model.form();
        campaignField.follow(form.campaign());
        kindField.follow(form.kind());
        codesField.follow(form.codes());
        countField.follow(form.count());
        creditsField.follow(form.credits());
        prefixField.follow(form.prefix());
        regionsField.follow(form.areas().text());
        accountsField.follow(form.accounts());
        perAccountField.follow(form.perAccount());
        perCodeField.follow(form.perCode());
        startField.follow(form.window().start());
        endField.follow(form.window().end());
    }

    @Override
    public void shown() {
        model.load();
        focusContent();
    }

    @Override
    public void hidden() {
        model.stop();
    }

    @Override
    public List<Command> commands() {
        return List.of(generateCommand, anotherCommand);
    }

    @Override
    public void focusContent() {
        if (!model.hasCampaign()) {
            campaign.requestFocus();
        } else if (countField.isVisible()) {
            count.requestFocus();
        } else {
            credits.requestFocus();
        }
    }
}
