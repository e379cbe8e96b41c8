package org.creditdesk.ui.promo;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchState;
import org.creditdesk.text.Texts;
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

    /** Who has decided about the batch, or that nobody has yet; empty where nobody needs to. */
    static void showApproval(Label badge, Batch batch) {
        switch (batch.approval()) {
            case APPROVED -> show(badge, Texts.of("promo.badge.approved", batch.decidedBy()), "good");
            case REJECTED -> show(badge, Texts.of("promo.badge.rejected", batch.decidedBy()), "bad");
            case PENDING -> show(badge, Texts.of("promo.badge.pending"), "warning");
            case NOT_NEEDED -> show(badge, "", null);
        }
        badge.setTooltip(batch.decidedAt() == null ? null : new Tooltip(Formats.exact(batch.decidedAt())));
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
