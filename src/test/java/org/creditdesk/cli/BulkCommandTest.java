package org.creditdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script compensates a list, mends it and runs it again. */
@OnBothStores
class BulkCommandTest {
    private final Terminal terminal = new Terminal().with("CREDITDESK_PASSWORD", "sample");
    private final StoreKind kind;
    private TestStore store;

    @TempDir
    private Path folder;

    BulkCommandTest(StoreKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        store = TestStores.fresh(kind);
        TestAccounts.addAll(store, List.of("ana@studio.example", "ben@studio.example"));
        terminal.with("CREDITDESK_STORE", store.url());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private JsonNode bulk(int exitCode, String user, String... arguments) {
        List<String> words = new ArrayList<>(List.of("--user", user, "--json", "bulk", "compensate"));
        words.addAll(List.of(arguments));
        assertEquals(exitCode, terminal.run(words.toArray(String[]::new)), terminal.err());
        return terminal.json();
    }

    @Test
    void aListIsTriedRunMendedAndRunAgain() throws IOException {
        Path list = folder.resolve("list.csv");
        Path result = folder.resolve("result.csv");
        String file = list.toString();
        Files.writeString(list, "email,credits\nana@studio.example,50\nbenn@studio.example,30\n");

        JsonNode dry = bulk(0, "sam", file, "--reason", "GOODWILL", "--dry-run");
        assertEquals(50, dry.get("total").asLong());
        assertEquals(0, dry.get("posted").asInt());
        assertEquals("OK", dry.at("/rows/0/verdict").asText());
        assertTrue(dry.at("/rows/0/entry").isNull());
        assertEquals(50, dry.at("/rows/0/balance").asLong());
        assertEquals("UNKNOWN_EMAIL", dry.at("/rows/1/verdict").asText());

        JsonNode first = bulk(0, "sam", file, "--reason", "GOODWILL", "--out", result.toString());
        assertEquals(1, first.get("posted").asInt());
        assertEquals(1, first.at("/counts/UNKNOWN_EMAIL").asInt());
        assertEquals(3, Files.readAllLines(result).size());

        Files.writeString(list, "email,credits\nana@studio.example,50\nben@studio.example,30\n");
        JsonNode mended = bulk(0, "sam", file, "--reason", "GOODWILL");
        assertEquals(1, mended.get("posted").asInt());
        assertEquals(first.at("/rows/0/entry"), mended.at("/rows/0/entry"));
        JsonNode again = bulk(0, "sam", file, "--reason", "GOODWILL");
        assertEquals(0, again.get("posted").asInt());
        assertEquals(2, again.at("/counts/ALREADY_COMPENSATED").asInt());

        assertEquals(
                "NOTHING_POSTED",
                bulk(3, "sam", file, "--reason", "BECAUSE").get("reason").asText());
        assertEquals(
                "NO_SUCH_INCIDENT",
                bulk(4, "sam", file, "--incident", "None").get("reason").asText());
        assertEquals("ROLE_MAY_NOT", bulk(6, "mia", file).get("reason").asText());
        assertEquals(
                "BULK_FILE_MISSING",
                bulk(2, "sam", folder.resolve("none.csv").toString())
                        .get("reason")
                        .asText());
        assertEquals("2", store.value("select count(*) from ledger_entry"));
    }

    @Test
    void aPersonReadsWhatWasNotGivenAndWhy() throws IOException {
        Path list = folder.resolve("list.csv");
        Files.writeString(
                list, "email;credits;reason;tiket\nana@studio.example;50;goodwill;\nben@studio.example;x;goodwill;\n");
        assertEquals(0, terminal.run("--user", "sam", "bulk", "compensate", list.toString()));
        assertTrue(terminal.out().contains("BAD_AMOUNT"), terminal.out());
        assertTrue(terminal.out().contains("1 of 2 rows were given, 50 credits"), terminal.out());
        assertTrue(terminal.out().contains("tiket"), terminal.out());
    }
}
