package org.creditdesk.ui.receipts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.creditdesk.checkout.ColumnMapping;
import org.creditdesk.checkout.ColumnMapping.Field;
import org.creditdesk.ui.kit.QueuedWork;
import org.creditdesk.ui.kit.Toasts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The columns of a file that nobody knows are named, seen at work, kept, and not written over unseen. */
class MappingViewModelTest {
    private final QueuedWork work = new QueuedWork();
    private final MemoryMappings desk = new MemoryMappings();
    private final MappingViewModel model = new MappingViewModel(desk, work, new Toasts());
    private final List<ColumnMapping> used = new ArrayList<>();

    @TempDir
    private Path folder;

    private Path licences;

    @BeforeEach
    void write() throws IOException {
        licences = folder.resolve("licences.csv");
        Files.writeString(licences, """
                Report of the licence shop
                Bestellung|Kunde|Summe|Bezahlt am|Summe Steuer
                L-1|ana@studio.example|19,96|03/11/2025 10:00|1
                L-2|ben|10,97|23/11/2025 11:30|1
                """);
    }

    private void open() {
        model.open(licences, null);
        work.runAll();
    }

    private void say(Field field, String value) {
        model.form().field(field).set(value);
    }

    private void sayAll() {
        say(Field.RECEIPT, "Bestellung");
        say(Field.EMAIL, "Kunde");
        say(Field.AMOUNT, "Summe");
        say(Field.TIME, "Bezahlt am");
        say(Field.CURRENCY_IS, "EUR");
        model.form().name().set("licences");
        work.runAll();
    }

    private List<PreviewRow> rows() {
        work.runAll();
        return model.rows().rows();
    }

    @Test
    void anUnknownFileShowsItsRowsAsTheyWouldBeRead() {
        open();
        assertEquals(
                List.of("Bestellung", "Kunde", "Summe", "Bezahlt am", "Summe Steuer"),
                model.fileProperty().get().columns());
        assertEquals(
                "Still to be said: Receipt ID, Email, Amount, Time, Currency.",
                model.blockedProperty().get());
        say(Field.RECEIPT, "Bestellung");
        assertEquals(
                List.of("L-1", "L-2"), rows().stream().map(PreviewRow::receipt).toList());
        sayAll();
        assertEquals("€19.96", rows().get(0).paid());
        assertTrue(
                rows().get(0).at().startsWith("2025-11-03 10:00"), rows().get(0).at());
        assertEquals("Kunde: This is no email address.", rows().get(1).wrong());
        assertEquals(
                "1 of the first 2 rows can be read.", model.summaryProperty().get());
        say(Field.ZONE, "America/New_York");
        assertTrue(
                rows().get(0).at().startsWith("2025-11-03 15:00"), rows().get(0).at());
        say(Field.DATES, "MONTH_FIRST");
        assertTrue(
                rows().get(0).at().startsWith("2025-03-11 14:00"), rows().get(0).at());
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        open();
        sayAll();
        say(Field.CURRENCY, "Kunde");
        assertEquals(
                "Either a column or one currency for all rows, not both.",
                model.form().field(Field.CURRENCY_IS).messageProperty().get());
        say(Field.CURRENCY, "");
        say(Field.CURRENCY_IS, "EURO");
        assertEquals(
                "EURO is no currency code such as EUR.", model.blockedProperty().get());
        say(Field.CURRENCY_IS, "EUR");
        say(Field.ZONE, "Mars/Crater");
        assertEquals(
                "Mars/Crater is no time zone such as Europe/Berlin.",
                model.blockedProperty().get());
        say(Field.ZONE, "");
        say(Field.FEE, "Gebühr");
        assertEquals("The file has no column “Gebühr”.", model.blockedProperty().get());
        say(Field.FEE, "");
        model.form().name().set("stripe");
        assertTrue(model.blockedProperty().get().contains("stripe, paypal and gumroad"));
        model.save(used::add);
        work.runAll();
        assertEquals(Map.of(), desk.kept);
    }

    @Test
    void isKeptOnceAndUsedForTheNextFile() {
        open();
        sayAll();
        assertEquals("Save licences and read the file", model.buttonProperty().get());
        model.save(used::add);
        model.save(used::add);
        work.runAll();
        assertEquals(List.of(desk.kept.get("licences")), used);
        assertEquals("Read licences.csv by licences", model.buttonProperty().get());
        model.open(null, null);
        work.runAll();
        model.open(licences, desk.kept.get("licences"));
        work.runAll();
        assertNull(model.blockedProperty().get());
        assertEquals("€19.96", rows().get(0).paid());
    }

    @Test
    void somebodyElsesChangeIsNotWrittenOverUnseen() {
        open();
        sayAll();
        model.save(used::add);
        work.runAll();
        ColumnMapping seen = desk.kept.get("licences");
        desk.change(seen, new ColumnMapping("licences", "shop", seen.fields()));
        say(Field.ZONE, "UTC");
        model.save(used::add);
        work.runAll();
        assertEquals("shop", desk.kept.get("licences").provider());
        assertTrue(model.saved().failureProperty().get().startsWith("Somebody else changed"));
        assertEquals("UTC", model.form().field(Field.ZONE).get());
        model.save(used::add);
        work.runAll();
        assertEquals("UTC", desk.kept.get("licences").get(Field.ZONE));
    }

    @Test
    void isRenamedAndDeleted() {
        open();
        sayAll();
        model.save(used::add);
        work.runAll();
        assertFalse(model.canRename());
        model.form().name().set("shop");
        assertTrue(model.canRename());
        model.rename();
        work.runAll();
        assertEquals(List.of("shop"), List.copyOf(desk.kept.keySet()));
        assertEquals("licences", desk.kept.get("shop").provider());
        model.delete();
        work.runAll();
        assertEquals(Map.of(), desk.kept);
        assertFalse(model.canDelete());
    }

    @Test
    void aFileWithoutHeadingsIsNamed() throws IOException {
        Files.writeString(licences, "only one column\n1\n2\n");
        open();
        assertTrue(model.saved().failureProperty().get().startsWith("licences.csv has no line of headings."));
    }
}
