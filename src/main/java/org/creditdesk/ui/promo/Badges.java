package org.creditdesk.ui.promo;

import javafx.scene.control.Label;
import org.creditdesk.promo.BatchState;
import org.creditdesk.ui.kit.Formats;

/** Short words on a coloured ground; the word says it, the colour only repeats it. */
final class Badges {
    private Badges() {}

    /** @param tone style class; null for none */
    static void show(Label badge, String word, String tone) {
        badge.setText(word);
        badge.getStyleClass().removeAll("good", "warning", "bad");
        if (tone != null) {
            badge.getStyleClass().add(tone);
        }
    }

    static void show(Label badge, BatchState state) {
        String tone =
                switch (state) {
                    case ACTIVE -> "good";
                    case PAUSED, GENERATING -> "warning";
                    case REVOKED, CANCELLED -> "bad";
                    case DRAFT, SEALED, ENDED -> null;
                };
        show(badge, Formats.word(state), tone);
    }
}
