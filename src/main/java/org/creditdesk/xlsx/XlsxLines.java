package org.creditdesk.xlsx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.creditdesk.csv.LineCount;
import org.creditdesk.csv.Lines;
import org.creditdesk.store.Progress;
import org.creditdesk.text.Texts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes lines to as many sheets as they need, each with the heading on top. */
final class XlsxLines implements Lines {
    /** Rows that are held before they are written. */
    private static final int HELD = 1_000;

    private final Workbook workbook;
    private final int mostRows;
    private final List<String> heading;
    private final LineCount count;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxLines(Workbook workbook, int mostRows, List<String> heading, Progress progress) {
        this.workbook = workbook;
        this.mostRows = mostRows;
        this.heading = heading;
        this.count = new LineCount(progress);
        nextSheet();
    }

    @Override
    public void add(String... cells) {
        if (row == mostRows) {
            nextSheet();
        }
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null && !cells[i].isEmpty()) {
                sheet.inlineString(row, i, cells[i]);
            }
        }
        row++;
        if (row % HELD == 0) {
            flush();
        }
        count.addOne();
    }

    private void nextSheet() {
        finishSheet();
        sheets++;
        sheet = workbook.newWorksheet(Texts.of("xlsx.sheet", sheets));
        sheet.freezePane(0, 1);
        for (int i = 0; i < heading.size(); i++) {
            sheet.inlineString(0, i, heading.get(i));
            sheet.style(0, i).bold().set();
        }
        row = 1;
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void finishSheet() {
        try {
            if (sheet != null) {
                sheet.finish();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @return the number of lines without headings */
    long finished() {
        finishSheet();
        return count.finished();
    }
}
