package org.creditdesk.promo;

import java.nio.file.Path;
import org.creditdesk.store.Progress;

/** Writes a batch's codes to a file. */
public final class CodeExport {
    /**
     * Writes CSV (UTF-8 with BOM) to a temporary file beside {@code file} and renames it, so that there is a whole
     * file or none.
     *
     * @return the number of codes written
     * @throws org.creditdesk.problem.Problem when the batch is not sealed, the member may not, or the file cannot be
     *     written
     */
    public long export(long batchId, Path file, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
