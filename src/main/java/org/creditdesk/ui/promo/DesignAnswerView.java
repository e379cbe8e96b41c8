package org.creditdesk.ui.promo;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.ScreenView;

/** What a design looks like, costs, and how hard it is to guess, as a part of its screen. */
final class DesignAnswerView implements ScreenView {
    private static final String NONE = "–";

    @FXML
    private Label examplesTitle;

    @FXML
    private VBox examples;

    @FXML
    private Label atStake;

    @FXML
    private Label cost;

    @FXML
    private ProgressBar costShare;

    @FXML
    private Node meter;

    @FXML
    private Node foreign;

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
    private Label refusal;

    private DesignAnswer answer;

    void follow(DesignAnswer answer) {
        this.answer = answer;
        answer.oddsProperty().subscribe(this::showOdds);
        answer.costProperty().subscribe(this::showCost);
        atStake.textProperty().bind(answer.atStakeProperty().orElse(NONE));
        meter.visibleProperty().bind(answer.importingProperty().not());
        foreign.visibleProperty().bind(answer.importingProperty());
        examplesTitle
                .textProperty()
                .bind(answer.importingProperty()
                        .map(importing -> Texts.of(importing ? "promo.import.examples" : "promo.design.examples")));
        answer.examples().addListener((ListChangeListener<String>) change -> showExamples());
        answer.importingProperty().subscribe(importing -> showExamples());
    }

    private void showOdds(OddsWords odds) {
        bits.setText(odds == null ? NONE : odds.bits());
        guess.setText(odds == null ? NONE : odds.guess());
        hits.setText(odds == null ? NONE : odds.hits());
        verdict.setText(odds == null ? NONE : odds.verdict());
        margin.setText(odds == null ? "" : odds.margin());
        strength.setProgress(odds == null ? 0 : odds.strength());
        String tone = tone(odds);
        Tones.show(strength, tone);
        Tones.show(verdict, tone);
        refusal.setText(odds == null || odds.refusal() == null ? "" : odds.refusal());
    }

    private static String tone(OddsWords odds) {
        if (odds == null) {
            return "plain";
        }
        if (odds.refusal() != null) {
            return "bad";
        }
        return odds.strength() < 0.13 ? "warning" : "good";
    }

    private void showCost(BudgetWords words) {
        cost.setText(words == null ? "" : words.sentence());
        costShare.setVisible(words != null && words.share() >= 0);
        costShare.setProgress(words == null ? 0 : Math.max(0, words.share()));
        Tones.show(costShare, words != null && words.exceeds() ? "bad" : "good");
        Tones.show(cost, words != null && words.exceeds() ? "bad" : "plain");
    }

    private void showExamples() {
        String none = answer.importingProperty().get()
                ? Texts.of("promo.import.no-examples")
                : Texts.of("promo.design.no-examples");
        examples.getChildren()
                .setAll(
                        answer.examples().isEmpty()
                                ? List.of(label(none, "caption"))
                                : answer.examples().stream()
                                        .map(code -> label(code, "code"))
                                        .toList());
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        return label;
    }
}
