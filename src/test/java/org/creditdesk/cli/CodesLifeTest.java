package org.creditdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.creditdesk.redeem.TestCodes;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches stopped, extended, revoked and brought back by scripts. */
class CodesLifeTest {
    private final Terminal terminal = new Terminal().with("CREDITDESK_PASSWORD", "sample");
    private final TestStore store = TestStores.fresh(StoreKind.H2);
    private List<String> codes;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        terminal.with("CREDITDESK_STORE", store.url());
        codes = TestCodes.anywhere().generate(store, 1_002);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private String state() {
        return store.value("select state from batch where id = 1");
    }

    @Test
    void aDryRunOnlySaysAndTheNumberMustBeConfirmed() {
        JsonNode preview = terminal.json(0, "mia", "codes", "pause", "1", "--dry-run");
        assertEquals("PAUSED", preview.get("state").asText());
        assertEquals(1_002, preview.get("hit").asLong());
        assertEquals(1_002, preview.get("confirm").asLong());
        assertEquals("ACTIVE", state());
        JsonNode refused = terminal.json(3, "mia", "codes", "pause", "1");
        assertEquals("CONFIRM_NEEDED", refused.get("reason").asText());
        String request = UUID.randomUUID().toString();
        JsonNode paused = terminal.json(0, "mia", "codes", "pause", "1", "--confirm", "1002", "--request", request);
        assertEquals("PAUSED", paused.get("state").asText());
        assertTrue(paused.get("undoable").asBoolean());
        JsonNode again = terminal.json(0, "mia", "codes", "pause", "1", "--confirm", "1002", "--request", request);
        assertEquals(paused, again);
        assertEquals("PAUSED", state());
        assertEquals(0, terminal.runAs("mia", "codes", "pause", "1", "--confirm", "1002", "--request", request));
        assertTrue(terminal.out().contains("codes undo " + paused.get("change")), terminal.out());
    }

    @Test
    void aListIsRevokedAndUndone() throws IOException {
        Path list = folder.resolve("leaked.txt");
        Files.writeString(
                list, "\uFEFF" + codes.get(0) + "\r\n\r\n" + codes.get(1).toLowerCase() + "\r\nNOSUCH\r\n");
        JsonNode preview = terminal.json(0, "mia", "codes", "revoke", "1", "--codes", list.toString(), "--dry-run");
        assertEquals(2, preview.get("hit").asLong());
        JsonNode done = terminal.json(0, "mia", "codes", "revoke", "1", "--codes", list.toString());
        assertEquals("ACTIVE", done.get("state").asText());
        assertEquals(2, done.get("hit").asLong());
        assertEquals(2, done.get("left").get(0).get("line").asInt());
        assertEquals("EMPTY", done.get("left").get(0).get("reason").asText());
        assertEquals("NOT_FOUND", done.get("left").get(1).get("reason").asText());
        String change = done.get("change").asText();
        assertTrue(terminal.json(0, "mia", "codes", "undo", change, "--dry-run")
                .get("undoable")
                .asBoolean());
        assertEquals(
                2, terminal.json(0, "mia", "codes", "undo", change).get("hit").asLong());
        assertEquals("0", store.value("select count(*) from code where revoked"));
        assertEquals(3, terminal.runAs("mia", "codes", "undo", change, "--dry-run"));
        JsonNode changes = terminal.json(0, "sam", "codes", "changes", "1").get("changes");
        assertEquals("UNDO", changes.get(0).get("kind").asText());
        assertEquals("UNDONE", changes.get(1).get("undoing").asText());
        assertEquals(0, terminal.runAs("sam", "codes", "changes", "1"));
        assertTrue(terminal.out().contains("REVOKE_CODES"), terminal.out());
    }

    @Test
    void anEmptyListRevokesNothing() throws IOException {
        Path list = folder.resolve("empty.txt");
        Files.writeString(list, "\n \n");
        JsonNode refused =
                terminal.json(3, "mia", "codes", "revoke", "1", "--codes", list.toString(), "--confirm", "1002");
        assertEquals("NOTHING_SELECTED", refused.get("reason").asText());
        assertEquals(2, terminal.runAs("mia", "codes", "revoke", "1", "--codes", folder + "/none.txt"));
        assertEquals("ACTIVE", state());
        assertEquals("0", store.value("select count(*) from code where revoked"));
    }

    @Test
    void whatMayNotBeIsRefusedWithAReason() {
        assertEquals(
                "CANNOT_RESUME",
                terminal.json(3, "mia", "codes", "resume", "1").get("reason").asText());
        assertEquals(
                "EXTEND_NO_END",
                terminal.json(3, "mia", "codes", "extend", "1", "--until", "never")
                        .get("reason")
                        .asText());
        assertEquals(6, terminal.runAs("sam", "codes", "end", "1", "--confirm", "1002"));
        assertEquals(4, terminal.runAs("mia", "codes", "end", "99"));
        assertEquals(2, terminal.runAs("mia", "codes", "extend", "1"));
        assertFalse(terminal.err().isBlank());
    }
}
