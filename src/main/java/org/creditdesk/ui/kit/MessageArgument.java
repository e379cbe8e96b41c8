package org.creditdesk.ui.kit;

/** What a customer wrote. @param text as it was pasted; empty while it is still to be */
public record MessageArgument(String text) {
    /** Characters; more than a customer writes, and as many as the window draws without stopping. */
    public static final int LONGEST = 50_000;

    private static final int MANY_WORDS = 6;

    public MessageArgument {
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Whether a text is something that somebody wrote, and not a word or a name to search for. */
    public static boolean isMessage(String text) {
        String bare = text.strip();
        return bare.indexOf('\n') >= 0
                || bare.indexOf('\r') >= 0
                || bare.split("\\s+", MANY_WORDS).length >= MANY_WORDS;
    }

    /** Neither a log nor a debugger shows what a customer wrote. */
    @Override
    public String toString() {
        return "message of " + text.length() + " characters";
    }
}
