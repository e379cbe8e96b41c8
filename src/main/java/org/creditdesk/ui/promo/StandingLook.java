package org.creditdesk.ui.promo;

import javafx.scene.Node;
import org.creditdesk.promo.Approval;
import org.creditdesk.promo.Batch;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * How the bar looks that says how a batch stands; the words say it, the colour only repeats it.
 *
 * @param tone style class; null for none
 */
record StandingLook(String icon, String tone) {
    static StandingLook of(Batch batch) {
        return switch (batch.state()) {
            case DRAFT ->
                batch.approval() == Approval.REJECTED
                        ? new StandingLook("mdal-block", "bad")
                        : new StandingLook("mdal-hourglass_empty", "warning");
            case GENERATING -> new StandingLook("mdal-hourglass_empty", "warning");
            case PAUSED -> new StandingLook("mdmz-pause", "warning");
            case SEALED, ACTIVE -> new StandingLook("mdal-lock", null);
            case ENDED -> new StandingLook("mdmz-stop", null);
            case REVOKED, CANCELLED -> new StandingLook("mdal-block", "bad");
        };
    }

    void dress(Node bar, FontIcon symbol) {
        symbol.setIconLiteral(icon);
        bar.getStyleClass().removeAll("warning", "bad");
        if (tone != null) {
            bar.getStyleClass().add(tone);
        }
    }
}
