package org.creditdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** A case as scripts have it: the list by pages, a note, the texts to copy, a moved receipt. */
@OnBothStores
class CaseCommandsTest {
    private static final String ANA = "ana@studio.example";
    private static final String SHOP = "ana+shop@studio.example";

    private final Terminal terminal = new Terminal().with("CREDITDESK_PASSWORD", "sample");
    private final TestStore store;

    @TempDir
    private Path folder;

    CaseCommandsTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        terminal.with("CREDITDESK_STORE", store.url());
        long ana = TestAccounts.add(store, ANA, "Ana García", "DE");
        TestAccounts.add(store, SHOP, "Ana García", "DE");
        store.execute("insert into receipt (id, provider, receipt, receipt_key, account_id, amount_minor, currency,"
                + " credits, state, purchased_at, imported_at) values (1, 'stripe', 'R-1', 'R1', " + ana
                + ", 1000, 'EUR', 100, 'PAID', current_timestamp, current_timestamp)");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aCaseFromTheFirstNoteToTheReply() throws IOException {
        JsonNode note = terminal.json(0, "sam", "note", ANA, "Called;", "sends the statement", "--ticket", "HD-7");
        assertFalse(note.get("replayed").asBoolean());
        assertEquals(
                "ROLE_MAY_NOT",
                terminal.json(6, "aldo", "note", ANA, "x").get("reason").asText());
        List<String> kinds = new ArrayList<>();
        String next = "";
        while (!next.equals("null")) {
            JsonNode page = next.isEmpty()
                    ? terminal.json(0, "aldo", "case", ANA, "--limit", "1")
                    : terminal.json(0, "aldo", "case", ANA, "--limit", "1", "--after", next);
            kinds.add(page.get("items").get(0).get("kind").asText());
            next = page.get("next").asText();
        }
        assertEquals(List.of("NOTE", "RECEIPT", "EMAIL"), kinds);
        JsonNode notes = terminal.json(0, "aldo", "case", ANA, "--kind", "note,lift");
        assertEquals(
                "Called; sends the statement",
                notes.get("items").get(0).get("note").asText());
        assertEquals(2, terminal.runAs("sam", "case", ANA, "--after", "yesterday"));
        assertEquals(0, terminal.runAs("sam", "case", ANA, "--summary"));
        assertTrue(terminal.out().contains("Called; sends the statement"), terminal.out());
        assertEquals(0, terminal.runAs("sam", "case", ANA, "--reply", "balance", "--language", "de"));
        assertTrue(terminal.out().startsWith("Guten Tag Ana García"), terminal.out());
        assertFalse(terminal.out().contains("Called"), terminal.out());
        assertEquals(4, terminal.runAs("sam", "case", ANA, "--reply", "nothing"));
    }

    @Test
    void templates() throws IOException {
        Path file = folder.resolve("balance.txt");
        Files.writeString(file, "You have {balance}.");
        assertEquals(6, terminal.runAs("sam", "templates", "set", "balance", file.toString()));
        assertEquals(
                1,
                terminal.json(0, "owner", "templates", "set", "balance", file.toString())
                        .get("version")
                        .asInt());
        assertEquals(0, terminal.runAs("sam", "case", ANA, "--reply", "balance"));
        assertEquals("You have 0.", terminal.out().strip());
        Files.writeString(file, "You have {notes}.");
        assertEquals(
                "TEMPLATE_INTERNAL",
                terminal.json(3, "owner", "templates", "set", "balance", file.toString())
                        .get("reason")
                        .asText());
        assertEquals(0, terminal.runAs("owner", "templates", "reset", "balance"));
        assertEquals(0, terminal.runAs("sam", "templates", "show", "balance"));
        assertTrue(terminal.out().contains("{movements}"), terminal.out());
        assertEquals(
                9, terminal.json(0, "sam", "templates", "list").get("templates").size());
    }

    @Test
    void aReceiptIsMoved() {
        String[] move = {"receipts", "move", "r1", "--to", SHOP, "--reason", "OTHER"};
        assertEquals(6, terminal.runAs("sam", move));
        JsonNode moved = terminal.json(0, "suri", move);
        assertEquals(SHOP, moved.get("to").asText());
        assertEquals(0, moved.get("credits").asLong());
        assertEquals(
                "MOVE_NOWHERE", terminal.json(3, "suri", move).get("reason").asText());
        assertEquals(
                3, terminal.runAs("suri", "receipts", "move", "R-1", "--to", SHOP, "--reason", "OTHER", "--dry-run"));
        assertEquals(4, terminal.runAs("suri", "receipts", "move", "R-9", "--to", SHOP, "--reason", "OTHER"));
        JsonNode here = terminal.json(0, "sam", "case", SHOP, "--kind", "move");
        assertEquals(ANA, here.get("items").get(0).get("otherEmail").asText());
        JsonNode found = terminal.json(0, "sam", "find", ANA);
        assertEquals("ALIAS", found.get("accounts").get(1).get("why").asText());
    }
}
