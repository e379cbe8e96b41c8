package org.creditdesk.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts one record into its cells (RFC 4180), line by line where a quoted cell goes over several. */
final class Cutter {
    enum State {
        /** All cells are there. */
        WHOLE,
        /** A quote is open; the next line belongs to the cell. */
        OPEN,
        /** Something stands behind a closing quote. */
        BROKEN
    }

    private enum Place {
        BEFORE,
        PLAIN,
        QUOTED,
        BEHIND
    }

    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private Place place = Place.BEFORE;

    Cutter(char separator) {
        this.separator = separator;
    }

    /** @param line without its end */
    State feed(String line) {
        if (place == Place.QUOTED) {
            cell.append('\n');
        }
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            if (place == Place.QUOTED && each == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (!take(each)) {
                return State.BROKEN;
            }
        }
        if (place == Place.QUOTED) {
            return State.OPEN;
        }
        end();
        return State.WHOLE;
    }

    private boolean take(char each) {
        switch (place) {
            case QUOTED -> {
                if (each == '"') {
                    place = Place.BEHIND;
                } else {
                    cell.append(each);
                }
            }
            case BEHIND -> {
                if (each == separator) {
                    end();
                } else if (each != ' ') {
                    return false;
                }
            }
            default -> plain(each);
        }
        return true;
    }

    private void plain(char each) {
        if (each == separator) {
            end();
        } else if (place == Place.BEFORE && each == '"') {
            cell.setLength(0);
            place = Place.QUOTED;
        } else {
            cell.append(each);
            place = each == ' ' ? place : Place.PLAIN;
        }
    }

    private void end() {
        cells.add(cell.toString());
        cell.setLength(0);
        place = Place.BEFORE;
    }

    List<String> cells() {
        return List.copyOf(cells);
    }

    /** The cells of one line where every separator counts: for showing a line that is no record. */
    static List<String> roughly(String line, char separator) {
        return List.of(line.split(Pattern.quote(String.valueOf(separator)), -1));
    }
}
