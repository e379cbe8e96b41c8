package org.creditdesk.ui.reconcile;

import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import org.creditdesk.receipt.Need;
import org.creditdesk.ui.kit.Formats;

/** How many receipts need what, and which of them are listed. */
final class NeedsBar {
    private NeedsBar() {}

    static void fill(Pane bar, QueueViewModel model, Consumer<Need> choose) {
        var group = new ToggleGroup();
        for (Need need : Need.values()) {
            var button = new ToggleButton();
            button.setId("queue-" + QueueWords.key(need).replace('_', '-'));
            button.setMnemonicParsing(false);
            button.setToggleGroup(group);
            button.getStyleClass().add("filter-chip");
            button.setOnAction(event -> {
                button.setSelected(true);
                choose.accept(need);
            });
            model.countsProperty().subscribe(counts -> {
                Long count = counts == null ? null : counts.getOrDefault(need, 0L);
                button.setText(count == null ? Formats.word(need) : QueueWords.choice(need, count));
                button.setAccessibleText(count == null ? null : QueueWords.choiceInWords(need, count));
            });
            model.needProperty().subscribe(now -> button.setSelected(now == need));
            bar.getChildren().add(button);
        }
    }
}
