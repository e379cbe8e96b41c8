package org.creditdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions to the trail as a script asks them. */
@OnBothStores
class AuditCommandTest {
    private static final String ANA = "ana@studio.example";
    private static final String REQUEST = UUID.randomUUID().toString();

    private final TestStore store;
    private final Terminal terminal = new Terminal().with("CREDITDESK_PASSWORD", "sample");

    @TempDir
    private Path folder;

    AuditCommandTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void work() {
        TestAccounts.add(store, ANA, "Ana García", "DE");
        terminal.with("CREDITDESK_STORE", store.url());
        assertEquals(0, run("sam", "compensate", ANA, "50", "--reason", "GOODWILL", "--request", REQUEST));
        assertEquals(6, run("mia", "compensate", ANA, "5", "--reason", "GOODWILL"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private int run(String user, String... command) {
        return terminal.run(Stream.of(new String[] {"--user", user}, command)
                .flatMap(Stream::of)
                .toArray(String[]::new));
    }

    private JsonNode events(String... options) {
        String[] audit = {"--json", "audit"};
        assertEquals(0, run("sam", Stream.of(audit, options).flatMap(Stream::of).toArray(String[]::new)));
        return terminal.json().get("events");
    }

    @Test
    void tellsWhatWasDoneWithEverythingAboutIt() {
        JsonNode event = events("--request", REQUEST).get(0);
        assertEquals("sam", event.get("actor").asText());
        assertEquals("compensate", event.get("command").asText());
        assertEquals(ANA, event.get("account").asText());
        assertTrue(event.get("done").asBoolean());
        assertEquals("GOODWILL", event.get("reason").asText());
        assertEquals("0", event.get("before").asText());
        assertEquals("50", event.get("after").asText());
        assertEquals(REQUEST, event.get("requestId").asText());
        assertTrue(event.get("subject").asText().startsWith("entry "));
        assertFalse(event.get("host").asText().isEmpty());
        assertTrue(event.get("id").asLong() > 0);
        assertTrue(
                Instant.parse(event.get("at").asText()).isBefore(Instant.now().plusSeconds(60)));
    }

    @Test
    void filtersAndSaysWhetherThereIsMore() {
        JsonNode refused = events("--refused", "--account", ANA);
        assertEquals(1, refused.size());
        assertEquals("mia", refused.get(0).get("actor").asText());
        assertEquals("ROLE_MAY_NOT", refused.get(0).get("reason").asText());
        assertEquals(
                1,
                events("--done", "--actor", "sam", "--command-name", "compensate")
                        .size());
        assertEquals(0, events("--reason", "OUTAGE").size());
        assertEquals(0, events("--until", "2020-01-01").size());
        assertEquals(
                2,
                events("--from", "2020-01-01", "--command-name", "compensate").size());
        assertFalse(terminal.json().get("more").asBoolean());
        assertEquals(1, events("--limit", "1").size());
        assertTrue(terminal.json().get("more").asBoolean());
    }

    @Test
    void showsPeopleATable() {
        assertEquals(0, run("sam", "audit", "--account", ANA));
        assertTrue(terminal.out().contains("0 → 50"), terminal.out());
        assertTrue(terminal.out().contains("refused: ROLE_MAY_NOT"), terminal.out());
        assertEquals(0, run("sam", "audit", "--actor", "nobody"));
        assertTrue(terminal.out().contains("No event matches."), terminal.out());
    }

    @Test
    void exportsForWhoMay() throws Exception {
        Path file = folder.resolve("events.csv");
        assertEquals(6, run("sam", "audit", "--out", file.toString()));
        assertFalse(Files.exists(file));
        assertEquals(0, run("aldo", "--json", "audit", "--command-name", "compensate", "--out", file.toString()));
        assertEquals(2, terminal.json().get("count").asInt());
        assertEquals(3, Files.readAllLines(file).size());
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertEquals(2, run("sam", "audit", "--refused", "--done"));
        assertEquals(2, run("sam", "audit", "--from", "yesterday"));
        assertEquals(4, run("sam", "audit", "--account", "nobody@x.example"));
        assertEquals(
                2,
                run(
                        "aldo",
                        "audit",
                        "--out",
                        folder.resolve("no such").resolve("x.csv").toString()));
    }
}
