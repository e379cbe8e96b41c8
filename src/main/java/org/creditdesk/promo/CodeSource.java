package org.creditdesk.promo;

import java.security.SecureRandom;
import java.util.TreeSet;

/**
 * Draws codes at random. A batch is drawn in slices: each slice takes its share of codes from its share of the space,
 * in order, so that all codes of a batch come out sorted and distinct without ever being in memory together. Within
 * its slice every code is equally likely, so one code is as hard to guess as without slices.
 */
final class CodeSource {
    /** How many leading symbols say which slice a code is in. */
    private static final int HEAD = 6;

    private static final long HEADS = (long) Math.pow(CodeFormat.BASE, HEAD);

    private final SecureRandom random;
    private final String prefix;
    private final int length;
    private final byte[] pool = new byte[4096];
    private int used = pool.length;

    CodeSource(SecureRandom random, String prefix, CodeKind kind) {
        this.random = random;
        this.prefix = prefix;
        this.length = kind.length();
    }

    /** Distinct codes of one slice, sorted. @param count far smaller than the slice's share of the space */
    TreeSet<String> draw(int slice, int slices, int count) {
        long from = share(slice, slices);
        long width = share(slice + 1, slices) - from;
        var codes = new TreeSet<String>();
        while (codes.size() < count) {
            String code = one(from + random.nextLong(width));
            if (CodeFilter.isFine(code, prefix.length())) {
                codes.add(code);
            }
        }
        return codes;
    }

    private static long share(int slice, int slices) {
        return Math.multiplyExact(HEADS, (long) slice) / slices;
    }

    private String one(long head) {
        var code = new StringBuilder(prefix.length() + length).append(prefix);
        long rest = head;
        char[] symbols = new char[HEAD];
        for (int i = HEAD - 1; i >= 0; i--) {
            symbols[i] = CodeFormat.ALPHABET.charAt((int) (rest % CodeFormat.BASE));
            rest /= CodeFormat.BASE;
        }
        code.append(symbols);
        for (int i = HEAD; i < length - 1; i++) {
            code.append(symbol());
        }
        return code.append(CodeFormat.checkCharacter(code)).toString();
    }

    /** Bytes above the largest multiple of 31 are thrown away, or some symbols would come more often. */
    private char symbol() {
        int fair = 256 - 256 % CodeFormat.BASE;
        while (true) {
            if (used == pool.length) {
                random.nextBytes(pool);
                used = 0;
            }
            int value = pool[used++] & 0xFF;
            if (value < fair) {
                return CodeFormat.ALPHABET.charAt(value % CodeFormat.BASE);
            }
        }
    }
}
