package org.creditdesk.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalTime;
import java.util.Locale;

/** One line of a file, with its columns by name. An empty cell is null. */
record Line(String file, NamedCsvRecord cells) {
    String text(String column) {
        String cell = cells.getField(column);
        return cell.isEmpty() ? null : cell;
    }

    Long number(String column) {
        String cell = text(column);
        try {
            return cell == null ? null : Long.valueOf(cell);
        } catch (NumberFormatException notWhole) {
            throw wrong(column, notWhole);
        }
    }

    /** A number in a cell that may not be empty. */
    long count(String column) {
        Long number = number(column);
        if (number == null) {
            throw wrong(column, null);
        }
        return number;
    }

    LocalTime time(String column) {
        return LocalTime.parse(cells.getField(column));
    }

    <E extends Enum<E>> E oneOf(Class<E> kind, String column) {
        String cell = text(column);
        return cell == null ? null : Enum.valueOf(kind, cell.toUpperCase(Locale.ROOT));
    }

    IllegalStateException wrong(String column, Exception cause) {
        return new IllegalStateException(
                "sample-data/" + file + ", line " + cells.getStartingLineNumber() + ": wrong " + column, cause);
    }
}
