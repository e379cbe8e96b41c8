package org.creditdesk.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creditdesk.problem.Problem;
import org.junit.jupiter.api.Test;

class PastedCodesTest {
    private static final String ONE = code("AB2CD3EFGH4");
    private static final String TWO = code("KM3NP4QRST5");
    private static final String LONG = code("SALEAB2CD3EFGH4");

    private static String code(String withoutCheck) {
        return withoutCheck + CodeFormat.checkCharacter(withoutCheck);
    }

    private static String grouped(String code, String between) {
        return code.replaceAll("(....)(?=.)", "$1" + between);
    }

    private static List<String> canonical(String text) {
        return PastedCodes.of(text).inputs().stream()
                .map(input -> CanonicalCode.of(input).value())
                .toList();
    }

    @Test
    void oneALineIsTakenAsItStands() {
        assertEquals(
                List.of("SPRING25", "what", grouped(ONE, "-"), "not a code"),
                PastedCodes.of("\uFEFFSPRING25\r\n\r\n  what \n" + grouped(ONE, "-") + "\nnot a code\n")
                        .inputs());
    }

    @Test
    void severalOnALine() {
        for (String between : List.of(",", ", ", ";", "\t", " | ", " ", "\u00A0", "\n")) {
            assertEquals(List.of(ONE, TWO, ONE), canonical(ONE + between + TWO + between + ONE), between);
        }
    }

    @Test
    void quotedInLowerCaseAndWithSpacesInside() {
        assertEquals(List.of(ONE, TWO), canonical("\"" + grouped(ONE, " ") + "\", '" + grouped(TWO, "\u2013") + "'"));
        assertEquals(List.of(ONE), canonical(grouped(ONE, " ").toLowerCase()));
        assertEquals(List.of(LONG), canonical(grouped(LONG, " ")));
    }

    @Test
    void groupsOfSeveralCodesOnOneLine() {
        assertEquals(List.of(ONE, TWO), canonical(grouped(ONE, " ") + "\t" + grouped(TWO, " ")));
        assertEquals(List.of(ONE, TWO), canonical("codes: " + grouped(ONE, " ") + " and " + grouped(TWO, " ") + "."));
    }

    /** A wrong character must not tear a code into its groups. */
    @Test
    void aMistypedCodeInGroupsStaysOne() {
        String wrong = ONE.substring(0, 11) + (ONE.endsWith("2") ? '3' : '2');
        assertEquals(List.of(wrong), canonical(grouped(wrong, " ")));
    }

    @Test
    void theColumnOfASpreadsheet() {
        assertEquals(
                List.of(ONE, TWO),
                canonical(
                        "email\tCode\tbatch\nana@studio.example\t" + ONE + "\t12\nbo@studio.example\t" + TWO + "\t7"));
        assertEquals(
                List.of(ONE, TWO),
                canonical("\uFEFFcode,campaign,seal\r\n" + ONE + ",\"Spring, 2027\",AB12CD34EF56\r\n" + TWO
                        + ",x,y\r\n"));
        assertEquals(List.of(ONE), canonical("Code\n" + ONE));
    }

    @Test
    void aMessageAroundThem() {
        PastedCodes.Reading read = PastedCodes.of("Hello everybody at the desk,\n\nmy code " + grouped(ONE, "-")
                + " does not work, and neither does (" + TWO + ").\nI paid on 2027-03-01, ana@studio.example\n");
        assertEquals(List.of(grouped(ONE, "-"), TWO), read.inputs());
        assertEquals(2, read.passedOver());
    }

    @Test
    void nothingIsNothing() {
        assertEquals(List.of(), PastedCodes.of(" \n\t\n").inputs());
    }

    @Test
    void aListHasAnEnd() {
        String longest =
                IntStream.range(0, PastedCodes.MOST).mapToObj(i -> "C" + i).collect(Collectors.joining("\n"));
        assertEquals(PastedCodes.MOST, PastedCodes.of(longest).inputs().size());
        assertEquals(
                "LIST_TOO_LONG",
                assertThrows(Problem.class, () -> PastedCodes.of(longest + "\nX1"))
                        .reason());
    }
}
