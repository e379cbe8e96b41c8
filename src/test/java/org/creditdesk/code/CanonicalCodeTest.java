package org.creditdesk.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an email program or a phone adds to a good code must not make it fail. */
class CanonicalCodeTest {
    private static final String GOOD = "AB2CD3EFGH4J";

    private static final Set<Integer> STRAY = Set.of(
            (int) Character.FORMAT,
            (int) Character.CONTROL,
            (int) Character.SPACE_SEPARATOR,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR,
            (int) Character.DASH_PUNCTUATION);

    @Test
    void everyInvisibleCharacterAndDashDisappearsAndIsNamed() {
        int[] strays = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(each -> STRAY.contains(Character.getType(each)))
                .toArray();
        assertTrue(strays.length > 200, "Unicode has more of them than " + strays.length);
        for (int each : strays) {
            String stray = Character.toString(each);
            for (String typed : List.of(stray + GOOD, "AB2CD3" + stray + "EFGH4J", GOOD + stray)) {
                assertRemoved(each, typed);
            }
        }
    }

    /** Unicode's properties Dash and Default_Ignorable_Code_Point, as of version 16, where its categories say less. */
    @Test
    void whatHasAnotherCategoryAndIsADashOrInvisibleDisappearsToo() {
        int[] dashes = {0x2053, 0x207B, 0x208B, 0x2212, 0x2E5D, 0x10D6E, 0x2043, 0x02D7, 0x2796};
        int[] invisible = {
            0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2065, 0x2800, 0x3164, 0xFE00,
            0xFE0F, 0xFEFF, 0xFFA0, 0xE0000, 0xE0080, 0xE0100, 0xE01EF, 0xE0FFF
        };
        IntStream.concat(IntStream.of(dashes), IntStream.of(invisible)).forEach(each -> {
            String stray = Character.toString(each);
            for (String typed : List.of(stray + GOOD, "AB2CD3" + stray + "EFGH4J", GOOD + stray)) {
                assertEquals(GOOD, CanonicalCode.of(typed).value(), () -> String.format("U+%04X", each));
                assertEquals(1, CanonicalCode.of(typed).removed().size());
            }
        });
    }

    private static void assertRemoved(int stray, String typed) {
        CanonicalCode code = CanonicalCode.of(typed);
        String number = String.format("U+%04X", stray);
        assertEquals(GOOD, code.value(), number);
        assertEquals(1, code.removed().size(), number);
        assertEquals(number + " " + Character.getName(stray), code.removed().get(0));
    }

    @Test
    void whatPeoplePasteFromMessagesIsRead() {
        for (String typed : List.of(
                "ab2c-d3ef-gh4j",
                " AB2C\u2011D3EF\u2011GH4J\r\n",
                "\uFEFFAB2C \u2013 D3EF \u2013 GH4J\u200B",
                "AB2C\u2212D3EF\u2043GH4J",
                "\u2066AB2C\u00ADD3EF\u2060GH4J\u2069\uFE0F",
                "ＡＢ２Ｃ－Ｄ３ＥＦ－ＧＨ４Ｊ",
                "ａｂ２ｃｄ３ｅｆｇｈ４ｊ",
                "𝐀𝐁𝟐𝐂𝐃𝟑𝐄𝐅𝐆𝐇𝟒𝐉",
                "\u3000AB2C\u3164D3EF\u00A0GH4J")) {
            CanonicalCode code = CanonicalCode.of(typed);
            assertEquals(GOOD, code.value(), typed);
            assertTrue(code.isWellFormed());
        }
    }

    @Test
    void whatWasTakenOutIsToldInOrder() {
        assertEquals(
                List.of("U+200B ZERO WIDTH SPACE", "U+002D HYPHEN-MINUS"),
                CanonicalCode.of("\u200BAB2C-D3EFGH4J").removed());
        assertEquals(List.of(), CanonicalCode.of(GOOD).removed());
    }

    @Test
    void aTurkishComputerReadsTheSameCode() {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale("tr", "TR"));
        try {
            assertEquals("SPRING25", CanonicalCode.of("spring25").value());
            assertEquals(
                    "U+202F NARROW NO-BREAK SPACE",
                    CanonicalCode.of("\u202FSPRING25").removed().get(0));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatCanBeNoCodeIsNotWellFormed() {
        for (String typed : List.of(
                "",
                " ",
                "\u0000",
                "AB2",
                "A".repeat(41),
                "ÄB2CD3",
                "AB2C!",
                "АВ2С",
                "\uD800AB2C",
                "AB2C\uDFFF",
                "🎁🎁🎁🎁")) {
            assertFalse(CanonicalCode.of(typed).isWellFormed(), typed);
        }
        assertTrue(CanonicalCode.of("AB2C").isWellFormed());
        assertTrue(CanonicalCode.of("A".repeat(40)).isWellFormed());
    }

    @Test
    void brokenTextCanBeStored() {
        assertEquals("\uFFFDAB2C\uFFFD", CanonicalCode.of("\uD800AB2C\uDFFF").storable());
        for (String typed : List.of("🎁".repeat(60), "A🎁".repeat(60), "A".repeat(500), "\uD83C".repeat(500))) {
            String storable = CanonicalCode.of(typed).storable();
            assertTrue(storable.length() <= 100, "longer than the column");
            assertFalse(storable.codePoints().anyMatch(each -> Character.getType(each) == Character.SURROGATE));
        }
    }

    /** Work that grows with the square of the input would take hours. */
    private static final Duration NEVER = Duration.ofMinutes(1);

    @Test
    void tenMegabytesAreAnswered() {
        String code = GOOD + " ".repeat(10_000_000);
        assertTimeout(NEVER, () -> assertEquals(GOOD, CanonicalCode.of(code).value()));
        String text = "A\u200B".repeat(5_000_000);
        CanonicalCode read = assertTimeout(NEVER, () -> CanonicalCode.of(text));
        assertFalse(read.isWellFormed());
        assertTrue(read.removed().size() <= 1_000, "memory that grows with the input");
    }
}
