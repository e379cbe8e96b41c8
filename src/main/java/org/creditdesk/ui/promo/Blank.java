package org.creditdesk.ui.promo;

/** Text that was not entered. */
final class Blank {
    private Blank() {}

    static String toNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
