package org.creditdesk.promo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Throws away codes with a rude word in them, and those that a spreadsheet would read as a number or a date. */
final class CodeFilter {
    private static final List<String> RUDE = rudeWords();
    private static final Pattern NUMBER = Pattern.compile("\\d+(E\\d+)?");
    private static final Pattern DATE =
            Pattern.compile("\\d{1,4}(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\\d{1,8}");

    private CodeFilter() {}

    /** A rude word counts from where it touches the random part; what stands in the prefix alone was chosen. */
    static boolean isFine(String code, int prefixLength) {
        if (Character.isDigit(code.charAt(0)) && looksLikeNumberOrDate(code)) {
            return false;
        }
        String folded = fold(code);
        for (String word : RUDE) {
            if (folded.indexOf(word, Math.max(0, prefixLength - word.length() + 1)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean looksLikeNumberOrDate(String code) {
        return NUMBER.matcher(code).matches() || DATE.matcher(code).matches();
    }

    /** Digits that are read as letters. */
    private static String fold(String code) {
        var folded = new char[code.length()];
        for (int i = 0; i < folded.length; i++) {
            char each = code.charAt(i);
            folded[i] = switch (each) {
                case '2' -> 'Z';
                case '3' -> 'E';
                case '4' -> 'A';
                case '5' -> 'S';
                case '6', '9' -> 'G';
                case '7' -> 'T';
                case '8' -> 'B';
                default -> each;
            };
        }
        return new String(folded);
    }

    private static List<String> rudeWords() {
        try (InputStream words = CodeFilter.class.getResourceAsStream("/promo/rude-words.txt")) {
            return new String(words.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
