package org.creditdesk.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.creditdesk.store.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What customers typed goes into files that staff open in a spreadsheet and give back to the desk. */
class HostileCellsTest {
    private static final int LONGEST_LINE = 10_000;
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final List<String> FORMULAS = List.of(
            "=cmd|' /c calc'!A1",
            "+1+1",
            "-2+3\"; x",
            "@SUM(1,2)",
            "=HYPERLINK(\"https://evil.example\",\"ok\")",
            "\t=1+1",
            "\n=1+1",
            "＝1+1",
            "＠x");
    private static final List<String> OTHERS = List.of(
            "a,b;c\td",
            "two\nlines",
            "say \"yes\"",
            "\"",
            "\"\"\"",
            "one\ntwo\n\nthree, \"four\"",
            "ends with a quote\"\n",
            "'=1+1",
            "AB2C\u202EJ4HG\u202C",
            "AB\u200B2C\uFEFF",
            "nul \u0000 bell \u0007",
            "😀 half and whole");

    @TempDir
    private Path folder;

    @Test
    void formulasAreReadBackAsTheTextThatTheyAre() throws IOException {
        for (String formula : FORMULAS) {
            String cell = readBack(formula);
            assertTrue(STARTS_A_FORMULA.indexOf(cell.charAt(0)) < 0, () -> "runs: " + shown(formula));
            assertEquals("'" + formula, cell, () -> shown(formula));
        }
    }

    @Test
    void whatTheDeskTakesBackHasNoApostropheMore() throws IOException {
        for (String formula : List.of("=cmd|' /c calc'!A1", "+1+1", "-2+3\"; x", "@SUM(1,2)")) {
            assertEquals(formula, Cell.clean(readBack(formula)));
        }
    }

    @Test
    void everythingElseIsReadBackUnchanged() throws IOException {
        for (String other : OTHERS) {
            assertEquals(other, readBack(other), () -> shown(other));
        }
    }

    @Test
    void halfOfASurrogatePairCostsItselfAndNothingElse() throws IOException {
        assertEquals("half ?.", readBack("half \ud83d."));
        assertEquals("? half", readBack("\udc00 half"));
    }

    /** Between two harmless cells and above another line, none of which it may touch. */
    private String readBack(String cell) throws IOException {
        Path file = folder.resolve("hostile.csv");
        CsvFile.write(file, Progress.NONE, List.of("first", "typed", "last"), lines -> {
            lines.add("before", cell, "behind");
            lines.add("1", "2", "3");
        });
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            assertEquals('\uFEFF', reader.read());
            var records = new Records(new TextLines(reader, LONGEST_LINE), ',', Records.Shape.ANY);
            assertEquals(List.of("first", "typed", "last"), records.next().values());
            Records.Cells found = records.next();
            assertNull(found.fault(), () -> shown(cell));
            assertEquals(3, found.values().size(), () -> shown(cell));
            assertEquals("before", found.values().get(0));
            assertEquals("behind", found.values().get(2));
            assertEquals(List.of("1", "2", "3"), records.next().values(), () -> shown(cell));
            assertNull(records.next());
            return found.values().get(1);
        }
    }

    private static String shown(String cell) {
        return cell.codePoints()
                .mapToObj(each -> each < 0x20 || each > 0x7E ? String.format("<%04X>", each) : Character.toString(each))
                .reduce("", String::concat);
    }
}
