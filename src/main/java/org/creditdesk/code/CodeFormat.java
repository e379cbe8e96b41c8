package org.creditdesk.code;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * How issued codes look: an optional prefix, random symbols, and one check character, the last. The check character
 * makes the sum of value × weight 0 modulo 31, the weights being 1, 2, 3 … from the right. 31 is prime and no code is
 * longer than 30, so every weight differs from its neighbours' and from 0: every single wrong symbol and every swap of
 * neighbours is noticed.
 */
public final class CodeFormat {
    /** No 0 O 1 I L, which people confuse. */
    public static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /** What the alphabet avoids, and a prefix may have; each has the value of the symbol that stands there in it. */
    static final String AVOIDED = "01ILO";

    /** Symbols in the alphabet; prime. */
    public static final int BASE = ALPHABET.length();
    /** The shortest generated code; anything shorter is a vanity code and has no check character. */
    public static final int SHORTEST = 12;

    /** Characters. */
    public static final int LONGEST_PREFIX = 12;

    /** Of what stands behind a prefix, check character included. */
    private static final int[] RANDOM_LENGTHS = Arrays.stream(CodeKind.values())
            .mapToInt(CodeKind::length)
            .distinct()
            .toArray();

    private static final int[] VALUES = values();
    private static final int[] INVERSES = inverses();
    private static final byte[] SYMBOLS = ALPHABET.getBytes(StandardCharsets.US_ASCII);

    private CodeFormat() {}

    /** A prefix may also have the five letters and digits that the random part avoids; they repeat others' values. */
    private static int[] values() {
        int[] values = new int[128];
        Arrays.fill(values, -1);
        String all = ALPHABET + AVOIDED;
        for (int i = 0; i < all.length(); i++) {
            values[all.charAt(i)] = i % BASE;
        }
        return values;
    }

    /** What to multiply by instead of dividing, modulo the base; for 0 there is none. */
    private static int[] inverses() {
        int[] inverses = new int[BASE];
        for (int each = 1; each < BASE; each++) {
            for (int other = 1; other < BASE; other++) {
                if (each * other % BASE == 1) {
                    inverses[each] = other;
                }
            }
        }
        return inverses;
    }

    /** ASCII of the symbol that stands for a value, 0 to 30. */
    static byte symbol(int value) {
        return SYMBOLS[value];
    }

    /** What the first characters of a code add to the sum. @param length of the whole code, check character included */
    static int weightedSum(byte[] beginning, int length) {
        int sum = 0;
        for (int i = 0; i < beginning.length; i++) {
            sum += VALUES[beginning[i]] * (length - i);
        }
        return sum;
    }

    /** The value of the check character behind characters with this sum. */
    static int checkValue(int sum) {
        return (BASE - sum % BASE) % BASE;
    }

    /** The check character for prefix and random part together. */
    public static char checkCharacter(CharSequence withoutCheck) {
        byte[] beginning = withoutCheck.toString().getBytes(StandardCharsets.US_ASCII);
        return (char) symbol(checkValue(weightedSum(beginning, beginning.length + 1)));
    }

    /** 0 to 30; -1 for a character that no code has. */
    static int value(char each) {
        return each < VALUES.length ? VALUES[each] : -1;
    }

    /** The value of a character that makes a sum without it right. @param weight 1 to 30, or more */
    static int filling(int sum, int weight) {
        return checkValue(sum) * INVERSES[weight % BASE] % BASE;
    }

    /** Whether the last character of a well-formed canonical code is the right check character. */
    public static boolean checks(String canonical) {
        int sum = 0;
        int length = canonical.length();
        for (int i = 0; i < length; i++) {
            sum += VALUES[canonical.charAt(i)] * (length - i);
        }
        return sum % BASE == 0 && endsInSymbol(canonical);
    }

    /** What a prefix may have is no check character. */
    static boolean endsInSymbol(String canonical) {
        return isSymbol(canonical.charAt(canonical.length() - 1));
    }

    /** Adds what a code that is looked for would have in front, were it a generated one with a prefix. */
    public static void addPrefixes(String canonical, Set<String> found) {
        for (int random : RANDOM_LENGTHS) {
            int length = canonical.length() - random;
            if (length > 0 && length <= LONGEST_PREFIX) {
                found.add(canonical.substring(0, length));
            }
        }
    }

    /** Whether it could be a generated code without a prefix, by its length and its symbols. */
    public static boolean couldLackPrefix(String canonical) {
        for (int random : RANDOM_LENGTHS) {
            if (canonical.length() == random) {
                return isOfAlphabet(canonical);
            }
        }
        return false;
    }

    private static boolean isOfAlphabet(String canonical) {
        for (int i = 0; i < canonical.length(); i++) {
            if (!isSymbol(canonical.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSymbol(char each) {
        int value = value(each);
        return value >= 0 && SYMBOLS[value] == each;
    }

    /** In groups of four behind the prefix: {@code SALE-AB2C-D3EF-GH4J}; what is shorter than a generated code as it is. */
    public static String shown(String canonical, int prefixLength) {
        if (canonical.length() < SHORTEST) {
            return canonical;
        }
        var shown = new StringBuilder(canonical.length() + 6).append(canonical, 0, prefixLength);
        for (int from = prefixLength; from < canonical.length(); from += 4) {
            if (shown.length() > 0) {
                shown.append('-');
            }
            shown.append(canonical, from, Math.min(canonical.length(), from + 4));
        }
        return shown.toString();
    }

    /** For staff who may not see codes: the last four characters. */
    public static String masked(String canonical) {
        return "••••-" + canonical.substring(Math.max(0, canonical.length() - 4));
    }

    /** Bits of randomness in a code of this kind; neither the prefix nor the check character adds any. */
    public static double bits(CodeKind kind) {
        return (kind.length() - 1) * Math.log(BASE) / Math.log(2);
    }
}
