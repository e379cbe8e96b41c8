package org.creditdesk.log;

import java.util.regex.Pattern;

/** Makes text safe to stand in a log: no line that it begins itself, no email, none of the values of a database. */
final class LogText {
    /** SQL literals in the messages of databases and of Hibernate; not the apostrophe inside a word. */
    private static final Pattern LITERAL = Pattern.compile("(?<!\\p{L})'[^']*'");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final Pattern LINE_END = Pattern.compile("[\\v\\x{85}]+");
    private static final Pattern LINE_START = Pattern.compile("^", Pattern.MULTILINE);

    private LogText() {}

    /** On one line. */
    static String message(String text) {
        return EMAIL.matcher(LINE_END.matcher(text).replaceAll(" ⏎ ")).replaceAll("(email)");
    }

    /** Lines that are all indented, as no first line of the log is. */
    static String trace(String text) {
        String bare = EMAIL.matcher(LITERAL.matcher(text).replaceAll("'…'")).replaceAll("(email)");
        return LINE_START.matcher(bare.stripTrailing()).replaceAll("    ") + System.lineSeparator();
    }
}
