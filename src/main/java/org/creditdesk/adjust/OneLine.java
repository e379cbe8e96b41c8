package org.creditdesk.adjust;

/** Names and tickets: something, and nothing that would break a line or steer a terminal. */
final class OneLine {
    private OneLine() {}

    static boolean is(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }
}
