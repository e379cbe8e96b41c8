package org.creditdesk.checkout;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.creditdesk.csv.Records;
import org.creditdesk.problem.Problem;

/** The rows of an export, one after the other; whatever stands there, a bad one costs itself only. */
public final class CheckoutRows implements AutoCloseable {
    private static final Instant EARLIEST = Instant.parse("1998-01-01T00:00:00Z");

    private final CheckoutFile file;
    private final InputStream in;
    private final MessageDigest digest = CheckoutFile.sha256();
    private final Records records;
    private final Layout layout;
    private final Instant latest;
    private long row;
    private boolean ended;

    CheckoutRows(CheckoutFile file, InputStream in, Instant latest) throws IOException {
        this.file = file;
        this.in = in;
        this.records = file.records(new DigestInputStream(in, digest));
        this.layout = file.layout();
        this.latest = latest;
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
            while (cells != null && cells.fault() == null && isEmpty(cells.values())) {
                cells = records.next();
            }
            if (cells == null) {
                ended = true;
                refuseChanged();
                return null;
            }
            row++;
            return read(cells);
        } catch (IOException unreadable) {
            throw file.unreadable();
        }
    }

    private void refuseChanged() {
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.digest())) {
            throw Problem.refused("RECEIPT_FILE_CHANGED", file.name());
        }
    }

    private static boolean isEmpty(List<String> values) {
        for (String value : values) {
            if (!value.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private CheckoutRow read(Records.Cells cells) {
        if (cells.fault() != null) {
            return new BadCell(row, null, "", cells.fault() == Records.Fault.QUOTE ? Rule.QUOTE : Rule.TOO_LONG);
        }
        List<String> values = cells.values();
        int width = file.width();
        if (values.size() < width || values.size() > width && !isEmpty(values.subList(width, values.size()))) {
            return new BadCell(row, null, "", Rule.COLUMNS);
        }
        var asked = new RowCells(row, values);
        try {
            return sound(layout.read(asked));
        } catch (BrokenRuleException broken) {
            return new BadCell(row, name(asked), broken.column(), broken.rule());
        }
    }

    private CheckoutRow sound(CheckoutRow read) {
        Instant at =
                read instanceof Payment payment ? payment.at() : read instanceof PaymentEvent event ? event.at() : null;
        if (at != null && (at.isAfter(latest) || at.isBefore(EARLIEST))) {
            return new BadCell(row, read.receipt(), file.timeName(), Rule.TIME_IMPOSSIBLE);
        }
        return read;
    }

    private String name(RowCells cells) {
        try {
            return layout.name(cells);
        } catch (BrokenRuleException unnamed) {
            return null;
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
