package org.creditdesk.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a record into its cells (RFC 4180), line by line where a quoted cell goes over several. */
public final class Cutter {
    /** How far a record is. */
    public enum State {
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
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int width = 10;
    private Place place = Place.BEFORE;

    public Cutter(char separator) {
        this.separator = separator;
    }

    /** Forgets the record before, whose cells stay with whoever took them. */
    public void begin() {
        width = Math.max(width, cells.size());
        cells = new ArrayList<>(width);
        cell.setLength(0);
        place = Place.BEFORE;
    }

    /** @param line without its end */
    public State feed(String line) {
        if (place == Place.BEFORE && cells.isEmpty() && line.indexOf('"') < 0) {
            splitPlain(line);
            return State.WHOLE;
        }
        if (place == Place.QUOTED) {
            cell.append('\n');
        }
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            if (place == Place.QUOTED) {
                int quote = line.indexOf('"', i);
                cell.append(line, i, quote < 0 ? line.length() : quote);
                if (quote < 0) {
                    return State.OPEN;
                }
                i = quote;
                if (quote + 1 < line.length() && line.charAt(quote + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    place = Place.BEHIND;
                }
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

    private void splitPlain(String line) {
        int from = 0;
        for (int end = line.indexOf(separator); end >= 0; end = line.indexOf(separator, from)) {
            cells.add(line.substring(from, end));
            from = end + 1;
        }
        cells.add(line.substring(from));
    }

    private boolean take(char each) {
        if (place == Place.BEHIND) {
            if (each == separator) {
                end();
            }
            return each == separator || each == ' ';
        }
        plain(each);
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
        cells.add(cell.isEmpty() ? "" : cell.toString());
        cell.setLength(0);
        place = Place.BEFORE;
    }

    /** Those of the record that was fed; nobody changes them. */
    public List<String> cells() {
        return cells;
    }

    /** The cells of one line where every separator counts: for showing a line that is no record. */
    static List<String> roughly(String line, char separator) {
        return List.of(line.split(Pattern.quote(String.valueOf(separator)), -1));
    }
}
