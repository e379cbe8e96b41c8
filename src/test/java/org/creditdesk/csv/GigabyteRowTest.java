package org.creditdesk.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A row of a gigabyte is named like any other that is too long, in little memory, and the next one is read. */
@Timeout(120)
class GigabyteRowTest {
    private static final long GIGABYTE = 1L << 30;
    private static final int LONGEST = 100_000;
    private static final long LITTLE = 16 << 20;

    /** Nothing of it is anywhere until it is read. */
    private static final class Endless extends InputStream {
        private final byte[] pattern;
        private long left = GIGABYTE;

        Endless(String pattern) {
            this.pattern = pattern.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public int read() {
            return left-- > 0 ? pattern[0] : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(length, left);
            if (pattern.length == 1) {
                Arrays.fill(buffer, from, from + given, pattern[0]);
            }
            for (int i = 0; i < given && pattern.length > 1; i++) {
                buffer[from + i] = pattern[i % pattern.length];
            }
            left -= given;
            return given;
        }
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void assertNamed(String begin, String pattern) throws IOException {
        var in = new SequenceInputStream(Collections.enumeration(
                List.of(text("R-1,10.00\n" + begin), new Endless(pattern), text("\nR-3,10.00\n"))));
        var bean = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = bean.getCurrentThreadAllocatedBytes();
        var records = new Records(
                new TextLines(new TextEncoding(StandardCharsets.UTF_8, 0).reader(in), LONGEST), ',', Records.Shape.ANY);
        assertEquals(List.of("R-1", "10.00"), records.next().values());
        assertEquals(Records.Fault.TOO_LONG, records.next().fault());
        Records.Cells next = records.next();
        assertNull(next.fault());
        assertEquals(3, next.line());
        assertEquals(List.of("R-3", "10.00"), next.values());
        assertNull(records.next());
        long used = bean.getCurrentThreadAllocatedBytes() - before;
        assertTrue(used < LITTLE, used + " bytes for a row that is only named");
    }

    @Test
    void ofOneCell() throws IOException {
        assertNamed("R-2,", "9");
    }

    @Test
    void insideAQuote() throws IOException {
        assertNamed("R-2,\"", "x");
    }

    @Test
    void ofEmptyCells() throws IOException {
        assertNamed("R-2", ",");
    }
}
