package org.creditdesk.ui.codes;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/** Chips side by side, of which one is always chosen. */
final class ChipRow {
    private ChipRow() {}

    /** @param choose called with the chip that somebody chose instead */
    static List<Node> of(List<ListChip> chips, ListChip chosen, Consumer<ListChip> choose) {
        var group = new ToggleGroup();
        return chips.stream()
                .map(chip -> toggle(chip, chip.equals(chosen), group, choose))
                .toList();
    }

    private static Node toggle(ListChip chip, boolean selected, ToggleGroup group, Consumer<ListChip> choose) {
        var toggle = new ToggleButton(chip.label());
        toggle.setToggleGroup(group);
        toggle.setSelected(selected);
        toggle.setMnemonicParsing(false);
        toggle.setOnAction(event -> {
            if (toggle.isSelected()) {
                choose.accept(chip);
            } else {
                toggle.setSelected(true);
            }
        });
        return toggle;
    }
}
