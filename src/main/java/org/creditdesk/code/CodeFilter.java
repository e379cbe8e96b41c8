package org.creditdesk.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Throws away codes with a rude word in them, and those that a spreadsheet would read as a number or a date. */
public final class CodeFilter {
    private static final List<String> RUDE = rudeWords();
    private static final Pattern NUMBER = Pattern.compile("\\d+(E\\d+)?");
    private static final Pattern DATE =
            Pattern.compile("\\d{1,4}(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\\d{1,8}");

    private static final int LONGEST_WORD =
            RUDE.stream().mapToInt(String::length).max().orElseThrow();
    /** More letters than this is neither a number nor a date. */
    private static final int MOST_LETTERS = 3;

    private static final int KINDS = 36;
    private static final byte[] FOLDED = folded();
    private static final boolean[] BEGINNINGS = beginnings();

    private CodeFilter() {}

    /**
     * The same for ASCII in the middle of an array. Nine in ten codes are through when no three letters of theirs begin
     * a rude word; only the others are looked at in full.
     */
    static boolean isFine(byte[] codes, int at, int length, int prefixLength) {
        boolean suspicious = mayBeNumberOrDate(codes, at, length) || mayBeRude(codes, at, length, prefixLength);
        return !suspicious || isFine(new String(codes, at, length, StandardCharsets.US_ASCII), prefixLength);
    }

    private static boolean mayBeNumberOrDate(byte[] codes, int at, int length) {
        if (codes[at] > '9') {
            return false;
        }
        int letters = 0;
        for (int i = at; i < at + length && letters <= MOST_LETTERS; i++) {
            letters += codes[i] > '9' ? 1 : 0;
        }
        return letters <= MOST_LETTERS;
    }

    private static boolean mayBeRude(byte[] codes, int at, int length, int prefixLength) {
        int first = at + Math.max(0, prefixLength - LONGEST_WORD + 1);
        int three = FOLDED[codes[first]] * KINDS + FOLDED[codes[first + 1]];
        for (int i = first + 2; i < at + length; i++) {
            three = three % (KINDS * KINDS) * KINDS + FOLDED[codes[i]];
            if (BEGINNINGS[three]) {
                return true;
            }
        }
        return false;
    }

    /** The folded letters and digits as numbers below {@link #KINDS}. */
    private static byte[] folded() {
        var folded = new byte[128];
        for (char each = '0'; each <= 'Z'; each++) {
            if (Character.isLetterOrDigit(each)) {
                folded[each] = (byte) Character.digit(fold(String.valueOf(each)).charAt(0), KINDS);
            }
        }
        return folded;
    }

    private static boolean[] beginnings() {
        var beginnings = new boolean[KINDS * KINDS * KINDS];
        for (String word : RUDE) {
            beginnings[Integer.parseInt(word.substring(0, 3), KINDS)] = true;
        }
        return beginnings;
    }

    /** A rude word counts from where it touches the random part; what stands in the prefix alone was chosen. */
    public static boolean isFine(String code, int prefixLength) {
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
        try (InputStream words = CodeFilter.class.getResourceAsStream("/code/rude-words.txt")) {
            return new String(words.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
