package org.creditdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.redeem.TestCodes;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A script rolls a redemption back once, and sees first what that would take. */
@OnBothStores
class RollbackCommandTest {
    private static final String ANA = "ana@studio.example";

    private final Terminal terminal = new Terminal().with("CREDITDESK_PASSWORD", "sample");
    private final TestStore store;
    private String code;

    RollbackCommandTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        terminal.with("CREDITDESK_STORE", store.url());
        TestAccounts.add(store, ANA, "Ana García", "DE");
        code = TestCodes.anywhere().within(150).generate(store, 2).get(0);
        assertEquals(0, terminal.runAs("sam", "redeem", code, "--account", ANA), terminal.err());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private JsonNode account() {
        return terminal.json(0, "sam", "account", ANA);
    }

    private String entry() {
        return account().get("entries").get(0).get("id").asText();
    }

    @Test
    void isForeseenDoneOnceAndAnsweredTheSameWayAgain() {
        String entry = entry();
        JsonNode foreseen = terminal.json(0, "suri", "rollback", entry, "--reason", "OTHER", "--dry-run");
        assertEquals(150, foreseen.get("collected").asLong());
        assertEquals(150, account().get("balance").asLong());
        String request = UUID.randomUUID().toString();
        JsonNode done = terminal.json(0, "suri", "rollback", entry, "--reason", "OTHER", "--request", request);
        assertEquals(150, done.get("collected").asLong());
        assertEquals(0, done.get("uncollected").asLong());
        assertFalse(done.get("replayed").asBoolean());
        JsonNode again = terminal.json(0, "suri", "rollback", entry, "--reason", "OTHER", "--request", request);
        assertTrue(again.get("replayed").asBoolean());
        assertEquals(done.get("entry"), again.get("entry"));
        assertEquals(3, terminal.runAs("suri", "rollback", entry, "--reason", "OTHER"));
        assertEquals(0, account().get("balance").asLong());
        assertEquals(0, terminal.runAs("sam", "redeem", code, "--account", ANA), terminal.err());
    }

    @Test
    void whatIsNoRedemptionIsRefusedAndSomeMayNot() {
        assertEquals(6, terminal.runAs("aldo", "rollback", entry(), "--reason", "OTHER"));
        String entry = entry();
        assertEquals(2, terminal.runAs("suri", "rollback", "yesterday", "--reason", "OTHER"));
        assertEquals(4, terminal.runAs("suri", "rollback", entry.replaceAll("\\d+$", "99"), "--reason", "OTHER"));
        terminal.json(0, "suri", "compensate", ANA, "7", "--reason", "GOODWILL");
        JsonNode refused = terminal.json(3, "suri", "rollback", entry(), "--reason", "OTHER");
        assertFalse(refused.get("reason").asText().isEmpty());
        assertEquals(157, account().get("balance").asLong());
    }
}
