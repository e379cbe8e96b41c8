package org.creditdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Reasons, incidents and limits as scripts keep them. */
@OnBothStores
class CatalogueCommandsTest {
    private final Terminal terminal = new Terminal().with("CREDITDESK_PASSWORD", "sample");
    private final TestStore store;

    @TempDir
    private Path folder;

    CatalogueCommandsTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        terminal.with("CREDITDESK_STORE", store.url());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private int run(String user, String... command) {
        String[] all = new String[command.length + 2];
        all[0] = "--user";
        all[1] = user;
        System.arraycopy(command, 0, all, 2, command.length);
        return terminal.run(all);
    }

    private JsonNode json(int exitCode, String user, String... command) {
        String[] all = new String[command.length + 1];
        all[0] = "--json";
        System.arraycopy(command, 0, all, 1, command.length);
        assertEquals(exitCode, run(user, all), terminal.err());
        return terminal.json();
    }

    @Test
    void whatLocksAnAccountOut() {
        TestAccounts.add(store, "luc@atelier.example", "Luc Martin", "FR");
        JsonNode now = json(0, "sam", "limits", "lock-out");
        assertEquals(3, now.get("failures").asInt());
        JsonNode set = json(0, "owner", "limits", "lock-out", "--failures", "1", "--minutes", "30");
        assertEquals(1, set.get("failures").asInt());
        assertEquals(30, set.get("minutes").asInt());
        assertEquals(now.get("withinMinutes"), set.get("withinMinutes"));
        assertEquals(now.get("typingErrors"), set.get("typingErrors"));
        json(3, "sam", "redeem", "GUESS2", "--account", "luc@atelier.example");
        assertEquals(1, json(0, "sam", "locks").get("locks").size());
        assertEquals(6, run("sam", "limits", "lock-out", "--failures", "2"));
        assertEquals(
                "LOCK_OUT_LIMITS",
                json(2, "owner", "limits", "lock-out", "--failures", "0")
                        .get("reason")
                        .asText());
        assertEquals(2, run("owner", "limits", "lock-out", "--typing-errors", "1001"));
        assertEquals(1, json(0, "sam", "limits", "lock-out").get("failures").asInt());
    }

    @Test
    void whereCreditsAreSold() {
        assertEquals(
                "pay.assetstore.example",
                json(0, "sam", "limits", "checkout").get("domain").asText());
        JsonNode set = json(0, "owner", "limits", "checkout", "--domain", "AssetStore.example");
        assertEquals("assetstore.example", set.get("domain").asText());
        assertEquals("https://pay.assetstore.example/credits", set.get("url").asText());
        assertEquals(
                "CHECKOUT_ELSEWHERE",
                json(3, "owner", "limits", "checkout", "--url", "https://assetstore.example.evil.example/")
                        .get("reason")
                        .asText());
        assertEquals(2, run("owner", "limits", "checkout", "--domain", "assetstore.example."));
        assertEquals(6, run("mia", "limits", "checkout", "--domain", "example.com"));
        assertEquals(0, run("sam", "limits", "checkout"));
        assertEquals(
                "Credits are sold at https://pay.assetstore.example/credits, which must be on assetstore.example or"
                        + " below it.",
                terminal.out().strip());
    }

    @Test
    void reasons() {
        JsonNode saved = json(0, "owner", "reasons", "save", "LATE", "--text", "Too late", "--ticket-needed");
        assertEquals(10, saved.get("position").asInt());
        assertTrue(saved.get("needsTicket").asBoolean());
        saved = json(0, "owner", "reasons", "save", "LATE", "--text", "Over", "--inactive", "--position", "2");
        assertEquals(2, saved.get("position").asInt());
        JsonNode listed = json(0, "sam", "reasons").at("/reasons/1");
        assertEquals("LATE", listed.get("code").asText());
        assertFalse(listed.get("active").asBoolean());
        assertEquals(0, run("sam", "reasons"));
        assertTrue(terminal.out().contains("A gesture after a bad experience"), terminal.out());
        assertEquals(
                "ROLE_MAY_NOT",
                json(6, "suri", "reasons", "save", "X", "--text", "x")
                        .get("reason")
                        .asText());
        assertEquals(2, run("owner", "reasons", "save", "no", "--text", "x"));
    }

    @Test
    void incidentsFromTheOutageToTheBulkFile() throws Exception {
        assertEquals(0, run("aldo", "incidents"));
        assertEquals("There are no incidents.", terminal.out().strip());
        JsonNode made = json(0, "suri", "incidents", "create", "Outage", "--ticket", "OPS-7");
        assertTrue(made.get("from").isNull());
        assertEquals(
                "INCIDENT_WITHOUT_WINDOW",
                json(3, "sam", "incidents", "affected", "Outage").get("reason").asText());
        made = json(0, "suri", "incidents", "change", "outage", "--from", "2020-01-01", "--name", "The outage");
        assertEquals("2020-01-01T00:00:00Z", made.get("from").asText());
        assertEquals("OPS-7", made.get("ticket").asText());

        TestAccounts.add(store, "ana@studio.example", "Ana", "DE");
        assertEquals(3, run("sam", "redeem", "7KQM-2WXA-94TD", "--account", "ana@studio.example"));
        JsonNode affected = json(0, "sam", "incidents", "affected", "The outage");
        assertEquals(1, affected.get("count").asInt());
        assertEquals("ana@studio.example", affected.at("/affected/0/email").asText());
        assertEquals(0, run("sam", "incidents", "affected", "The outage"));
        assertTrue(terminal.out().contains("ana@studio.example"), terminal.out());
        writesTheFile();
        assertEquals(
                0,
                json(0, "sam", "incidents", "affected", "The outage")
                        .get("count")
                        .asInt());
        assertEquals(1, json(0, "sam", "incidents").at("/incidents/0/accounts").asInt());
        made = json(0, "suri", "incidents", "change", "The outage", "--from", "none", "--ticket", "none");
        assertTrue(made.get("from").isNull() && made.get("ticket").isNull());
    }

    private void writesTheFile() throws Exception {
        String file = folder.resolve("bulk.csv").toString();
        String[] export = {"incidents", "affected", "The outage", "--out", file, "--credits", "50", "--reason", "OUTAGE"
        };
        assertEquals(6, run("sam", export));
        assertEquals(1, json(0, "suri", export).get("rows").asInt());
        assertEquals(
                List.of("\uFEFFemail,credits,reason,ticket,note", "ana@studio.example,50,OUTAGE,OPS-7,"),
                Files.readAllLines(folder.resolve("bulk.csv")));
        assertEquals(2, run("suri", "incidents", "affected", "The outage", "--credits", "50"));
        assertEquals(2, run("suri", "incidents", "affected", "The outage", "--out", file));
        String[] compensate = {
            "compensate", "ana@studio.example", "50", "--reason", "OUTAGE", "--incident", "The outage"
        };
        assertEquals(0, run("sam", compensate));
    }

    @Test
    void incidentsThatCannotBe() {
        assertEquals(6, run("sam", "incidents", "create", "Outage"));
        assertEquals(4, run("suri", "incidents", "change", "Nothing", "--ticket", "T"));
        assertEquals(0, run("suri", "incidents", "create", "Outage"));
        assertEquals(
                "INCIDENT_NAME_TAKEN",
                json(3, "suri", "incidents", "create", "OUTAGE").get("reason").asText());
        assertEquals(2, run("suri", "incidents", "change", "Outage"));
        assertEquals(2, run("suri", "incidents", "change", "Outage", "--until", "2026-01-01"));
    }

    @Test
    void limits() {
        JsonNode set = json(0, "owner", "limits", "set", "sam", "--per-grant", "0", "--per-day", "none");
        assertEquals(0, set.get("perGrant").asLong());
        assertTrue(set.get("perDay").isNull());
        assertEquals(1_000, set.get("perAccount").asLong(), "what is not named stays as it holds");
        assertTrue(set.get("own").asBoolean());
        assertEquals("owner", set.get("setBy").asText());
        JsonNode listed = json(0, "aldo", "limits");
        assertEquals(14, listed.get("requestDays").asInt());
        assertEquals("sam", listed.at("/limits/1/holder").asText());
        assertEquals(0, run("aldo", "limits"));
        assertTrue(terminal.out().contains("SUPERVISOR"), terminal.out());
        assertFalse(json(0, "owner", "limits", "clear", "sam").get("own").asBoolean());
        assertEquals(
                7,
                json(0, "owner", "limits", "request-days", "7")
                        .get("requestDays")
                        .asInt());
        assertEquals(50_000_000, listed.get("batchesAbove").asLong());
        assertEquals(
                0,
                json(0, "owner", "limits", "batches-above", "0")
                        .get("batchesAbove")
                        .asLong());
        assertEquals(6, run("suri", "limits", "batches-above", "1"));
        assertEquals(6, run("suri", "limits", "set", "sam", "--per-grant", "1"));
        assertEquals(6, run("suri", "limits", "clear", "sam"));
        assertEquals(4, run("owner", "limits", "set", "nobody", "--per-grant", "1"));
        assertEquals(2, run("owner", "limits", "set", "sam", "--per-grant", "-1"));
        assertEquals(2, run("owner", "limits", "set", "sam"));
        assertEquals(2, run("owner", "limits", "request-days", "366"));
    }
}
