package org.creditdesk.ui.reconcile;

import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import org.creditdesk.receipt.Need;

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
                long count = counts.getOrDefault(need, 0L);
                button.setText(QueueWords.choice(need, count));
                button.setAccessibleText(QueueWords.choiceInWords(need, count));
            });
            model.needProperty().subscribe(now -> button.setSelected(now == need));
            bar.getChildren().add(button);
        }
    }
}
