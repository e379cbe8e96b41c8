package org.creditdesk.ui.redeem;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.creditdesk.redeem.RuleResult;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Icons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The rules one below the other: whether each passed, what it found, and what it wants. */
final class RuleRows {
    private RuleRows() {}

    static void fill(GridPane grid, List<RuleResult> rules) {
        grid.getChildren().clear();
        for (int row = 0; row < rules.size(); row++) {
            add(grid, row, rules.get(row));
        }
    }

    private static void add(GridPane grid, int row, RuleResult rule) {
        String tone = tone(rule);
        FontIcon icon = Icons.decoration(icon(rule));
        icon.getStyleClass().add(tone + "-icon");
        var name = new Label(AutopsyWords.rule(rule), icon);
        name.getStyleClass().add("rule-name");
        name.setWrapText(true);
        name.setAccessibleText(Texts.of("autopsy.rule-state", AutopsyWords.rule(rule), AutopsyWords.state(rule)));
        Label found = words(rule.judged() ? rule.value() : AutopsyWords.state(rule));
        Label wanted = words(rule.judged() ? rule.requirement() : "");
        wanted.getStyleClass().add("muted");
        if (rule.first()) {
            name.getStyleClass().add("rule-first");
            found.getStyleClass().add("rule-first");
        }
        if (!rule.judged()) {
            name.getStyleClass().add("muted");
            found.getStyleClass().add("muted");
        }
        grid.addRow(row, name, found, wanted);
    }

    private static Label words(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private static String tone(RuleResult rule) {
        if (!rule.judged()) {
            return "muted";
        }
        return rule.passed() ? "good" : "bad";
    }

    private static String icon(RuleResult rule) {
        if (!rule.judged()) {
            return "mdmz-remove";
        }
        return rule.passed() ? "mdal-check" : "mdal-close";
    }
}
