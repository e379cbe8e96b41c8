package org.creditdesk.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.creditdesk.code.CodeFilter;
import org.creditdesk.code.CodeFormat;
import org.creditdesk.code.CodeKind;
import org.creditdesk.code.CodeSlice;
import org.creditdesk.code.CodeSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What codes promise, over many of them, and judged by other means than the ones they are made with: typing errors are
 * noticed, symbols are evenly spread, nothing comes twice, nobody is insulted, no spreadsheet takes one for something
 * else.
 */
class CodeStrengthTest {
    private static final byte[] SYMBOLS = CodeFormat.ALPHABET.getBytes(StandardCharsets.US_ASCII);
    private static final int FEW = 300_000;
    private static final int MANY = 10_000_000;
    private static final int TYPED = 2_000;
    private static final int TYPED_LONG = 100_000;
    /** Symbols in the middle whose combinations are counted; of those before them slices know something. */
    private static final int COUNTED = 5;

    private static final Pattern MONTH =
            Pattern.compile("[2-9]{1,4}(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[2-9]+");

    private final SecureRandom random = new SecureRandom();

    /** All codes of which only the last two random symbols differ. */
    @Test
    void everyTypingErrorIsNoticedInAPartOfTheSpace() {
        everyErrorInAPart("K7WQM2HD9", "K7WQM2HD9TZMA");
    }

    /** All codes of which only the last three random symbols differ. */
    @Test
    @Tag("full")
    void everyTypingErrorIsNoticedInALargePartOfTheSpace() {
        everyErrorInAPart("K7WQM2HD", "K7WQM2HD9TZM");
    }

    private void everyErrorInAPart(String... beginnings) {
        for (int i = 0; i < beginnings.length; i++) {
            everyEnd(beginnings[i], i == 0 ? 11 : 15);
        }
    }

    private void everyEnd(String beginning, int random) {
        if (beginning.length() == random) {
            assertErrorsNoticed((beginning + CodeFormat.checkCharacter(beginning)).getBytes(StandardCharsets.US_ASCII));
            return;
        }
        for (byte symbol : SYMBOLS) {
            everyEnd(beginning + (char) symbol, random);
        }
    }

    @Test
    void everyTypingErrorIsNoticedInRandomCodes() {
        errorsInRandomCodes(TYPED);
    }

    @Test
    @Tag("full")
    void everyTypingErrorIsNoticedInManyRandomCodes() {
        errorsInRandomCodes(TYPED_LONG);
    }

    private void errorsInRandomCodes(int count) {
        for (CodeKind kind : List.of(CodeKind.PROMO, CodeKind.GIFT)) {
            CodeSlice codes = new CodeSource(random, "", kind).draw(0, 1, Math.min(count, CodeSource.LARGEST_SLICE));
            for (int i = 0; i < count; i++) {
                assertErrorsNoticed(codes.code(i % codes.size()).getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static void assertErrorsNoticed(byte[] code) {
        assertTrue(checks(code), () -> text(code));
        for (int i = 0; i < code.length; i++) {
            byte right = code[i];
            for (byte wrong : SYMBOLS) {
                code[i] = wrong;
                if (wrong != right && checks(code)) {
                    throw new AssertionError(text(code) + " passes with a wrong symbol at " + i);
                }
            }
            code[i] = right;
            if (i > 0 && code[i - 1] != right) {
                swap(code, i);
                if (checks(code)) {
                    throw new AssertionError(text(code) + " passes with a swap at " + i);
                }
                swap(code, i);
            }
        }
    }

    private static boolean checks(byte[] code) {
        return CodeFormat.checks(text(code));
    }

    private static void swap(byte[] code, int i) {
        byte left = code[i - 1];
        code[i - 1] = code[i];
        code[i] = left;
    }

    private static String text(byte[] code) {
        return new String(code, StandardCharsets.US_ASCII);
    }

    @Test
    void codesAreEvenlySpreadDistinctPoliteAndNothingElse() {
        examine(FEW);
    }

    @Test
    @Tag("full")
    void tenMillionCodesAreEvenlySpreadDistinctPoliteAndNothingElse() {
        examine(MANY);
    }

    private void examine(int count) {
        int length = CodeKind.PROMO.length();
        long[][] ours = new long[length][SYMBOLS.length];
        long[][] plain = new long[length][SYMBOLS.length];
        short[] middles = new short[(int) Math.pow(SYMBOLS.length, COUNTED)];
        String[] last = {""};
        each(count, code -> {
            assertTrue(last[0].compareTo(code) < 0, () -> code + " after " + last[0]);
            last[0] = code;
            assertTrue(CodeFilter.isFine(code, 0), code);
            assertFalse(readsAsNumberOrDate(code), code);
            tally(code, ours);
            middles[middle(code)]++;
        });
        for (int i = 0; i < count; i++) {
            tally(plainly(), plain);
        }
        for (int place = 0; place < length; place++) {
            double distance = chiSquare(ours[place], plain[place]);
            // 30 degrees of freedom: 90 comes once in ten million times.
            assertTrue(distance < 90, place + ": " + distance + " " + Arrays.toString(ours[place]));
        }
        assertCollisions(middles, count);
    }

    /** As a batch of so many is drawn. */
    private void each(int count, Consumer<String> consumer) {
        var source = new CodeSource(random, "", CodeKind.PROMO);
        int slices = Generation.chunks(count) * Generation.slicesAChunk(count);
        int drawn = 0;
        for (int slice = 0; slice < slices; slice++) {
            int size = (int) ((long) count * (slice + 1) / slices - (long) count * slice / slices);
            CodeSlice codes = source.draw(slice, slices, size);
            for (int i = 0; i < size; i++) {
                consumer.accept(codes.code(i));
            }
            drawn += size;
        }
        assertEquals(count, drawn);
    }

    /** One code without slices, sorting or tables: what ours must not differ from. */
    private String plainly() {
        var code = new StringBuilder();
        while (true) {
            code.setLength(0);
            for (int i = 0; i < CodeKind.PROMO.length() - 1; i++) {
                code.append((char) SYMBOLS[random.nextInt(SYMBOLS.length)]);
            }
            code.append(CodeFormat.checkCharacter(code));
            if (CodeFilter.isFine(code.toString(), 0)) {
                return code.toString();
            }
        }
    }

    private static void tally(String code, long[][] counts) {
        for (int place = 0; place < counts.length; place++) {
            counts[place][CodeFormat.ALPHABET.indexOf(code.charAt(place))]++;
        }
    }

    private static double chiSquare(long[] one, long[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.pow(one[i] - other[i], 2) / (one[i] + other[i]);
        }
        return sum;
    }

    private static int middle(String code) {
        int value = 0;
        for (int i = CodeKind.PROMO.length() - 1 - COUNTED; i < CodeKind.PROMO.length() - 1; i++) {
            value = value * SYMBOLS.length + CodeFormat.ALPHABET.indexOf(code.charAt(i));
        }
        return value;
    }

    /** Equal ends come as often as chance has it: six standard deviations, and two percent for the filter. */
    private static void assertCollisions(short[] ends, int count) {
        double pairs = 0;
        for (short each : ends) {
            pairs += each * (each - 1) / 2.0;
        }
        double expected = (double) count * (count - 1) / 2 / ends.length;
        assertTrue(
                Math.abs(pairs - expected) < 6 * Math.sqrt(expected) + 0.02 * expected,
                pairs + " pairs instead of " + expected);
    }

    /** As spreadsheets do, on the code as it is stored and as it is shown. */
    private static boolean readsAsNumberOrDate(String code) {
        if (code.chars().filter(Character::isLetter).count() <= 1) {
            try {
                return new BigDecimal(code).signum() != 0;
            } catch (NumberFormatException isNone) {
                return false;
            }
        }
        return "=+-@".indexOf(code.charAt(0)) >= 0 || MONTH.matcher(code).matches();
    }
}
