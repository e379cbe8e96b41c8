package org.creditdesk.ui.kit;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A whole number as people write it: {@code 40000}, {@code 40,000}, {@code 40 000}. */
public final class WholeNumber {
    private static final Pattern PLAIN = Pattern.compile("\\d{1,18}");
    /** Groups of three only: whoever writes {@code 1.5} or {@code 1,50} means a fraction, and there are none. */
    private static final Pattern GROUPED =
            Pattern.compile("\\d{1,3}(?:([ ,.'’\\u00a0\\u202f])\\d{3})(?:\\1\\d{3}){0,4}");

    private WholeNumber() {}

    /** @return the number, 0 or more; empty when {@code text} is none */
    public static OptionalLong read(String text) {
        String trimmed = text == null ? "" : text.strip();
        if (PLAIN.matcher(trimmed).matches()) {
            return OptionalLong.of(Long.parseLong(trimmed));
        }
        if (GROUPED.matcher(trimmed).matches()) {
            return OptionalLong.of(Long.parseLong(trimmed.replaceAll("\\D", "")));
        }
        return OptionalLong.empty();
    }
}
