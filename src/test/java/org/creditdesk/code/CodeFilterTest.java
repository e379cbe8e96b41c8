package org.creditdesk.code;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No customer gets a rude code, and no spreadsheet turns a code into a number or a date. */
class CodeFilterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"AB2FUCKCD3EF", "FUCKAB2CD3EF", "AB2CD3EFFUCK", "AB2C4557DEFG", "AB2CA55DEFGH", "KKKAB2CD3EFG"})
    void rudeWordsAreThrownAwayAlsoInDigits(String code) {
        assertFalse(CodeFilter.isFine(code, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"234567892345", "2E3456789234", "23456E789234", "2MAR23456789", "2345MAY23456", "23DEC2345678"})
    void whatASpreadsheetReadsAsANumberOrADateIsThrownAway(String code) {
        assertFalse(CodeFilter.isFine(code, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"AB2CD3EFGH4J", "2345678923A4", "E23456789234", "2E345E789234", "2MARCH345678", "MAR234567892"})
    void otherCodesAreFine(String code) {
        assertTrue(CodeFilter.isFine(code, 0));
    }

    @Test
    void aPrefixMakesANumberToo() {
        assertFalse(CodeFilter.isFine("1E" + "234567892345", 2));
        assertFalse(CodeFilter.isFine("2024" + "234567892345", 4));
        assertTrue(CodeFilter.isFine("X1E" + "234567892345", 3));
    }

    /** The marketer chose the prefix and sees it; nobody chose what chance adds to it. */
    @Test
    void aWordThatBeginsInThePrefixIsAsRude() {
        assertFalse(CodeFilter.isFine("FU" + "CKD3EFGH4J23", 2));
        assertFalse(CodeFilter.isFine("FUC" + "KD3EFGH4J23A", 3));
        assertTrue(CodeFilter.isFine("CLASS" + "AB2CD3EFGH4J", 5), "the word is the marketer's own");
    }
}
