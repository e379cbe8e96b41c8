package org.creditdesk.store;

/** Text from outside as both databases can keep it. */
public final class StorableText {
    private static final int UNKNOWN = 0xFFFD;

    private StorableText() {}

    /**
     * No null characters, no lone surrogates, not too long; null stays null.
     *
     * @param most UTF-16 units
     */
    public static String of(String text, int most) {
        return text == null
                ? null
                : text.substring(0, Math.min(text.length(), most))
                        .codePoints()
                        .map(each -> each == 0 || Character.getType(each) == Character.SURROGATE ? UNKNOWN : each)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}
