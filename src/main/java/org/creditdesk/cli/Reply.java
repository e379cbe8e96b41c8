package org.creditdesk.cli;

/** What a command answers. Its components are the fields of the JSON object; people read what it prints. */
interface Reply {
    void print(Sheet sheet);

    default int exitCode() {
        return 0;
    }

    /** The sentence for standard error when the answer is a no; null when it is not. */
    default String refusal() {
        return null;
    }
}
