package org.creditdesk.ui.promo;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
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
    private VBox examples;

    @FXML
    private Label atStake;

    @FXML
    private Label bits;

    @FXML
    private Label guess;

    @FXML
    private Label hits;

    @FXML
    private Label verdict;

    @FXML
    private ProgressBar strength;

    @FXML
    private Label margin;

    @FXML
    private Label cost;

    @FXML
    private ProgressBar costShare;

    @FXML
    private Node approval;

    @FXML
    private Label approvalText;

    @FXML
    private Label refusal;

    @FXML
    private Label failure;

    @FXML
    private Label blocked;

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
        model.oddsProperty().subscribe(this::showOdds);
        model.costProperty().subscribe(this::showCost);
        approvalText.textProperty().bind(model.approvalProperty().orElse(""));
        approval.visibleProperty().bind(model.approvalProperty().isNotNull());
        model.examples().addListener((ListChangeListener<String>) change -> showExamples());
        showExamples();
        failure.textProperty()
                .bind(model.failureProperty().map(FailureMessage::sentence).orElse(""));
        blocked.textProperty()
                .bind(model.blockedProperty()
                        .map(reason -> reason.equals(model.noPermission()) ? "" : reason)
                        .orElse(""));
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

    private void followFields() {
        DesignForm form = model.form();
        campaignField.follow(form.campaign());
        kindField.follow(form.kind());
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

    private void showOdds(OddsWords odds) {
        String none = "–";
        atStake.setText(odds == null ? none : odds.atStake());
        bits.setText(odds == null ? none : odds.bits());
        guess.setText(odds == null ? none : odds.guess());
        hits.setText(odds == null ? none : odds.hits());
        verdict.setText(odds == null ? none : odds.verdict());
        margin.setText(odds == null ? "" : odds.margin());
        strength.setProgress(odds == null ? 0 : odds.strength());
        String tone =
                odds == null ? "plain" : odds.refusal() != null ? "bad" : odds.strength() < 0.13 ? "warning" : "good";
        Tones.show(strength, tone);
        Tones.show(verdict, tone);
        refusal.setText(odds == null || odds.refusal() == null ? "" : odds.refusal());
    }

    private void showCost(BudgetWords words) {
        cost.setText(words == null ? "" : words.sentence());
        costShare.setVisible(words != null && words.share() >= 0);
        costShare.setProgress(words == null ? 0 : Math.max(0, words.share()));
        Tones.show(costShare, words != null && words.exceeds() ? "bad" : "good");
        Tones.show(cost, words != null && words.exceeds() ? "bad" : "plain");
    }

    private void showExamples() {
        examples.getChildren()
                .setAll(
                        model.examples().isEmpty()
                                ? List.of(label(Texts.of("promo.design.no-examples"), "caption"))
                                : model.examples().stream()
                                        .map(code -> label(code, "code"))
                                        .toList());
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        return label;
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
        (model.form().campaign().get() == null && model.campaigns().isEmpty() ? count : campaign).requestFocus();
    }
}
