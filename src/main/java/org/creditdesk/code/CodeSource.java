package org.creditdesk.code;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Draws codes at random. A batch is drawn in slices: each slice takes its share of codes from its share of the space,
 * in order, so that all codes of a batch come out sorted and distinct without ever being in memory together. Within
 * its slice every code is equally likely, so one code is as hard to guess as without slices.
 */
public final class CodeSource {
    /** So many codes can be drawn in one slice. */
    public static final int LARGEST_SLICE = 1 << 16;

    /** How many leading symbols say which slice a code is in; they and a place in the slice fit in a long. */
    private static final int HEAD = 8;

    private static final long HEADS = (long) Math.pow(CodeFormat.BASE, HEAD);
    private static final int PLACE_BITS = 16;
    /** Bytes from here on are thrown away, or some symbols would come more often. */
    private static final int FAIR = 256 - 256 % CodeFormat.BASE;

    private final RandomBytes random;
    private final byte[] prefix;
    private final int prefixSum;
    private final int length;

    /** @param prefix in front of every code, at most {@value CodeFormat#LONGEST_PREFIX} characters; empty for none */
    public CodeSource(SecureRandom random, String prefix, CodeKind kind) {
        this.random = new RandomBytes(random);
        this.prefix = prefix.getBytes(StandardCharsets.US_ASCII);
        this.length = prefix.length() + kind.length();
        this.prefixSum = CodeFormat.weightedSum(this.prefix, length);
    }

    /**
     * Distinct codes of one slice, sorted.
     *
     * @param count far smaller than the slice's share of the space, and at most {@value #LARGEST_SLICE}
     */
    public CodeSlice draw(int slice, int slices, int count) {
        if (count > LARGEST_SLICE) {
            throw new IllegalArgumentException("a slice of " + count);
        }
        long from = share(slice, slices);
        long width = share(slice + 1, slices) - from;
        byte[] codes = new byte[count * length];
        long[] keys = new long[count];
        for (int place = 0; place < count; place++) {
            keys[place] = one(codes, place, from, width);
        }
        Arrays.sort(keys);
        for (int twin = settle(keys, codes); twin >= 0; twin = settle(keys, codes)) {
            keys[twin] = one(codes, place(keys[twin]), from, width);
            Arrays.sort(keys);
        }
        return new CodeSlice(inOrder(keys, codes), length);
    }

    private static long share(int slice, int slices) {
        return Math.multiplyExact(HEADS, (long) slice) / slices;
    }

    private static int place(long key) {
        return (int) key & (1 << PLACE_BITS) - 1;
    }

    /** Draws until the code is fine. @return its key: by what it is sorted, and its place */
    private long one(byte[] codes, int place, long from, long width) {
        int at = place * length;
        System.arraycopy(prefix, 0, codes, at, prefix.length);
        while (true) {
            long head = from + random.below(width);
            write(head, codes, at);
            if (CodeFilter.isFine(codes, at, length, prefix.length)) {
                return head << PLACE_BITS | place;
            }
        }
    }

    private void write(long head, byte[] codes, int at) {
        int sum = prefixSum;
        long rest = head;
        for (int i = prefix.length + HEAD - 1; i >= prefix.length; i--) {
            int value = (int) (rest % CodeFormat.BASE);
            rest /= CodeFormat.BASE;
            codes[at + i] = CodeFormat.symbol(value);
            sum += value * (length - i);
        }
        for (int i = prefix.length + HEAD; i < length - 1; i++) {
            int value = symbol();
            codes[at + i] = CodeFormat.symbol(value);
            sum += value * (length - i);
        }
        codes[at + length - 1] = CodeFormat.symbol(CodeFormat.checkValue(sum));
    }

    private int symbol() {
        int value = random.next();
        while (value >= FAIR) {
            value = random.next();
        }
        return value % CodeFormat.BASE;
    }

    /** Puts codes with the same head in order. @return where in the keys one is that is there twice, or -1 */
    private int settle(long[] keys, byte[] codes) {
        for (int i = 1; i < keys.length; i++) {
            for (int j = i; j > 0 && keys[j - 1] >>> PLACE_BITS == keys[j] >>> PLACE_BITS; j--) {
                int order = compare(codes, place(keys[j - 1]), place(keys[j]));
                if (order == 0) {
                    return j;
                }
                if (order < 0) {
                    break;
                }
                long later = keys[j - 1];
                keys[j - 1] = keys[j];
                keys[j] = later;
            }
        }
        return -1;
    }

    private int compare(byte[] codes, int one, int other) {
        return Arrays.compare(codes, one * length, (one + 1) * length, codes, other * length, (other + 1) * length);
    }

    private byte[] inOrder(long[] keys, byte[] codes) {
        byte[] sorted = new byte[codes.length];
        for (int i = 0; i < keys.length; i++) {
            System.arraycopy(codes, place(keys[i]) * length, sorted, i * length, length);
        }
        return sorted;
    }
}
