package org.creditdesk.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a text in UTF-16, in which a line that somebody added in an encoding of single bytes is made as wide as
 * the others: read as it stands, it would take the next one along, and one of an odd length all the rest of the file. A
 * line is such a one when it ends before its first zero byte and is mostly printable ASCII; what is not ASCII in it is
 * {@link TextEncoding#UNREADABLE}.
 */
final class WideLines extends InputStream {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST = 1 << 13;
    private static final int SHORTEST = 8;

    private final InputStream in;
    private final boolean bigEndian;
    private final ByteArrayOutputStream filling = new ByteArrayOutputStream(BUFFER);
    private byte[] filled = new byte[0];
    private int position;
    private boolean atBeginning = true;

    /** @param in behind the byte order mark */
    WideLines(InputStream in, boolean bigEndian) {
        this.in = new BufferedInputStream(in, BUFFER);
        this.bigEndian = bigEndian;
    }

    @Override
    public int read() throws IOException {
        return fill() ? filled[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, filled.length - position);
        System.arraycopy(filled, position, bytes, offset, count);
        position += count;
        return count;
    }

    /** Whether there is something to read. */
    private boolean fill() throws IOException {
        if (position < filled.length) {
            return true;
        }
        filling.reset();
        while (filling.size() < BUFFER / 2 && takeLine()) {
            // One after the other.
        }
        filled = filling.toByteArray();
        position = 0;
        return filled.length > 0;
    }

    /** A line, or a part of a long one. @return whether there may be more */
    private boolean takeLine() throws IOException {
        if (atBeginning && takeNarrow()) {
            return true;
        }
        atBeginning = false;
        while (filling.size() < BUFFER / 2) {
            int first = in.read();
            int second = first < 0 ? -1 : in.read();
            if (first >= 0) {
                filling.write(first);
            }
            if (second < 0) {
                return false;
            }
            filling.write(second);
            if ((bigEndian ? second : first) == '\n' && (bigEndian ? first : second) == 0) {
                atBeginning = true;
                return true;
            }
        }
        return true;
    }

    private boolean takeNarrow() throws IOException {
        in.mark(LONGEST + 1);
        var line = new ByteArrayOutputStream();
        int each = in.read();
        while (each > 0 && each != '\n' && line.size() < LONGEST) {
            line.write(each);
            each = in.read();
        }
        if (each > 0 && each != '\n' || each == 0 || !isText(line.toByteArray())) {
            in.reset();
            return false;
        }
        for (byte narrow : line.toByteArray()) {
            widen(narrow < 0 ? TextEncoding.UNREADABLE : (char) narrow);
        }
        if (each == '\n') {
            widen('\n');
        }
        return true;
    }

    private static boolean isText(byte[] line) {
        int printable = 0;
        for (byte each : line) {
            printable += each >= ' ' && each < 0x7F || each == '\t' ? 1 : 0;
        }
        return line.length >= SHORTEST && printable >= line.length * 7 / 8;
    }

    private void widen(char each) {
        filling.write(bigEndian ? each >> 8 : each);
        filling.write(bigEndian ? each : each >> 8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
