package org.creditdesk.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A name is found without its accents, its capitals and its punctuation. */
class NameWordsTest {
    @Test
    void accentsCapitalsAndPunctuationDoNotMatter() {
        assertEquals(List.of("ana", "garcia", "lopez"), NameWords.of("Ana GARCÍA-López"));
        assertEquals(List.of("ana", "garcia"), NameWords.of("  Ana   Garci\u0301a "));
        assertEquals(List.of("o", "brien", "jr"), NameWords.of("O’Brien, Jr."));
        assertEquals(List.of("nguyen", "thi", "hoa"), NameWords.of("Nguyễn Thị Hoà"));
        assertEquals(List.of("ana"), NameWords.of("ＡＮＡ"));
    }

    @Test
    void invisibleCharactersDoNotSplitAWord() {
        assertEquals(List.of("garcia"), NameWords.of("Gar\u200Bcía\uFEFF"));
        assertEquals(List.of("garcia"), NameWords.of("Gar\u00ADcía"));
        assertEquals(List.of("ana", "garcia"), NameWords.of("Ana\tGarcía\n"));
    }

    @Test
    void namesInEveryScriptHaveWords() {
        assertEquals(List.of("王", "小明"), NameWords.of("王 小明"));
        assertEquals(List.of("анна", "иванова"), NameWords.of("Анна Иванова"));
        assertEquals(List.of("محمد"), NameWords.of("محمد"));
    }

    @Test
    void aTurkishComputerFindsTheSameName() {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale("tr", "TR"));
        try {
            assertEquals(List.of("irene"), NameWords.of("IRENE"));
            assertEquals(List.of("ipek"), NameWords.of("İpek"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatHasNoLettersHasNoWords() {
        for (String typed : List.of("", " ", "%", "_", "-- ’", "🎁", "\u0000", "\uD800")) {
            assertEquals(List.of(), NameWords.of(typed), typed);
        }
    }

    @Test
    void longNamesAreCut() {
        assertEquals(8, NameWords.of("a b c d e f g h i j k").size());
        assertTrue(NameWords.of("x".repeat(100_000)).get(0).length() <= 100);
        assertEquals(List.of("ana"), NameWords.of("Ana ana ANA"));
    }
}
