package org.creditdesk.ui.promo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The emails in a typed or pasted text, or in a file: one a line, or several beside each other, or a column of a table.
 *
 * @param emails as they were written
 * @param lines from 1, the line on which each stands
 */
record EmailText(List<String> emails, List<Integer> lines) {
    private static final Pattern EMAIL = Pattern.compile("[^\\s<>\"'(),;|]+@[^\\s<>\"'(),;|]+");
    private static final int LONGEST_SHOWN = 80;

    static EmailText of(String text) {
        List<String> emails = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        int number = 0;
        for (String line : (text == null ? "" : text).lines().toList()) {
            number++;
            int before = emails.size();
            Matcher found = EMAIL.matcher(line);
            while (found.find()) {
                emails.add(found.group());
            }
            if (emails.size() == before && !line.isBlank() && !isHeading(line, number)) {
                // It is named as unknown, so that no line is left out without a word.
                emails.add(shortened(line.strip()));
            }
            while (lines.size() < emails.size()) {
                lines.add(number);
            }
        }
        return new EmailText(List.copyOf(emails), List.copyOf(lines));
    }

    private static boolean isHeading(String line, int number) {
        return number == 1 && line.toLowerCase(java.util.Locale.ROOT).contains("email");
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN);
    }
}
