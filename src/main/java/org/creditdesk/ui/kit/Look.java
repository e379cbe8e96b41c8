package org.creditdesk.ui.kit;

/**
 * How one value looks in a table cell; a cell shows this and nothing else.
 *
 * @param icon icon literal; null for none. What it says the text says too
 * @param hint tooltip; null for none
 */
public record Look(String text, Tone tone, String icon, String hint) {
    /** The colour's meaning; never the only carrier of it. */
    public enum Tone {
        PLAIN,
        MUTED,
        GOOD,
        WARNING,
        BAD,
        /** An ID: every character tells. */
        CODE;

        String styleClass() {
            return "tone-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static Look plain(String text) {
        return new Look(text, Tone.PLAIN, null, null);
    }

    public static Look muted(String text) {
        return new Look(text, Tone.MUTED, null, null);
    }

    public static Look code(String text) {
        return new Look(text, Tone.CODE, null, null);
    }

    public static Look good(String text, String icon) {
        return new Look(text, Tone.GOOD, icon, null);
    }

    public static Look warning(String text, String icon) {
        return new Look(text, Tone.WARNING, icon, null);
    }

    public static Look bad(String text, String icon) {
        return new Look(text, Tone.BAD, icon, null);
    }

    public Look withHint(String sentence) {
        return new Look(text, tone, icon, sentence);
    }
}
