package org.creditdesk.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words and phrases with what they mean. Most places of a line are told by one character, and nearly all others by three,
 * to be the beginning of none of them.
 *
 * @param <T> a meaning
 */
final class Phrases<T> {
    private static final int TOLD_BY = 3;
    private static final int FIRST_UNSPACED = 0x2E80;

    private final BitSet first = new BitSet();
    /** With what those begin that are told by fewer characters. */
    private final BitSet firstOfShort = new BitSet();
    /** Ascending; with what the phrases begin that stand in the same place of {@link #phrases}, the longest first. */
    private final long[] beginnings;

    private final List<List<Phrase<T>>> phrases;
    private final int longest;

    private record Phrase<T>(String text, T meaning) {}

    /** One that stands in a line. @param end behind its last character */
    record Found<T>(T meaning, int from, int end) {}

    /** @param meanings of phrases in small letters */
    Phrases(Map<String, T> meanings) {
        Map<Long, List<Phrase<T>>> byBeginning = new TreeMap<>();
        meanings.forEach((text, meaning) -> {
            first.set(folded(text.charAt(0)));
            if (text.length() < TOLD_BY) {
                firstOfShort.set(folded(text.charAt(0)));
            }
            byBeginning
                    .computeIfAbsent(beginning(text, 0, Math.min(text.length(), TOLD_BY)), key -> new ArrayList<>())
                    .add(new Phrase<>(text, meaning));
        });
        byBeginning.values().forEach(some -> some.sort(Comparator.comparing((Phrase<T> each) -> -each.text.length())));
        beginnings = byBeginning.keySet().stream().mapToLong(Long::longValue).toArray();
        phrases = List.copyOf(byBeginning.values());
        longest = meanings.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The first one from a place on; null for none. */
    Found<T> next(String line, int from) {
        for (int i = from; i < line.length(); i++) {
            Found<T> found = at(line, i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The longest that begins there, unless that is within a word; null for none. */
    Found<T> at(String line, int from) {
        if (from >= line.length() || !first.get(folded(line.charAt(from))) || isWithinWord(line, from)) {
            return null;
        }
        int least = firstOfShort.get(folded(line.charAt(from))) ? 1 : TOLD_BY;
        for (int told = Math.min(TOLD_BY, line.length() - from); told >= least; told--) {
            int place = Arrays.binarySearch(beginnings, beginning(line, from, told));
            Phrase<T> phrase = place < 0 ? null : longest(phrases.get(place), line, from);
            if (phrase != null) {
                return new Found<>(phrase.meaning, from, from + phrase.text.length());
            }
        }
        return null;
    }

    /** The longest that ends there, or in front of the spaces that do; null for none. */
    Found<T> before(String line, int from) {
        int end = from;
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        for (int i = Math.max(0, end - longest); i < end; i++) {
            Found<T> found = at(line, i);
            if (found != null && found.end() == end) {
                return found;
            }
        }
        return null;
    }

    /** Where some characters end that begin at a place, each one of a few. */
    static int behind(String characters, String line, int from) {
        int at = from;
        while (at < line.length() && characters.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private Phrase<T> longest(List<Phrase<T>> some, String line, int from) {
        for (Phrase<T> phrase : some) {
            if (stands(phrase.text, line, from)) {
                return phrase;
            }
        }
        return null;
    }

    private static boolean stands(String text, String line, int from) {
        int end = from + text.length();
        if (end > line.length() || isWithinWord(line, end)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (folded(line.charAt(from + i)) != folded(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Chinese, Japanese and Korean put no space between words, or add endings. */
    private static boolean isWithinWord(String line, int at) {
        return at > 0 && at < line.length() && isSpaced(line.charAt(at - 1)) && isSpaced(line.charAt(at));
    }

    private static boolean isSpaced(char each) {
        return each < FIRST_UNSPACED && Character.isLetter(each);
    }

    private static char folded(char each) {
        return each < 'A' || each >= 'a' && each <= 'z' ? each : Character.toLowerCase(Character.toUpperCase(each));
    }

    /** As one number, whether capitals or not. */
    private static long beginning(String text, int from, int length) {
        long beginning = 0;
        for (int i = 0; i < TOLD_BY; i++) {
            beginning = beginning << Character.SIZE | (i < length ? folded(text.charAt(from + i)) : 0);
        }
        return beginning;
    }
}
