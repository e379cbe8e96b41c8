package org.creditdesk.csv;

/** Takes the lines of one file, whatever its format. */
@FunctionalInterface
public interface Lines {
    /**
     * @param cells as many as the heading has; null for an empty one
     * @throws org.creditdesk.problem.Problem EXPORT_CANCELLED when somebody no longer wants the file
     */
    void add(String... cells);

    /** What fills a file, line after line; nothing of it is held in memory. */
    @FunctionalInterface
    interface Content {
        void writeTo(Lines lines);
    }
}
