package org.creditdesk.checkout;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.creditdesk.csv.Records;
import org.creditdesk.problem.Problem;

/** The rows of an export, one after the other; whatever stands there, a bad one costs itself only. */
public final class CheckoutRows implements AutoCloseable {
    private final CheckoutFile file;
    private final InputStream in;
    private final MessageDigest digest = SurveyedFile.sha256();
    private final Records records;
    private final RowReader reader;
    private long row;
    private boolean ended;

    CheckoutRows(CheckoutFile file, InputStream in, Instant latest) throws IOException {
        this.file = file;
        this.in = in;
        this.reader = new RowReader(file.layout(), file.width(), file.timeName(), latest);
        this.records = file.records(new DigestInputStream(in, digest), reader);
    }

    /**
     * The next row; null behind the last. Empty lines are none.
     *
     * @throws Problem RECEIPT_FILE_UNREADABLE, or at the end RECEIPT_FILE_CHANGED when it is no longer the file that it
     *     was when it was opened
     */
    public CheckoutRow next() {
        if (ended) {
            return null;
        }
        try {
            Records.Cells cells = records.next();
            while (cells != null && cells.fault() == null && RowReader.isEmpty(cells.values())) {
                cells = records.next();
            }
            if (cells == null) {
                ended = true;
                refuseChanged();
                return null;
            }
            row++;
            return reader.read(row, cells);
        } catch (IOException unreadable) {
            throw file.unreadable();
        }
    }

    private void refuseChanged() {
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.digest())) {
            throw Problem.refused("RECEIPT_FILE_CHANGED", file.name());
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException ignored) {
            // It was only read; nothing is lost.
            return;
        }
    }
}
