package org.creditdesk.ui.receipts;

import java.util.Locale;
import org.creditdesk.checkout.DateOrder;
import org.creditdesk.text.Texts;

/** How dates such as 03/04/2026 are meant. */
enum DatesChoice {
    DETECT(null),
    DAY_FIRST(DateOrder.DAY_FIRST),
    MONTH_FIRST(DateOrder.MONTH_FIRST);

    private final DateOrder order;

    DatesChoice(DateOrder order) {
        this.order = order;
    }

    /** Null to find out. */
    DateOrder order() {
        return order;
    }

    String words() {
        return Texts.of("receipts.choice.dates." + name().toLowerCase(Locale.ROOT));
    }
}
