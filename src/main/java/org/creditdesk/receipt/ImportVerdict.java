package org.creditdesk.receipt;

import java.util.Locale;
import org.creditdesk.text.Texts;

/** What becomes of a row. */
public enum ImportVerdict {
    NEW,
    /** New, and no account has its email, or several have. */
    NO_ACCOUNT,
    /** New, and nothing that is sold costs that much; it has no credits. */
    NO_PACK,
    /** There already, and nothing has changed. */
    KNOWN,
    CHANGED,
    /** Known, and since then money was given back or is in dispute. */
    REFUNDED,
    /** Nothing was paid by it. */
    PASSED_OVER,
    BAD;

    /** Whether the row becomes a receipt. */
    public boolean isNew() {
        return this == NEW || this == NO_ACCOUNT || this == NO_PACK;
    }

    /** Whether somebody has to look at it. */
    public boolean isProblem() {
        return this == NO_ACCOUNT || this == NO_PACK || this == BAD;
    }

    /** For people. */
    public String label() {
        return Texts.of("receipts.verdict." + name().toLowerCase(Locale.ROOT));
    }
}
