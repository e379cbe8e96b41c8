package org.creditdesk.ui.codes;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.creditdesk.promo.CodeDetails;
import org.creditdesk.promo.CodeUse;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.ScreenView;

/** What is known of the code that was looked up, beside the list of those that match. */
final class CodePanelView implements ScreenView {
    private static final List<String> TONES = List.of("good", "warning", "bad");

    private final Navigator navigator;

    @FXML
    private VBox panel;

    @FXML
    private Label shown;

    @FXML
    private Label state;

    @FXML
    private Label worth;

    @FXML
    private Button batch;

    @FXML
    private Button campaign;

    @FXML
    private Button copy;

    @FXML
    private VBox obstacles;

    @FXML
    private VBox facts;

    @FXML
    private Label unused;

    @FXML
    private VBox redemptions;

    @FXML
    private Label failure;

    CodePanelView(Navigator navigator) {
        this.navigator = navigator;
    }

    /** @param commands that open the batch, open the campaign and copy the code */
    void follow(LookupViewModel model, List<Command> commands) {
        Buttons.show(batch, commands.get(0));
        Buttons.show(campaign, commands.get(1));
        Buttons.show(copy, commands.get(2));
        panel.visibleProperty()
                .bind(model.chosenProperty()
                        .isNotNull()
                        .or(model.detailsFailureProperty().isNotNull()));
        failure.textProperty()
                .bind(model.detailsFailureProperty()
                        .map(FailureMessage::sentence)
                        .orElse(""));
        model.chosenProperty().subscribe(this::show);
    }

    private void show(CodeDetails details) {
        if (details == null) {
            return;
        }
        shown.setText(details.code().shown());
        state.setText(Formats.word(details.code().state()));
        state.getStyleClass().removeAll(TONES);
        String tone = CodeLooks.tone(details.code().state());
        if (tone != null) {
            state.getStyleClass().add(tone);
        }
        worth.setText(Texts.of("codes.worth", Formats.credits(details.code().credits())));
        List<String> sentences = CodeFacts.obstacles(details);
        obstacles.setVisible(!sentences.isEmpty());
        obstacles
                .getChildren()
                .setAll(sentences.stream().map(CodePanelView::warning).toList());
        facts.getChildren().setAll(CodeFacts.of(details));
        unused.setVisible(details.redemptions().isEmpty());
        unused.setText(Texts.of("codes.never-redeemed"));
        redemptions
                .getChildren()
                .setAll(details.redemptions().stream().map(this::redemption).toList());
    }

    private static Node warning(String sentence) {
        var label = new Label(sentence);
        label.setWrapText(true);
        label.getStyleClass().add("warning-text");
        return label;
    }

    private Node redemption(CodeUse use) {
        String who = use.email() == null ? Texts.of("codes.no-email") : use.email();
        String words = Texts.of(
                "codes.redemption",
                who,
                Formats.moment(use.at()),
                Formats.country(use.region()),
                use.entry().toString());
        var button = new Button(
                use.rolledBackAt() == null
                        ? words
                        : Texts.of(
                                "codes.redemption-rolled-back",
                                words,
                                use.rolledBackBy(),
                                Formats.moment(use.rolledBackAt())));
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("flat");
        button.setOnAction(event -> navigator.go(Route.account(use.entry().account())));
        return button;
    }
}
