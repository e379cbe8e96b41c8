package org.creditdesk.ui.promo;

import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.ui.kit.Field;

/** The areas that a design has picked, and the text that the plan carries for them. */
final class AreaChips {
    private final ObservableList<AreaChip> picked = FXCollections.observableArrayList();
    private final ObservableList<AreaChip> shown = FXCollections.unmodifiableObservableList(picked);
    private final Field<String> text = Field.text();

    ObservableList<AreaChip> picked() {
        return shown;
    }

    /** {@code DE,AT,EU,!HU}; empty for anywhere. */
    Field<String> text() {
        return text;
    }

    /** Picks an area; one that is there already changes sides instead of standing there twice. */
    void add(Area area, boolean excluded) {
        var chip = new AreaChip(area, excluded);
        for (int i = 0; i < picked.size(); i++) {
            if (picked.get(i).area().code().equals(area.code())) {
                picked.set(i, chip);
                compose();
                return;
            }
        }
        picked.add(chip);
        compose();
    }

    void remove(AreaChip chip) {
        picked.remove(chip);
        compose();
    }

    void removeLast() {
        if (!picked.isEmpty()) {
            remove(picked.get(picked.size() - 1));
        }
    }

    private void compose() {
        text.set(picked.stream().map(AreaChip::text).collect(Collectors.joining(",")));
    }
}
