package org.creditdesk.checkout;

import java.util.Locale;
import org.creditdesk.text.Texts;

/** What a row or a cell of an export can break. */
public enum Rule {
    /** Fewer cells than the heading announces, or more. */
    COLUMNS,
    /** A quotation mark that is never closed, or something behind one. */
    QUOTE,
    TOO_LONG,
    /** Bytes that are no text in the encoding of the file. */
    ENCODING,
    MISSING,
    NO_RECEIPT_ID,
    NO_EMAIL,
    NO_AMOUNT,
    /** More decimals than the currency has. */
    AMOUNT_TOO_FINE,
    AMOUNT_NEGATIVE,
    NO_CURRENCY,
    OTHER_CURRENCY,
    NO_TIME,
    TIME_IMPOSSIBLE,
    NO_ZONE,
    NO_FLAG,
    UNKNOWN_STATUS,
    REFUND_ABOVE_AMOUNT;

    /** One sentence that says what to do. */
    public String sentence() {
        return Texts.of("receipts.rule." + name().toLowerCase(Locale.ROOT));
    }
}
