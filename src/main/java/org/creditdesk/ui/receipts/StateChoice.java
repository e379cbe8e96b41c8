package org.creditdesk.ui.receipts;

import java.util.Locale;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.text.Texts;

/** Which payments are shown. */
enum StateChoice {
    ANY(null),
    PAID(Receipt.State.PAID),
    REFUNDED(Receipt.State.REFUNDED),
    DISPUTED(Receipt.State.DISPUTED);

    private final Receipt.State state;

    StateChoice(Receipt.State state) {
        this.state = state;
    }

    /** Null for any. */
    Receipt.State state() {
        return state;
    }

    String words() {
        return state == null
                ? Texts.of("receipts.any_state")
                : Texts.of("receipt." + state.name().toLowerCase(Locale.ROOT));
    }
}
