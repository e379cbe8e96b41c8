package org.creditdesk.ui.codes;

import org.creditdesk.code.CanonicalCode;
import org.creditdesk.promo.CodeLookup;

/**
 * How what was typed is meant.
 *
 * @param text without what stands for the part that is not known
 */
record LookupQuery(Kind kind, String text) {
    /** What part of a code it is. */
    enum Kind {
        NOTHING,
        /** A whole code, or else its beginning. */
        BEGINNING,
        /** A whole code: it is too long for a beginning, or the member sees no codes. */
        WHOLE,
        ENDING
    }

    private static final String STAND_INS = ".\u2026*\u2022";
    private static final int LONGEST_BEGINNING = 11;

    static LookupQuery of(String typed, boolean seesCodes) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return new LookupQuery(Kind.NOTHING, "");
        }
        if (STAND_INS.indexOf(text.charAt(0)) >= 0) {
            return new LookupQuery(Kind.ENDING, text);
        }
        int length = CanonicalCode.of(text).value().length();
        if (!seesCodes && length == CodeLookup.ENDING) {
            return new LookupQuery(Kind.ENDING, text);
        }
        return new LookupQuery(seesCodes && length <= LONGEST_BEGINNING ? Kind.BEGINNING : Kind.WHOLE, text);
    }
}
