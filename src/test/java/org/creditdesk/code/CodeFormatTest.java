package org.creditdesk.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mistyped code must be told from a code that was never issued, or typing errors lock customers out. */
class CodeFormatTest {
    private static final String PREFIX_SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int CODES = 150;

    private record Issued(String code, int prefixLength) {}

    @ParameterizedTest
    @EnumSource(CodeKind.class)
    void aGoodCodeChecks(CodeKind kind) {
        for (Issued each : issued(kind)) {
            assertTrue(CodeFormat.checks(each.code()), each::toString);
            assertFalse(CanonicalCode.of(each.code()).isTypingError(), each::toString);
        }
    }

    @ParameterizedTest
    @EnumSource(CodeKind.class)
    void everySingleWrongSymbolIsNoticed(CodeKind kind) {
        for (Issued each : issued(kind)) {
            for (int i = 0; i < each.code().length(); i++) {
                for (char wrong : CodeFormat.ALPHABET.toCharArray()) {
                    char right = each.code().charAt(i);
                    if (wrong != right && isSymbol(right)) {
                        assertWrong(each, with(each.code(), i, wrong));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CodeKind.class)
    void everySwapOfNeighboursIsNoticed(CodeKind kind) {
        for (Issued each : issued(kind)) {
            for (int i = 0; i + 1 < each.code().length(); i++) {
                char left = each.code().charAt(i);
                char right = each.code().charAt(i + 1);
                if (left != right && isSymbol(left) && isSymbol(right)) {
                    assertWrong(each, with(with(each.code(), i, right), i + 1, left));
                }
            }
        }
    }

    @Test
    void aCheckCharacterThatPeopleConfuseIsNoneEvenWhereItsValueFits() {
        String code = codeEndingWith('2');
        String confused = code.substring(0, code.length() - 1) + '0';
        assertTrue(CanonicalCode.of(confused).isTypingError(), confused);
    }

    @Test
    void shortCodesHaveNoCheckCharacterToMistype() {
        assertFalse(CanonicalCode.of("SPRING25").isTypingError());
    }

    @Test
    void codesAreShownInGroupsOfFour() {
        assertEquals("AB2C-D3EF-GH4J", CodeFormat.shown("AB2CD3EFGH4J", 0));
        assertEquals("AB2C-D3EF-GH4J-K5MN", CodeFormat.shown("AB2CD3EFGH4JK5MN", 0));
        assertEquals("SALE-AB2C-D3EF-GH4J", CodeFormat.shown("SALEAB2CD3EFGH4J", 4));
        assertEquals("SUMMER-AB2C-D3EF-GH4J", CodeFormat.shown("SUMMERAB2CD3EFGH4J", 6));
    }

    @ParameterizedTest
    @EnumSource(CodeKind.class)
    void whatIsShownStandsForTheSameCode(CodeKind kind) {
        for (Issued each : issued(kind)) {
            String shown = CodeFormat.shown(each.code(), each.prefixLength());
            assertEquals(each.code(), CanonicalCode.of(shown).value());
        }
    }

    @Test
    void aMaskedCodeShowsItsLastFourCharactersOnly() {
        assertEquals("••••-GH4J", CodeFormat.masked("AB2CD3EFGH4J"));
        assertEquals("••••-ABC", CodeFormat.masked("ABC"));
    }

    private static void assertWrong(Issued issued, String typed) {
        assertFalse(CodeFormat.checks(typed), () -> typed + " passes instead of " + issued);
        assertTrue(CanonicalCode.of(typed).isTypingError(), typed);
    }

    private static boolean isSymbol(char each) {
        return CodeFormat.ALPHABET.indexOf(each) >= 0;
    }

    private static String with(String code, int at, char symbol) {
        return code.substring(0, at) + symbol + code.substring(at + 1);
    }

    private static String codeEndingWith(char check) {
        var random = new Random(7);
        while (true) {
            String code = one(random, "", CodeKind.PROMO);
            if (code.charAt(code.length() - 1) == check) {
                return code;
            }
        }
    }

    /** With prefixes of every length there is, the longest included. */
    private static List<Issued> issued(CodeKind kind) {
        var random = new Random(31);
        List<Issued> codes = new ArrayList<>();
        for (int i = 0; i < CODES; i++) {
            String prefix = symbols(random, PREFIX_SYMBOLS, i % (CodeFormat.LONGEST_PREFIX + 1));
            codes.add(new Issued(one(random, prefix, kind), prefix.length()));
        }
        return codes;
    }

    private static String one(Random random, String prefix, CodeKind kind) {
        String bare = prefix + symbols(random, CodeFormat.ALPHABET, kind.length() - 1);
        return bare + CodeFormat.checkCharacter(bare);
    }

    private static String symbols(Random random, String from, int count) {
        var symbols = new StringBuilder();
        for (int i = 0; i < count; i++) {
            symbols.append(from.charAt(random.nextInt(from.length())));
        }
        return symbols.toString();
    }

    @Test
    void aVanityCodeIsShownInOnePiece() {
        assertEquals("SPRING25", CodeFormat.shown("SPRING25", 0));
        assertEquals("AB2C-D3EF-GH4R", CodeFormat.shown("AB2CD3EFGH4R", 0));
    }
}
