package org.creditdesk.triage;

/**
 * Which forms of days a line can have at all, told by what stands beside its digits: most lines have none, and searching
 * them for each form takes longer than all else that is read.
 *
 * @param separated digits with a line, a slash, a full stop or the sign for a year behind them
 * @param dayName digits with a word behind them
 * @param nameDay digits with a word in front of them
 * @param monthDay digits with the sign for a month behind them
 * @param dayMonth digits with a slash or a full stop behind them
 */
record DayForms(boolean separated, boolean dayName, boolean nameDay, boolean monthDay, boolean dayMonth) {
    static DayForms in(String line) {
        boolean separated = false;
        boolean dayName = false;
        boolean nameDay = false;
        boolean monthDay = false;
        boolean dayMonth = false;
        for (int i = 0; i < line.length(); i++) {
            if (isDigit(line.charAt(i))) {
                char next = at(line, i + 1);
                separated |= "-/.年년".indexOf(next) >= 0;
                dayName |= hasNameBehind(line, i + 1);
                nameDay |= at(line, i - 1) == ' ' && !isDigit(at(line, i - 2)) && at(line, i - 2) != ' ';
                monthDay |= next == '月' || next == '월';
                dayMonth |= next == '.' || next == '/';
            }
        }
        return new DayForms(separated, dayName, nameDay, monthDay, dayMonth);
    }

    /** Whether a number of one or two digits stands behind a word, as a day without its month does. */
    static boolean haveBareDay(String line) {
        for (int i = 2; i < line.length(); i++) {
            boolean begins = isDigit(line.charAt(i)) && at(line, i - 1) == ' ' && Character.isLetter(at(line, i - 2));
            int end = isDigit(at(line, i + 1)) ? i + 2 : i + 1;
            if (begins && !isDigit(at(line, end)) && at(line, end) != ':') {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }

    private static char at(String line, int index) {
        return index < 0 || index >= line.length() ? ' ' : line.charAt(index);
    }

    /** At once, behind a hyphen, behind a full stop or a space, or both. */
    private static boolean hasNameBehind(String line, int from) {
        int i = at(line, from) == '.' || at(line, from) == '-' ? from + 1 : from;
        char first = at(line, at(line, i) == ' ' ? i + 1 : i);
        return Character.isLetter(first) || Character.isSurrogate(first);
    }
}
