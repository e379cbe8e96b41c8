package org.creditdesk.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A batch must have exactly its codes, each once, each good, none that can be foreseen. */
class CodeSourceTest {
    private static final int SLICES = 7;
    private static final int COUNT = 1_500;

    @ParameterizedTest
    @EnumSource(CodeKind.class)
    void slicesTogetherAreSortedDistinctAndExactlyAsMany(CodeKind kind) {
        List<String> codes = drawn("", kind);
        assertEquals(SLICES * COUNT, codes.size());
        assertEquals(List.copyOf(new TreeSet<>(codes)), codes);
    }

    @ParameterizedTest
    @EnumSource(CodeKind.class)
    void everyCodeIsGood(CodeKind kind) {
        for (String prefix : List.of("", "SALE", "2024", "1E", "ILO01")) {
            for (String code : drawn(prefix, kind)) {
                assertTrue(code.startsWith(prefix), code);
                assertEquals(prefix.length() + kind.length(), code.length(), code);
                assertTrue(CodeFormat.checks(code), code);
                assertTrue(CodeFilter.isFine(code, prefix.length()), code);
                assertTrue(CanonicalCode.of(code).isWellFormed(), code);
                assertEquals(code, CanonicalCode.of(code).value());
            }
        }
    }

    @Test
    void twoRunsHaveNothingInCommon() {
        var first = new TreeSet<>(drawn("", CodeKind.GIFT));
        first.retainAll(drawn("", CodeKind.GIFT));
        assertEquals(new TreeSet<>(), first);
    }

    /** Within five standard deviations, for every symbol at every place. */
    @Test
    void everySymbolIsAsLikelyAsAnyOtherAtEveryPlace() {
        List<String> codes = drawn("", CodeKind.PROMO);
        double expected = codes.size() / (double) CodeFormat.BASE;
        double most = 5 * Math.sqrt(expected);
        for (int place = 0; place < CodeKind.PROMO.length(); place++) {
            int[] counts = new int[CodeFormat.BASE];
            for (String code : codes) {
                counts[CodeFormat.ALPHABET.indexOf(code.charAt(place))]++;
            }
            for (int count : counts) {
                assertTrue(Math.abs(count - expected) < most, place + ": " + Arrays.toString(counts));
            }
        }
    }

    @Test
    void aSliceMayBeTheWholeSpace() {
        CodeSlice codes = source("", CodeKind.PROMO).draw(0, 1, 200);
        assertEquals(200, codes.size());
        assertNotEquals(codes.code(0).charAt(0), codes.code(199).charAt(0));
    }

    private static List<String> drawn(String prefix, CodeKind kind) {
        CodeSource source = source(prefix, kind);
        List<String> codes = new ArrayList<>();
        for (int slice = 0; slice < SLICES; slice++) {
            codes.addAll(source.draw(slice, SLICES, COUNT).toList());
        }
        return codes;
    }

    private static CodeSource source(String prefix, CodeKind kind) {
        return new CodeSource(new SecureRandom(), prefix, kind);
    }
}
