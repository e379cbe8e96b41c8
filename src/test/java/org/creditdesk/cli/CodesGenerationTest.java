package org.creditdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches that wait, are decided about, gone on with or brought in, as scripts see them. */
@OnBothStores
class CodesGenerationTest {
    private static final String REQUEST = "0b9f3f6e-7a4e-4f0e-9f39-1f2a1d3c5e70";

    private final Terminal terminal = new Terminal().with("CREDITDESK_PASSWORD", "sample");
    private final TestStore store;

    @TempDir
    Path folder;

    CodesGenerationTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        terminal.with("CREDITDESK_STORE", store.url());
        json(0, "mia", "campaign", "create", "Spring");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private JsonNode json(int exitCode, String user, String... command) {
        String[] all = new String[command.length + 3];
        all[0] = "--json";
        all[1] = "--user";
        all[2] = user;
        System.arraycopy(command, 0, all, 3, command.length);
        assertEquals(exitCode, terminal.run(all), terminal.err());
        return terminal.json();
    }

    private JsonNode generate(int exitCode) {
        return json(
                exitCode,
                "mia",
                "codes",
                "generate",
                "--campaign",
                "Spring",
                "--count",
                "60",
                "--credits",
                "1000000",
                "--request",
                REQUEST);
    }

    @Test
    void aLargeBatchWaitsIsApprovedAndThenGenerated() {
        JsonNode waits = generate(0);
        String batch = waits.get("batch").asText();
        assertEquals("DRAFT", waits.get("state").asText());
        assertEquals("PENDING", waits.get("approval").asText());
        assertEquals(60, waits.get("count").asLong());
        assertTrue(waits.get("seal").isNull());
        assertEquals(
                batch,
                json(0, "suri", "codes", "waiting")
                        .get("batches")
                        .get(0)
                        .get("batch")
                        .asText());
        assertEquals(
                "ROLE_MAY_NOT",
                json(6, "mia", "codes", "approve", batch).get("reason").asText());
        JsonNode approved = json(0, "suri", "codes", "approve", batch);
        assertEquals("APPROVED", approved.get("approval").asText());
        assertEquals("suri", approved.get("decidedBy").asText());
        assertEquals(1, json(0, "mia", "codes", "unfinished").get("batches").size());
        JsonNode made = json(0, "mia", "codes", "resume-generation", batch);
        assertEquals("ACTIVE", made.get("state").asText());
        assertEquals(64, made.get("seal").asText().length());
        assertEquals(made, generate(0));
        assertEquals(0, json(0, "mia", "codes", "unfinished").get("batches").size());
    }

    @Test
    void aRejectedBatchIsRefusedWithTheReason() {
        String batch = generate(0).get("batch").asText();
        assertEquals(
                "REJECTED",
                json(0, "suri", "codes", "reject", batch, "--why", "Too much")
                        .get("approval")
                        .asText());
        assertEquals("BATCH_REJECTED", generate(3).get("reason").asText());
        assertTrue(terminal.err().contains("Too much"), terminal.err());
    }

    @Test
    void aWaitingBatchIsCancelled() {
        String batch = generate(0).get("batch").asText();
        JsonNode cancelled = json(0, "mia", "codes", "cancel", batch);
        assertEquals("CANCELLED", cancelled.get("state").asText());
        assertEquals(0, cancelled.get("count").asLong());
        assertEquals(0, json(0, "suri", "codes", "waiting").get("batches").size());
    }

    @Test
    void aListIsTriedAndImported() throws IOException {
        Path list = Files.writeString(folder.resolve("codes.csv"), "\uFEFFcode,note\nSPRING25,x\nno,y\n\"MAY-2027\"\n");
        JsonNode tried = json(
                3, "mia", "codes", "import", list.toString(), "--campaign", "Spring", "--credits", "5", "--dry-run");
        assertEquals(3, tried.get("rows").asLong());
        assertEquals(3, tried.get("bad").get(0).get("row").asLong());
        assertEquals("CODE_MALFORMED", tried.get("bad").get(0).get("rule").asText());
        Files.writeString(list, "SPRING25\nMAY-2027\n");
        JsonNode made = json(0, "mia", "codes", "import", list.toString(), "--campaign", "Spring", "--credits", "5");
        assertEquals(2, made.get("count").asLong());
        assertEquals("ACTIVE", made.get("state").asText());
        assertEquals("2", store.value("select count(*) from code where code in ('SPRING25', 'MAY2027')"));
        assertEquals(
                "IMPORT_BAD_ROWS",
                json(3, "mia", "codes", "import", list.toString(), "--campaign", "Spring", "--credits", "5")
                        .get("reason")
                        .asText());
    }
}
