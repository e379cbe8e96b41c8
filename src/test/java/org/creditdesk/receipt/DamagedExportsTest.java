package org.creditdesk.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.creditdesk.checkout.CheckoutChoice;
import org.creditdesk.receipt.ImportTrial.Outcome;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happened to an export on its way: a sentence that says it, or the damaged rows named and all others there. */
@OnBothStores
class DamagedExportsTest {
    private final StoreKind kind;
    private ImportTrial trial;

    @TempDir
    private Path folder;

    DamagedExportsTest(StoreKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        trial = new ImportTrial(kind, folder);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    /** One of each provider where a try takes longer; what is read of a file does not depend on the database. */
    private List<SampleExport> exports() {
        return kind == StoreKind.H2
                ? List.of(SampleExport.values())
                : List.of(
                        SampleExport.STRIPE_SEPTEMBER, SampleExport.PAYPAL, SampleExport.GUMROAD, SampleExport.MAPPED);
    }

    private Outcome whole(SampleExport export) {
        Outcome whole = trial.of(export, export.lines());
        assertTrue(whole.counts().fresh() > 0, export + ": " + whole);
        return whole;
    }

    /** Only this row may be another one than in the file as it was. */
    private static void assertOthersAreThere(Outcome whole, Outcome damaged, int row, String how) {
        assertEquals(null, damaged.refused(), how);
        String receipt = whole.rows().get(row - 1).receipt();
        assertEquals(whole.receiptsBut(receipt), damaged.receiptsBut(receipt), how);
    }

    @Test
    void columnsThatMovedMeanTheSame() {
        for (SampleExport export : exports()) {
            Outcome whole = whole(export);
            for (int seed = 0; seed < (kind == StoreKind.H2 ? 2 : 1); seed++) {
                List<Integer> order = new ArrayList<>(
                        IntStream.range(0, export.heading().size()).boxed().toList());
                Collections.shuffle(order, new Random(seed));
                Outcome moved = trial.of(export, export.withEveryLine(cells -> order.stream()
                        .map(place -> place < cells.size() ? cells.get(place) : "")
                        .toList()));
                assertEquals(whole.receipts(), moved.receipts(), export + " " + order);
                assertEquals(whole.counts(), moved.counts());
            }
        }
    }

    @Test
    void aColumnThatIsMissingOrHasAnotherNameIsNamed() {
        for (SampleExport export : exports()) {
            List<String> heading = export.heading();
            for (int i = 0; i < heading.size(); i++) {
                int column = i;
                if (kind == StoreKind.POSTGRESQL && !export.needed().contains(heading.get(i))) {
                    continue;
                }
                Outcome without = trial.of(export, export.withEveryLine(cells -> {
                    if (column < cells.size()) {
                        cells.remove(column);
                    }
                    return cells;
                }));
                Outcome renamed = trial.of(export, export.withCell(0, column, name -> "Renamed " + column));
                if (export.needed().contains(heading.get(i))) {
                    assertNotNull(without.refused(), export + " " + heading.get(i));
                    assertEquals("RECEIPT_FILE_COLUMN", without.refused().reason());
                    assertEquals(
                            without.refused().getMessage().replaceAll("export\\d+", ""),
                            renamed.refused().getMessage().replaceAll("export\\d+", ""));
                    assertTrue(
                            without.refused()
                                            .getMessage()
                                            .split(":")[1]
                                            .split("\\.")[0]
                                            .strip()
                                            .length()
                                    > 1,
                            without.refused().getMessage());
                }
            }
        }
    }

    /** At every place of every row: a download that broke off, a disk that lost a block. */
    @Test
    void aRowThatIsCutIsNamedAndCostsNoOther() {
        for (SampleExport export : exports()) {
            Outcome whole = whole(export);
            for (int row = 1; row <= export.rows(); row++) {
                int length = export.lines().get(row).length();
                for (int at = 3 + row % 5; at < length - 1; at += kind == StoreKind.H2 ? 43 : 131) {
                    int cut = at;
                    Outcome damaged = trial.of(export, export.withLine(row, line -> line.substring(0, cut)));
                    String how = export + ", row " + row + " cut behind " + cut;
                    assertOthersAreThere(whole, damaged, row, how);
                    List<String> cells = export.cells(export.lines().get(row).substring(0, cut));
                    boolean named = damaged.rows().get(row - 1).verdict() == ImportVerdict.BAD;
                    assertTrue(named || cells.size() == export.heading().size(), how);
                }
            }
        }
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsRow() {
        for (SampleExport export : exports()) {
            Outcome whole = whole(export);
            for (int row = 1; row <= export.rows(); row++) {
                int length = export.lines().get(row).length();
                for (int at = row % 3; at < length; at += kind == StoreKind.H2 ? 37 : 127) {
                    int place = at;
                    Outcome damaged = trial.of(
                            export,
                            export.withLine(row, line -> line.substring(0, place) + '"' + line.substring(place)));
                    assertOthersAreThere(whole, damaged, row, export + ", row " + row + ", a quote at " + at);
                }
            }
        }
    }

    @Test
    void aRowInAnotherEncodingCostsItself() {
        Charset windows = Charset.forName("windows-1252");
        Outcome whole = whole(SampleExport.GUMROAD);
        int email = SampleExport.GUMROAD.column("Purchase Email");
        List<String> accented = SampleExport.GUMROAD.withCell(2, email, each -> "zoé@mail.example");
        Outcome damaged = trial.of(SampleExport.GUMROAD.bytes(accented, 2, windows), CheckoutChoice.NONE);
        assertEquals(List.of("2 Purchase Email ENCODING"), damaged.bad());
        assertOthersAreThere(whole, damaged, 2, "Windows-1252 in UTF-8");
        SampleExport german = SampleExport.PAYPAL_GERMAN;
        Outcome second = trial.of(
                german.bytes(
                        german.withCell(2, german.column("Typ"), each -> "Rückzahlung"), 2, StandardCharsets.UTF_8),
                CheckoutChoice.NONE);
        assertTrue(second.bad().contains("2 Typ ENCODING"), second.bad().toString());
    }

    /** As where a script that writes UTF-16 adds a row to a file. */
    @Test
    void aRowInUtf16CostsItself() {
        for (SampleExport export : exports()) {
            if (export.charset.equals(StandardCharsets.UTF_16LE)) {
                continue;
            }
            Outcome whole = whole(export);
            for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                for (int row = 1; row <= export.rows(); row += kind == StoreKind.H2 ? 1 : 4) {
                    Outcome damaged = trial.of(export.bytes(export.lines(), row, wide), export.choice);
                    String how = export + ", row " + row + " in " + wide;
                    assertOthersAreThere(whole, damaged, row, how);
                    assertEquals(whole.rows().size(), damaged.rows().size(), how);
                    List<String> bad = new ArrayList<>(damaged.bad());
                    bad.removeAll(whole.bad());
                    assertEquals(1, bad.size(), how + ": " + bad);
                    assertTrue(bad.get(0).matches(row + " .*ENCODING"), how + ": " + bad);
                }
            }
        }
    }

    /** As where a script that knows nothing of UTF-16 adds a row to such a file. */
    @Test
    void aNarrowRowInUtf16IsReadLikeAnyOther() {
        for (SampleExport export : exports()) {
            if (!export.charset.equals(StandardCharsets.UTF_16LE)) {
                continue;
            }
            Outcome whole = whole(export);
            for (int row = 1; row <= export.rows(); row++) {
                Outcome damaged = trial.of(export.bytes(export.lines(), row, StandardCharsets.UTF_8), export.choice);
                String how = export + ", row " + row + " in UTF-8";
                assertOthersAreThere(whole, damaged, row, how);
                assertEquals(whole.rows().size(), damaged.rows().size(), how);
                boolean ascii = export.lines().get(row).chars().allMatch(each -> each < 0x80);
                assertEquals(
                        ascii ? whole.bad().size() : whole.bad().size() + 1,
                        damaged.bad().size(),
                        how);
            }
        }
    }

    @Test
    void aFileThatIsMostlyZerosIsNoText() {
        byte[] zeros = new byte[5_000];
        for (int i = 0; i < zeros.length; i += 5) {
            zeros[i] = '\n';
        }
        zeros[1] = 'a';
        assertEquals(
                "RECEIPT_FILE_NO_TEXT",
                trial.of(zeros, CheckoutChoice.NONE).refused().reason());
    }

    /** The second seems to close the first: neither the rows between them nor those two may go without a word. */
    @Test
    void twoLoneQuotesTakeNoRowsBetweenThem() {
        for (SampleExport export : exports()) {
            Outcome whole = whole(export);
            int every = kind == StoreKind.H2 ? 9 : 29;
            for (int from = 1; from < export.rows(); from++) {
                for (int until = from + 1; until <= Math.min(export.rows(), from + 3); until++) {
                    if (isBad(whole, from) || isBad(whole, until)) {
                        // The rest of a row that was cut off is no more than a text.
                        continue;
                    }
                    for (int place = (from + until) % every;
                            place < export.heading().size();
                            place += every) {
                        List<String> lines = export.withLoneQuotes(from, until, place);
                        assertNothingIsSwallowed(
                                whole,
                                trial.of(export, lines),
                                from,
                                until,
                                export + ", quotes in rows " + from + " and " + until + " at "
                                        + export.heading().get(place));
                    }
                }
            }
        }
    }

    private static boolean isBad(Outcome outcome, int row) {
        return outcome.rows().get(row - 1).verdict() == ImportVerdict.BAD;
    }

    /** Each row stands for itself: as it was, or named. */
    private static void assertNothingIsSwallowed(Outcome whole, Outcome damaged, int from, int until, String how) {
        assertEquals(null, damaged.refused(), how);
        assertEquals(whole.rows().size(), damaged.rows().size(), how);
        List<String> named = new ArrayList<>();
        for (int row = 1; row <= whole.rows().size(); row++) {
            String receipt = whole.rows().get(row - 1).receipt();
            if (isBad(damaged, row)) {
                assertTrue(row == from || row == until || isBad(whole, row), how + ": row " + row);
                named.add(receipt);
            } else {
                assertEquals(receipt, damaged.rows().get(row - 1).receipt(), how);
            }
        }
        Map<String, String> others = new TreeMap<>(damaged.receipts());
        others.keySet().removeIf(named::contains);
        others.forEach((receipt, stored) -> assertEquals(whole.receipts().get(receipt), stored, how));
    }

    private static List<Long> badRows(Outcome outcome) {
        return outcome.rows().stream()
                .filter(row -> row.verdict() == ImportVerdict.BAD)
                .map(ImportedRow::row)
                .toList();
    }

    /** What customers and shops write into a description, and what a provider does not break a line in. */
    @Test
    void aTextOverSeveralLinesIsOneCell() {
        for (SampleExport export : exports()) {
            Outcome whole = whole(export);
            for (String text : List.of(
                    "500 credits\nfor Ana",
                    "\n",
                    "Dear Ana,\nthank you, and see you soon,\nthe shop",
                    "a,b;c|d\na,b;c|d\na,b;c|d",
                    "It says \"paid\"\n\"yes\", 10.00, EUR\n")) {
                int width = export.heading().size();
                for (int place : kind == StoreKind.H2 ? List.of(0, width / 2, width) : List.of(width / 2)) {
                    Outcome told = trial.of(export, export.withText(place, text));
                    assertEquals(whole.receipts(), told.receipts(), export + " " + place + ": " + text);
                    assertEquals(badRows(whole), badRows(told), export + " " + place + ": " + text);
                }
            }
        }
    }

    /** In every cell of a row in turn: it is named, or nothing is read there. */
    @Test
    void nullBytesCostTheirRow() {
        for (SampleExport export : exports()) {
            Outcome whole = whole(export);
            for (int column = 0; column < export.heading().size(); column += kind == StoreKind.H2 ? 1 : 4) {
                Outcome damaged = trial.of(export, export.withCell(1, column, cell -> cell + "\0"));
                if (damaged.refused() != null) {
                    assertEquals("RECEIPT_FILE_NO_TEXT", damaged.refused().reason());
                } else {
                    assertOthersAreThere(
                            whole, damaged, 1, export + " " + export.heading().get(column));
                }
            }
        }
    }

    @Test
    void aHeadingThatStandsTwiceIsRefused() {
        for (SampleExport export : exports()) {
            List<String> told = new ArrayList<>(export.needed());
            told.add(export.email());
            for (String name : export == SampleExport.GUMROAD ? List.<String>of() : told) {
                Outcome twice = trial.of(export, export.withEveryLine(cells -> {
                    int place = export.column(name);
                    cells.add(place < cells.size() ? cells.get(place) : "");
                    return cells;
                }));
                assertNotNull(twice.refused(), export + " " + name);
                assertEquals("RECEIPT_FILE_HEADING_TWICE", twice.refused().reason());
                assertTrue(twice.refused().getMessage().contains("“" + name + "”"));
            }
        }
    }

    @Test
    void hugeNumbersAreNamed() {
        for (SampleExport export : exports()) {
            Outcome whole = whole(export);
            int amount = export.column(export.amount());
            for (String huge : List.of("99999999999999999999", "1e400", "9".repeat(5_000))) {
                Outcome damaged = trial.of(export, export.withCell(1, amount, cell -> huge));
                assertTrue(
                        damaged.bad().contains("1 " + export.amount() + " NO_AMOUNT"), export + ": " + damaged.bad());
                assertOthersAreThere(whole, damaged, 1, export + " " + huge);
            }
        }
    }

    @Test
    void wrongDatesAreNamed() {
        for (SampleExport export : exports()) {
            Outcome whole = whole(export);
            int time = export.column(export.time());
            for (String wrong : List.of(
                    "2025-02-30 10:00",
                    "31/31/2025",
                    "00.00.0000",
                    "9999-12-31 23:59",
                    "1066-10-14",
                    "yesterday",
                    "31/12/2025 10:00",
                    "12/31/2025 10:00")) {
                for (int row = 1; row <= 2; row++) {
                    Outcome damaged = trial.of(export, export.withCell(row, time, cell -> wrong));
                    assertOthersAreThere(whole, damaged, row, export + " " + wrong + " in row " + row);
                }
            }
            Outcome none = trial.of(export, export.withCell(1, time, cell -> "2025-02-30 10:00"));
            assertTrue(none.bad().contains("1 " + export.time() + " NO_TIME"), export + ": " + none.bad());
        }
    }

    @Test
    void filesWithoutRowsOrHeadingSaySo() {
        for (SampleExport export : exports()) {
            Outcome heading = trial.of(export, export.lines().subList(0, 1));
            assertTrue(heading.refused() != null || heading.counts().rows() == 0, heading.toString());
            assertNotNull(trial.of(export, export.lines().subList(1, 2)).refused());
            List<String> twice = new ArrayList<>(export.lines());
            twice.addAll(export.lines());
            Outcome joined = trial.of(export, twice);
            assertEquals(whole(export).receipts(), joined.receipts(), "two exports in one file");
        }
        assertNotNull(trial.of(new byte[0], CheckoutChoice.NONE).refused());
    }
}
