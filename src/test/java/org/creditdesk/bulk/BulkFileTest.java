package org.creditdesk.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.creditdesk.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list is read as it was meant, whatever program wrote it; what cannot be read costs one row, or says why. */
class BulkFileTest {
    private static final String LIST = """
            email,credits,reason,ticket,note
            ana@studio.example,50,OUTAGE,T-1,Sorry for the outage
            jürgen@bücherwald.example,60,OUTAGE,T-1,"Sorry, Jürgen"
            """;

    private static BulkFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static BulkFile read(byte[] bytes) {
        try {
            return BulkFile.read("list.csv", new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String reason(String text) {
        return assertThrows(Problem.class, () -> read(text)).reason();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void everyEncodingIsTheSameList(String charset) {
        String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        BulkFile file = read((mark + LIST).getBytes(Charset.forName(charset)));
        assertEquals(charset, file.encoding());
        assertEquals(read(LIST).lines(), file.lines());
        assertEquals("jürgen@bücherwald.example", file.lines().get(1).email());
    }

    @Test
    void separatorsOrderSpacesAndMarksDoNotMatter() {
        List<BulkLine> lines = read(LIST).lines();
        assertEquals(lines, read("\uFEFF" + LIST.replace("\n", "\r\n")).lines());
        assertEquals(lines, read(LIST.replace("\n", "\r")).lines());
        assertEquals(lines, read(LIST.stripTrailing()).lines());
        assertEquals(lines, read("""
                        Note;TICKET;"Reason"; Credits ;Email;
                        Sorry for the outage;T-1; OUTAGE ;50;ana@studio.example;
                        "Sorry, Jürgen";T-1;OUTAGE;60; "jürgen@bücherwald.example" ;
                        """).lines());
        assertEquals(
                lines,
                read(LIST.replace("\"Sorry, Jürgen\"", "Sorry# Jürgen")
                                .replace(',', '\t')
                                .replace('#', ','))
                        .lines());
    }

    @Test
    void theHintOfASpreadsheetIsNoHeading() {
        BulkFile file = read("sep=;\nemail;credits\nana@studio.example;5\n;;\n\n");
        assertEquals(1, file.lines().size());
        assertEquals(3, file.lines().get(0).line());
        assertEquals(1, file.lines().get(0).row());
    }

    @Test
    void unknownColumnsAreSaidAndPassedOver() {
        BulkFile file = read("email,tiket,credits\nana@studio.example,T-1,5\n");
        assertEquals(List.of("tiket"), file.unused());
        assertEquals("", file.lines().get(0).ticket());
    }

    @Test
    void anUnbalancedQuoteCostsItsOwnRowOnly() {
        BulkFile file = read("""
                email,credits,note
                a@x.example,1,"never closed
                b@x.example,2,"Sorry, Bob"
                c@x.example,3,"over
                two lines"
                d@x.example,4,"behind" it
                e@x.example,5,6" screen
                f@x.example,6,"open at the end
                """);
        List<BulkLine> lines = file.lines();
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6), lines.stream().map(BulkLine::row).toList());
        assertEquals(
                List.of(2, 3, 4, 6, 7, 8), lines.stream().map(BulkLine::line).toList());
        assertNotNull(lines.get(0).fault());
        assertEquals("a@x.example", lines.get(0).email());
        assertEquals("Sorry, Bob", lines.get(1).note());
        assertEquals("over\ntwo lines", lines.get(2).note());
        assertNotNull(lines.get(3).fault());
        assertEquals("6\" screen", lines.get(4).note());
        assertNull(lines.get(4).fault());
        assertNotNull(lines.get(5).fault());
    }

    @Test
    void quotesThatNeverCloseTakeNoTime() {
        String hostile = "email,credits,note\n" + "a@x.example,1,\"open\n".repeat(60_000);
        BulkFile file = read(hostile);
        assertEquals(60_000, file.lines().size() + 0);
        assertTrue(file.lines().stream().allMatch(line -> line.email().equals("a@x.example")));
    }

    @Test
    void tooFewAndTooManyCellsAreFaults() {
        List<BulkLine> lines = read("email,credits,note\na@x.example,1\nb@x.example,2,Sorry, Bob\nc@x.example,3,,,\n")
                .lines();
        assertNotNull(lines.get(0).fault());
        assertNotNull(lines.get(1).fault());
        assertNull(lines.get(2).fault(), "empty cells too many do no harm");
    }

    @Test
    void whatOurOwnFilesNeutralisedIsReadAsItWas() {
        BulkLine line =
                read("email,credits,note\n'+plus@x.example,1,'=1+1\n").lines().get(0);
        assertEquals("+plus@x.example", line.email());
        assertEquals("=1+1", line.note());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BULK_FILE_EMPTY|''",
                "BULK_FILE_EMPTY|email,credits",
                "BULK_FILE_HEADING|ana@studio.example,50",
                "BULK_FILE_HEADING|email;amount",
                "BULK_FILE_HEADING_TWICE|email,credits,EMAIL"
            })
    void whatIsNoListIsRefused(String reason, String text) {
        assertEquals(reason, reason(text));
    }

    @Test
    void programsFilesAreRefused() {
        assertEquals("BULK_FILE_SPREADSHEET", reason("PK\u0003\u0004zip"));
        byte[] noText = "email,credits\n?@x.example,1".getBytes(StandardCharsets.UTF_8);
        noText[14] = (byte) 0x81;
        assertEquals(
                "BULK_FILE_NO_TEXT",
                assertThrows(Problem.class, () -> read(noText)).reason());
    }

    @Test
    void aMissingFileIsSaid(@TempDir Path folder) {
        assertEquals(
                "BULK_FILE_MISSING",
                assertThrows(Problem.class, () -> BulkFile.read(folder.resolve("none.csv")))
                        .reason());
        assertEquals(
                "BULK_FILE_MISSING",
                assertThrows(Problem.class, () -> BulkFile.read(folder)).reason());
    }

    @Test
    void moreRowsThanAnybodyLooksAtAreRefused() {
        String head = "email,credits\n";
        assertEquals(
                100_000, read(head + "a@x.example,1\n".repeat(100_000)).lines().size());
        assertEquals("BULK_FILE_ROWS", reason(head + "a@x.example,1\n".repeat(100_001)));
    }

    @Test
    void anEndlessLineIsNotReadToItsEnd() {
        assertEquals("BULK_FILE_LINE", reason("email,credits\n" + "x".repeat(200_000)));
        var endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                read++;
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                java.util.Arrays.fill(into, from, from + length, (byte) 'x');
                read += length;
                return length;
            }
        };
        Problem refused = assertThrows(Problem.class, () -> BulkFile.read("endless.csv", endless));
        assertEquals("BULK_FILE_TOO_LARGE", refused.reason());
        assertTrue(endless.read < 64L << 20, "read " + endless.read);
    }

    /** Whatever a common writer writes is read back. */
    @Test
    void anyCellsSurvive() {
        long seed = 20_260_801;
        var random = new Random(seed);
        char[] separators = {',', ';', '\t'};
        for (int round = 0; round < 300; round++) {
            char separator = separators[random.nextInt(3)];
            var out = new StringWriter();
            List<String> notes = new ArrayList<>();
            try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(out)) {
                csv.writeRecord("email", "note", "credits");
                for (int row = 0; row < 20; row++) {
                    String note = "n" + text(random) + "n";
                    notes.add(note.replace("\r\n", "\n").replace('\r', '\n'));
                    csv.writeRecord("a@x.example", note, "1");
                }
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
            assertEquals(
                    notes,
                    read(out.toString()).lines().stream().map(BulkLine::note).toList(),
                    "seed " + seed + ", round " + round);
        }
    }

    private static String text(Random random) {
        String alphabet = ",;\t\"\"\n\r aé'";
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
