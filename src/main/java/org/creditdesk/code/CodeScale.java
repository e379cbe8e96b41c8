package org.creditdesk.code;

import java.util.Collections;
import java.util.List;

/**
 * How far into a batch a key stands, and which key stands that far: what a scroll bar over ten million codes is set to
 * and jumps by, without a code being counted.
 */
public interface CodeScale {
    /** @return 0 at the beginning, up to 1 */
    double shareAt(String key);

    /** @return the key behind which the codes at that share begin; null for the beginning */
    String keyAt(double share);

    /**
     * Of codes that were drawn: they are spread evenly over the space behind their prefix, so that the first symbols of
     * one say how many go before it.
     */
    static CodeScale drawn(String prefix) {
        return new DrawnScale(prefix);
    }

    /** Of codes that came from elsewhere. @param marks keys at equal distances, ascending */
    static CodeScale marked(List<String> marks) {
        return new MarkedScale(List.copyOf(marks));
    }

    /** By arithmetic in the code space. */
    record DrawnScale(String prefix) implements CodeScale {
        /** As many symbols as a double tells apart. */
        private static final int SYMBOLS = 9;

        private static final double SPACE = Math.pow(CodeFormat.BASE, SYMBOLS);

        @Override
        public double shareAt(String key) {
            if (!key.startsWith(prefix)) {
                return key.compareTo(prefix) < 0 ? 0 : 1;
            }
            double value = 0;
            for (int i = 0; i < SYMBOLS; i++) {
                int at = prefix.length() + i;
                value = value * CodeFormat.BASE + (at < key.length() ? rank(key.charAt(at)) : 0);
            }
            return value / SPACE;
        }

        /** A symbol that no code has counts as the one before which it would stand. */
        private static int rank(char symbol) {
            int rank = 0;
            while (rank < CodeFormat.BASE - 1 && CodeFormat.ALPHABET.charAt(rank) < symbol) {
                rank++;
            }
            return rank;
        }

        @Override
        public String keyAt(double share) {
            if (share <= 0) {
                return null;
            }
            long rest = (long) Math.min(SPACE - 1, share * SPACE);
            char[] symbols = new char[SYMBOLS];
            for (int i = SYMBOLS - 1; i >= 0; i--) {
                symbols[i] = CodeFormat.ALPHABET.charAt((int) (rest % CodeFormat.BASE));
                rest /= CodeFormat.BASE;
            }
            return prefix + new String(symbols);
        }
    }

    /** By looking among the marks. */
    record MarkedScale(List<String> marks) implements CodeScale {
        @Override
        public double shareAt(String key) {
            int at = Collections.binarySearch(marks, key);
            return marks.isEmpty() ? 0 : (double) (at >= 0 ? at + 1 : -at - 1) / (marks.size() + 1);
        }

        @Override
        public String keyAt(double share) {
            int at = (int) Math.min(marks.size(), Math.floor(share * (marks.size() + 1)));
            return at <= 0 ? null : marks.get(at - 1);
        }
    }
}
