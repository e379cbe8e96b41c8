package org.creditdesk.code;

import java.nio.charset.StandardCharsets;

/**
 * How issued codes look: an optional prefix, random symbols, and one check character, the last. The check character
 * makes the sum of value × weight 0 modulo 31, the weights being 1, 2, 3 … from the right. 31 is prime and no code is
 * longer than 30, so every weight differs from its neighbours' and from 0: every single wrong symbol and every swap of
 * neighbours is noticed.
 */
public final class CodeFormat {
    /** No 0 O 1 I L, which people confuse. */
    public static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /** Symbols in the alphabet; prime. */
    public static final int BASE = ALPHABET.length();
    /** The shortest generated code; anything shorter is a vanity code and has no check character. */
    public static final int SHORTEST = 12;

    /** Characters. */
    public static final int LONGEST_PREFIX = 12;

    private static final int[] VALUES = values();
    private static final byte[] SYMBOLS = ALPHABET.getBytes(StandardCharsets.US_ASCII);

    private CodeFormat() {}

    /** A prefix may also have the five letters and digits that the random part avoids; they repeat others' values. */
    private static int[] values() {
        int[] values = new int[128];
        java.util.Arrays.fill(values, -1);
        String all = ALPHABET + "01ILO";
        for (int i = 0; i < all.length(); i++) {
            values[all.charAt(i)] = i % BASE;
        }
        return values;
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

    /** Whether the last character of a well-formed canonical code is the right check character. */
    public static boolean checks(String canonical) {
        int sum = 0;
        int length = canonical.length();
        for (int i = 0; i < length; i++) {
            sum += VALUES[canonical.charAt(i)] * (length - i);
        }
        return sum % BASE == 0 && ALPHABET.indexOf(canonical.charAt(length - 1)) >= 0;
    }

    /** Whether a well-formed text has a generated code's length but not its check character: a typing error. */
    public static boolean isTypingError(String canonical) {
        return canonical.length() >= SHORTEST && !checks(canonical);
    }

    /** In groups of four behind the prefix: {@code SALE-AB2C-D3EF-GH4J}. */
    public static String shown(String canonical, int prefixLength) {
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
