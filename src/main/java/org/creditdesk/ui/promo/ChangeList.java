package org.creditdesk.ui.promo;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import org.creditdesk.promo.BatchChange;
import org.creditdesk.promo.ChangeKind;
import org.creditdesk.promo.Undoing;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/** What was done to a batch: when, by whom, what it hit, and whether it can be undone. */
final class ChangeList {
    private ChangeList() {}

    /** @param changes newest first */
    static Node of(List<BatchChange> changes) {
        if (changes.isEmpty()) {
            return new Label(Texts.of("promo.changes.none"));
        }
        var grid = new GridPane();
        grid.setId("batch-changes");
        grid.getStyleClass().add("change-list");
        for (int row = 0; row < changes.size(); row++) {
            BatchChange change = changes.get(row);
            grid.addRow(
                    row,
                    muted(Formats.moment(change.at())),
                    new Label(change.actor()),
                    new Label(Formats.word(change.kind())),
                    new Label(LifeWords.codes(change.codes())),
                    muted(undoing(change)));
        }
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(360);
        scroll.getStyleClass().add("form-scroll");
        return scroll;
    }

    private static String undoing(BatchChange change) {
        // The kind says it already.
        return change.kind() == ChangeKind.UNDO && change.undoing() == Undoing.IS_UNDOING
                ? Texts.of("promo.changes.of", String.valueOf(change.undoes()))
                : Texts.of("promo.undoing." + change.undoing().name().toLowerCase(Locale.ROOT));
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }
}
