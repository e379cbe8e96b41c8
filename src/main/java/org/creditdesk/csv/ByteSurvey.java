package org.creditdesk.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Looks at all bytes of a file once, keeping none: which encoding a byte order mark names; without one, UTF-8 when more
 * of it is well-formed than not (RFC 3629), else Windows-1252, which spreadsheets of western countries write.
 */
public final class ByteSurvey {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BEGINNING = 4;
    private final int[] beginning = new int[BEGINNING];
    private long bytes;
    private long lines;
    private long linesWithZeros;
    private boolean hasZeros;
    private boolean atBeginning = true;
    private long wellFormed;
    private long malformed;
    private int expected;
    private int lowest;
    private int highest;

    /** Takes the next bytes. */
    public void add(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            int each = buffer[i] & 0xFF;
            if (bytes + i < BEGINNING) {
                beginning[(int) (bytes + i)] = each;
            }
            if (each == '\n') {
                lines++;
                hasZeros = false;
            } else if (each == 0 && !hasZeros && !atBeginning) {
                hasZeros = true;
                linesWithZeros++;
            }
            atBeginning = each == '\n';
            if (each >= 0x80 || expected > 0) {
                decode(each);
            }
        }
        bytes += length;
    }

    private void decode(int each) {
        if (expected > 0) {
            boolean fits = each >= lowest && each <= highest;
            lowest = 0x80;
            highest = 0xBF;
            if (fits) {
                expected--;
                wellFormed += expected == 0 ? 1 : 0;
                return;
            }
            expected = 0;
            malformed++;
        }
        if (each >= 0xC2 && each <= 0xDF) {
            expect(1, 0x80, 0xBF);
        } else if (each >= 0xE0 && each <= 0xEF) {
            expect(2, each == 0xE0 ? 0xA0 : 0x80, each == 0xED ? 0x9F : 0xBF);
        } else if (each >= 0xF0 && each <= 0xF4) {
            expect(3, each == 0xF0 ? 0x90 : 0x80, each == 0xF4 ? 0x8F : 0xBF);
        } else if (each >= 0x80) {
            malformed++;
        }
    }

    private void expect(int more, int low, int high) {
        expected = more;
        lowest = low;
        highest = high;
    }

    /** Of the file as far as it was added. */
    public long bytes() {
        return bytes;
    }

    /** Ends of lines, roughly: for saying how far something is. */
    public long lines() {
        return lines;
    }

    /** Whether it is the file of a spreadsheet program and not text. */
    public boolean isSpreadsheet() {
        return begins('P', 'K', 3, 4) || begins(0xD0, 0xCF, 0x11, 0xE0);
    }

    /**
     * Whether it can be text at all. A text has no zeros; a few of its lines may, from a damaged disk or because they
     * are in UTF-16, which writes the last one of a line behind its end.
     */
    public boolean isText() {
        boolean wide = encoding().charset().name().startsWith("UTF-16");
        return !isSpreadsheet() && (wide || linesWithZeros * 2 <= lines);
    }

    /** What it is written in. */
    public TextEncoding encoding() {
        if (begins(0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        if (begins(0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (bytes >= 2 && (beginning[0] == 0) != (beginning[1] == 0)) {
            return new TextEncoding(beginning[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, 0);
        }
        return new TextEncoding(malformed > wellFormed ? WINDOWS : StandardCharsets.UTF_8, 0);
    }

    private boolean begins(int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes || beginning[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
