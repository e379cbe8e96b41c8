package org.creditdesk.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A spreadsheet as it is pasted or saved: which column holds what is looked for. */
record PastedTable(char between, int column) {
    private static final String SEPARATORS = "\t;,|";

    /** @return null when no cell of the line is one of these headings */
    static PastedTable headedBy(String line, Set<String> headings) {
        for (char separator : SEPARATORS.toCharArray()) {
            List<String> cells = cells(line, String.valueOf(separator));
            for (int i = 0; i < cells.size(); i++) {
                if (headings.contains(cells.get(i).strip().toLowerCase(Locale.ROOT))) {
                    return new PastedTable(separator, i);
                }
            }
        }
        return null;
    }

    /** The cell of this table's column; empty where the line is too short. */
    String cell(String line) {
        List<String> cells = cells(line, String.valueOf(between));
        return column < cells.size() ? cells.get(column) : "";
    }

    /** What stands between any of the separators. */
    static List<String> cells(String line) {
        return cells(line, SEPARATORS);
    }

    /** Quotes (RFC 4180) keep a separator that belongs to the cell. */
    private static List<String> cells(String line, String separators) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            if (each == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (each == '"' && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (!quoted && separators.indexOf(each) >= 0) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(each);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
