package org.creditdesk.cli;

/** A person at the keyboard. */
public interface Prompt {
    /** What was typed; null when nothing comes any more. */
    String line(String question);

    /** What was typed without showing it; null when nothing comes any more. */
    char[] secret(String question);
}
