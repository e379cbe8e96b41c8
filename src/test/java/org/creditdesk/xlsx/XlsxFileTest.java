package org.creditdesk.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.creditdesk.store.Progress;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class XlsxFileTest {
    private static List<Sheet> sheets(ByteArrayOutputStream file) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))
                .getSheets()
                .toList();
    }

    private static List<String> firstColumn(Sheet sheet) throws IOException {
        return sheet.read().stream().map(row -> row.getCellText(0)).toList();
    }

    @Test
    void whatDoesNotFitGoesOnOnTheNextSheetUnderItsOwnHeading() throws IOException {
        var file = new ByteArrayOutputStream();
        long written = XlsxFile.write(file, 4, Progress.NONE, List.of("code"), lines -> {
            for (int i = 1; i <= 7; i++) {
                lines.add("C" + i);
            }
        });
        assertEquals(7, written);
        List<Sheet> sheets = sheets(file);
        assertEquals(
                List.of("Sheet 1", "Sheet 2", "Sheet 3"),
                sheets.stream().map(Sheet::getName).toList());
        assertEquals(List.of("code", "C1", "C2", "C3"), firstColumn(sheets.get(0)));
        assertEquals(List.of("code", "C4", "C5", "C6"), firstColumn(sheets.get(1)));
        assertEquals(List.of("code", "C7"), firstColumn(sheets.get(2)));
    }

    /** Rows are written in chunks; none may be lost where one ends. */
    @Test
    void everyRowIsThere() throws IOException {
        var file = new ByteArrayOutputStream();
        XlsxFile.write(file, XlsxFile.MOST_ROWS, Progress.NONE, List.of("code", "empty"), lines -> {
            for (int i = 1; i <= 3_001; i++) {
                lines.add("C" + i, null);
            }
        });
        List<Row> rows = sheets(file).get(0).read();
        assertEquals(3_002, rows.size());
        assertEquals("C3001", rows.get(3_001).getCellText(0));
    }

    @Test
    void nothingAtAllIsAHeading() throws IOException {
        var file = new ByteArrayOutputStream();
        assertEquals(0, XlsxFile.write(file, 4, Progress.NONE, List.of("code"), lines -> {}));
        assertEquals(List.of("code"), firstColumn(sheets(file).get(0)));
    }

    /** Markup, line ends and half of a surrogate pair must not break the file. */
    @Test
    void hostileTextStaysText() throws IOException {
        var file = new ByteArrayOutputStream();
        String hostile = "=1+1 <b>&\"'\u0000\u0007 \n 😀";
        XlsxFile.write(file, 4, Progress.NONE, List.of("text"), lines -> {
            lines.add(hostile);
            lines.add("half \ud83d.");
        });
        List<String> read = firstColumn(sheets(file).get(0));
        assertEquals("=1+1 <b>&\"' \n 😀", read.get(1));
        assertEquals(3, read.size());
    }
}
