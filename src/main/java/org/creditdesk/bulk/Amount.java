package org.creditdesk.bulk;

import java.util.regex.Pattern;

/** Credits as files write them. */
final class Amount {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,40}");

    private Amount() {}

    /** More than zero; 0 or less when the text is not a whole number above zero that an account could hold. */
    static long of(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return -1;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException beyond) {
            return -1;
        }
    }

    /** The sum, or the largest number there is. */
    static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }
}
