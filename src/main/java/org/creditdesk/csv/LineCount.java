package org.creditdesk.csv;

import org.creditdesk.problem.Problem;
import org.creditdesk.store.Progress;

/** Counts the lines of a file, says how many there are, and learns that nobody wants it any more. */
public final class LineCount {
    private static final int BETWEEN_REPORTS = 500;

    private final Progress progress;
    private long written;

    public LineCount(Progress progress) {
        this.progress = progress;
    }

    /** @throws Problem EXPORT_CANCELLED */
    public void addOne() {
        written++;
        if (written % BETWEEN_REPORTS == 0) {
            report();
        }
    }

    /** @return the number of lines */
    public long finished() {
        report();
        return written;
    }

    private void report() {
        progress.report(written);
        if (progress.isCancelled()) {
            throw Problem.refused("EXPORT_CANCELLED");
        }
    }
}
