package org.creditdesk.csv;

/** What is meant by a cell, without what programs put around it. */
public final class Cell {
    private Cell() {}

    /**
     * Without space and invisible characters at both ends, and without the apostrophe that our own files put in front
     * of what a spreadsheet would run as a formula.
     */
    public static String clean(String cell) {
        int from = 0;
        int until = cell.length();
        while (from < until && isNothing(cell.charAt(from))) {
            from++;
        }
        while (until > from && isNothing(cell.charAt(until - 1))) {
            until--;
        }
        boolean neutralised =
                until - from > 1 && cell.charAt(from) == '\'' && "=+-@".indexOf(cell.charAt(from + 1)) >= 0;
        return cell.substring(neutralised ? from + 1 : from, until);
    }

    private static boolean isNothing(char each) {
        return Character.isWhitespace(each)
                || Character.isSpaceChar(each)
                || Character.getType(each) == Character.FORMAT;
    }
}
