package org.creditdesk.store;

/** Prefixes as ranges of a text key: {@code key >= p and key < end(p)}, which every index serves. */
public final class Prefix {
    private Prefix() {}

    /**
     * The smallest text after all texts with this beginning, in the order of code points.
     *
     * @param beginning not empty
     */
    public static String end(String beginning) {
        int last = beginning.codePointBefore(beginning.length());
        int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
        String head = beginning.substring(0, beginning.length() - Character.charCount(last));
        return head + Character.toString(Math.min(next, Character.MAX_CODE_POINT));
    }
}
