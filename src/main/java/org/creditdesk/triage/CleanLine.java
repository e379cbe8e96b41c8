package org.creditdesk.triage;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A piece of a line as it is read: what cannot be seen is gone, every space is a space, every dash a hyphen, every
 * quotation mark straight, every digit 0 to 9; and for each character where it stood in the message.
 */
final class CleanLine {
    /** A longer line is read in pieces, which bounds what any form of anything costs. */
    static final int LONGEST = 2_000;

    private static final int USUAL = 128;

    private final StringBuilder text = new StringBuilder(USUAL);
    private final int number;
    private int[] offsets = new int[USUAL];
    /** The text as it was read last; null after a change. */
    private String read;

    /** @param number of the line in the message, from 1 */
    CleanLine(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    String text() {
        if (read == null) {
            read = text.toString();
        }
        return read;
    }

    /** Where a character of {@link #text} stood. */
    int offset(int index) {
        return offsets[index];
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    boolean isFull() {
        return text.length() >= LONGEST;
    }

    /** Blanks out what was taken, so that nobody else takes it. */
    void blank(int from, int end) {
        for (int i = from; i < end; i++) {
            text.setCharAt(i, ' ');
        }
        read = null;
    }

    void add(int codePoint, int offset) {
        if (codePoint < 0x80) {
            addPlain(codePoint, offset);
            return;
        }
        switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.NON_SPACING_MARK -> {
                // Nobody sees them; a mark that belongs to a letter changes none of what is looked for.
                if (isPartOfWord(codePoint)) {
                    put(codePoint, offset);
                }
            }
            case Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> put(' ', offset);
            case Character.DASH_PUNCTUATION -> put('-', offset);
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION ->
                put(codePoint == 0x2019 && isBehindLetter() ? '\'' : '"', offset);
            case Character.DECIMAL_DIGIT_NUMBER -> put('0' + Character.digit(codePoint, 10), offset);
            default -> addLetter(codePoint, offset);
        }
    }

    private void addPlain(int codePoint, int offset) {
        if (codePoint == '\t' || codePoint >= ' ' && codePoint < 0x7F) {
            put(codePoint, offset);
        }
    }

    /** Where phones write an apostrophe so; names and addresses have it straight. */
    private boolean isBehindLetter() {
        return !text.isEmpty() && Character.isLetter(text.charAt(text.length() - 1));
    }

    private static boolean isPartOfWord(int codePoint) {
        return Character.getType(codePoint) == Character.NON_SPACING_MARK
                && !(codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                && codePoint != 0x034F;
    }

    private void addLetter(int codePoint, int offset) {
        if (codePoint == 0x2212) {
            put('-', offset);
        } else if (isCompatible(codePoint)) {
            Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC)
                    .codePoints()
                    .forEach(each -> put(each, offset));
        } else {
            put(codePoint, offset);
        }
    }

    /** Full-width, circled and mathematical letters, which stand for plain ones. */
    private static boolean isCompatible(int codePoint) {
        return codePoint >= 0xFF00 && codePoint <= 0xFFEF
                || codePoint >= 0x2460 && codePoint <= 0x24FF
                || codePoint >= 0x1D400 && codePoint <= 0x1D7FF;
    }

    private void put(int codePoint, int offset) {
        int at = text.length();
        text.appendCodePoint(codePoint);
        int end = text.length();
        if (end > offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * offsets.length);
        }
        offsets[at] = offset;
        offsets[end - 1] = offset;
        read = null;
    }
}
