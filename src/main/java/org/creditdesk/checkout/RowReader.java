package org.creditdesk.checkout;

import java.time.Instant;
import java.util.List;
import org.creditdesk.csv.Records;

/** Understands the records of one file, each for itself: a bad one costs itself only. */
final class RowReader implements Records.Shape {
    private static final Instant EARLIEST = Instant.parse("1998-01-01T00:00:00Z");

    private static final int MANY = 10;

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
            boolean isLong = cells.fault() == Records.Fault.TOO_LONG;
            return new BadCell(row, null, "", isLong ? Rule.TOO_LONG : orEncoding(cells.values(), Rule.QUOTE));
        }
        List<String> values = cells.values();
        if (!fits(values)) {
            return new BadCell(row, null, "", orEncoding(values, Rule.COLUMNS));
        }
        var asked = new RowCells(row, values);
        try {
            return sound(layout.read(asked));
        } catch (BrokenRuleException broken) {
            return new BadCell(row, name(asked), broken.column(), broken.rule());
        }
    }

    /** A row in UTF-16 has a zero behind each character, so that none of its quotes is where quotes count. */
    private static Rule orEncoding(List<String> values, Rule rule) {
        return values.stream().anyMatch(cell -> cell.indexOf(0) >= 0) ? Rule.ENCODING : rule;
    }

    /** Empty cells too many do no harm. */
    @Override
    public boolean fits(List<String> values) {
        return values.size() >= width && isEmpty(values.subList(width, values.size()));
    }

    /** Where a row has many cells, no line of a text has as many; where it has few, what they say tells. */
    @Override
    public boolean isRow(List<String> values) {
        return values.size() == width
                && (width >= MANY || !(read(1, new Records.Cells(1, values, null)) instanceof BadCell));
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
