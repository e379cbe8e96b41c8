package org.creditdesk.checkout;

import java.time.Instant;
import java.util.List;
import org.creditdesk.csv.Records;

/** Understands the records of one file, each for itself: a bad one costs itself only. */
final class RowReader {
    private static final Instant EARLIEST = Instant.parse("1998-01-01T00:00:00Z");

    private final Layout layout;
    private final int width;
    private final String time;
    private final Instant latest;

    /**
     * @param width cells that a row has
     * @param time name of the column that says when it was paid
     * @param latest no purchase can have been made after it
     */
    RowReader(Layout layout, int width, String time, Instant latest) {
        this.layout = layout;
        this.width = width;
        this.time = time;
        this.latest = latest;
    }

    static boolean isEmpty(List<String> values) {
        for (String value : values) {
            if (!value.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** @param row its number, from 1 */
    CheckoutRow read(long row, Records.Cells cells) {
        if (cells.fault() != null) {
            return new BadCell(row, null, "", cells.fault() == Records.Fault.QUOTE ? Rule.QUOTE : Rule.TOO_LONG);
        }
        List<String> values = cells.values();
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
            return new BadCell(read.row(), read.receipt(), time, Rule.TIME_IMPOSSIBLE);
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
}
