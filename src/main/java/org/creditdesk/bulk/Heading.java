package org.creditdesk.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.creditdesk.csv.Cell;
import org.creditdesk.csv.Cutter;
import org.creditdesk.csv.Records;
import org.creditdesk.problem.Problem;

/** Which cell of a row is what. */
final class Heading implements Records.Shape {
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final List<String> KNOWN = List.of("email", "credits", "reason", "ticket", "note");

    private final char separator;
    private final int width;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> unused = new ArrayList<>();

    private Heading(char separator, List<String> cells) {
        this.separator = separator;
        this.width = cells.size();
        for (int i = 0; i < width; i++) {
            String name = Cell.clean(cells.get(i)).toLowerCase(Locale.ROOT);
            if (!KNOWN.contains(name)) {
                if (!name.isEmpty()) {
                    unused.add(Cell.clean(cells.get(i)));
                }
            } else if (places.put(name, i) != null) {
                throw Problem.wrongUse("BULK_FILE_HEADING_TWICE", name);
            }
        }
    }

    /** @throws Problem BULK_FILE_HEADING or BULK_FILE_HEADING_TWICE */
    static Heading of(String file, String line) {
        for (char separator : SEPARATORS) {
            var cutter = new Cutter(separator);
            if (cutter.feed(line) == Cutter.State.WHOLE) {
                var heading = new Heading(separator, cutter.cells());
                if (heading.places.containsKey("email") && heading.places.containsKey("credits")) {
                    return heading;
                }
            }
        }
        throw Problem.wrongUse("BULK_FILE_HEADING", file);
    }

    char separator() {
        return separator;
    }

    List<String> unused() {
        return unused;
    }

    /** Cells that the heading announces. */
    int width() {
        return width;
    }

    /** Whether a row has the cells that were announced; empty ones too many do no harm. */
    @Override
    public boolean fits(List<String> cells) {
        return cells.size() >= width
                && cells.subList(width, cells.size()).stream().allMatch(String::isBlank);
    }

    @Override
    public boolean isRow(List<String> cells) {
        return cells.size() == width
                && cell(cells, "email").indexOf('@') > 0
                && cell(cells, "credits").matches("\\d.*");
    }

    /** The cleaned cell under a heading; empty where there is none. */
    String cell(List<String> cells, String name) {
        Integer place = places.get(name);
        return place == null || place >= cells.size() ? "" : Cell.clean(cells.get(place));
    }
}
