package org.creditdesk.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.creditdesk.text.Texts;

/** Lines and aligned tables for people. What came from outside cannot steer the terminal. */
final class Sheet {
    private static final String GAP = "  ";

    private final PrintWriter out;

    Sheet(PrintWriter out) {
        this.out = out;
    }

    void line(String text) {
        out.println(DisplayText.clean(text).stripTrailing());
    }

    void text(String key, Object... arguments) {
        line(Texts.of(key, arguments));
    }

    /** A headed table, or nothing at all when it has no rows. Columns of numbers are aligned right. */
    void table(String titleKey, List<Column> columns, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        out.println();
        text(titleKey);
        List<List<String>> all = new ArrayList<>();
        all.add(columns.stream().map(Column::title).toList());
        rows.forEach(row -> all.add(row.stream().map(DisplayText::clean).toList()));
        int[] widths = widths(all, columns.size());
        all.forEach(row -> out.println((GAP + aligned(row, columns, widths)).stripTrailing()));
    }

    private static int[] widths(List<List<String>> rows, int columns) {
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], DisplayText.width(row.get(column)));
            }
        }
        return widths;
    }

    private static String aligned(List<String> row, List<Column> columns, int[] widths) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            String cell = row.get(column);
            String padding = " ".repeat(widths[column] - DisplayText.width(cell));
            cells.add(columns.get(column).isNumber() ? padding + cell : cell + padding);
        }
        return String.join(GAP, cells);
    }

    /** A column; its title is the text {@code cli.column.<name>}. */
    record Column(String name, boolean isNumber) {
        static Column text(String name) {
            return new Column(name, false);
        }

        static Column number(String name) {
            return new Column(name, true);
        }

        private String title() {
            return Texts.of("cli.column." + name);
        }
    }
}
