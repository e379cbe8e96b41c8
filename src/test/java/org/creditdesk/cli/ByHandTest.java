package org.creditdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Movements by hand and their approval through commands, as a script does it. */
@OnBothStores
class ByHandTest {
    private static final String ANA = "ana@studio.example";

    private final TestStore store;
    private final Terminal terminal = new Terminal().with("CREDITDESK_PASSWORD", "sample");

    ByHandTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        TestAccounts.add(store, ANA, "Ana García", "DE");
        terminal.with("CREDITDESK_STORE", store.url());
    }

    @AfterEach
    void close() {
        assertTrue(terminal.json(0, "aldo", "verify").get("ok").asBoolean());
        store.close();
    }

    private String correct(String amount) {
        return terminal.json(0, "suri", "correct", ANA, amount, "--reason", "OTHER")
                .get("entry")
                .asText();
    }

    @Test
    void aCorrectionTakesItsSignFromTheCommandLine() {
        correct("+150");
        correct("-30");
        JsonNode third = terminal.json(0, "suri", "correct", ANA, "\u22122", "--reason", "OTHER");
        assertEquals(118, third.get("balance").asLong());
        assertEquals(
                "INSUFFICIENT_BALANCE",
                terminal.json(3, "suri", "correct", ANA, "-119", "--reason", "OTHER")
                        .get("reason")
                        .asText());
        assertTrue(terminal.err().contains("118") && terminal.err().contains("119"), terminal.err());
        for (String wrong : new String[] {"0", "-0", "1.5", "--30", "abc", "99999999999999999999"}) {
            assertEquals(2, terminal.runAs("suri", "correct", ANA, wrong, "--reason", "OTHER"), wrong);
        }
        assertEquals(2, terminal.runAs("suri", "correct", ANA, "5", "--reason", "OTHER", "--unknown"));
        assertEquals(2, terminal.runAs("suri", "correct", ANA, "5"));
    }

    @Test
    void anEntryIsReversedOnceAndShownWithBothLinks() {
        String given = correct("100");
        JsonNode dry = terminal.json(0, "suri", "reverse", given, "--reason", "OTHER", "--dry-run");
        assertEquals(0, dry.get("after").asLong());
        assertEquals(100, dry.get("takeable").asLong());
        String back = terminal.json(0, "suri", "reverse", given, "--reason", "OTHER")
                .get("entry")
                .asText();
        assertEquals(
                "ALREADY_REVERSED",
                terminal.json(3, "suri", "reverse", given, "--reason", "OTHER")
                        .get("reason")
                        .asText());
        assertEquals(
                "REVERSAL_OF_REVERSAL",
                terminal.json(3, "suri", "reverse", back, "--reason", "OTHER")
                        .get("reason")
                        .asText());
        JsonNode entry = terminal.json(0, "aldo", "entry", given);
        assertEquals(back, entry.get("reversedBy").asText());
        assertEquals(64, entry.get("hash").asText().length());
        JsonNode entries = terminal.json(0, "aldo", "account", ANA).get("entries");
        assertEquals(1, entries.get(0).get("reverses").asLong());
        assertEquals(back, entries.get(1).get("reversedBy").asText());
        assertEquals(4, terminal.runAs("suri", "reverse", given + "9", "--reason", "OTHER"));
        assertEquals(2, terminal.runAs("suri", "reverse", "x", "--reason", "OTHER"));
    }

    @Test
    void aVoidTakesWhatIsLeft() {
        String given = correct("100");
        correct("-40");
        assertEquals(
                "REVERSED_GRANT_SPENT",
                terminal.json(3, "suri", "reverse", given, "--reason", "OTHER")
                        .get("reason")
                        .asText());
        assertEquals(
                0,
                terminal.json(0, "suri", "void", given, "--reason", "OTHER")
                        .get("balance")
                        .asLong());
        JsonNode used =
                terminal.json(0, "aldo", "entry", given.replaceAll("-.*", "-2")).at("/uses/0");
        assertEquals(given, used.get("grant").asText());
        assertEquals(40, used.get("amount").asLong());
    }

    @Test
    void whatIsAboveTheLimitTakesTwoPeople() {
        String request = UUID.randomUUID().toString();
        String[] ask = {"compensate", ANA, "500", "--reason", "OUTAGE", "--ticket", "T-1", "--request", request};
        JsonNode asked = terminal.json(0, "sam", ask);
        assertEquals("PENDING", asked.get("state").asText());
        String id = asked.get("request").asText();
        assertTrue(terminal.json(0, "sam", ask).get("replayed").asBoolean());
        JsonNode second = terminal.json(0, "sam", "compensate", ANA, "10", "--reason", "OUTAGE", "--ticket", "T-1");
        assertEquals(id, second.at("/similar/0/request").asText());

        JsonNode open = terminal.json(0, "suri", "requests");
        assertEquals(1, open.get("requests").size());
        assertEquals("OVER_LIMIT", open.at("/requests/0/exceeded").asText());
        assertEquals(6, terminal.runAs("sam", "approve", id));
        assertEquals(
                510,
                terminal.json(0, "suri", "approve", id, "--dry-run")
                        .get("after")
                        .asLong());
        JsonNode approved = terminal.json(0, "suri", "approve", id);
        assertEquals(510, approved.get("balance").asLong());
        assertTrue(terminal.json(0, "suri", "approve", id).get("replayed").asBoolean());
        assertEquals(
                "ALREADY_DECIDED",
                terminal.json(3, "owner", "approve", id).get("reason").asText());
        assertEquals(0, terminal.json(0, "suri", "requests").get("requests").size());
        assertEquals(
                approved.get("entry"),
                terminal.json(0, "suri", "requests", "--state", "approved").at("/requests/0/entry"));
        assertEquals(2, terminal.runAs("suri", "requests", "--state", "open"));
        assertEquals(4, terminal.runAs("suri", "approve", id + "77"));
    }

    @Test
    void aRequestIsRejectedWithAReasonOrWithdrawn() {
        String first = terminal.json(0, "sam", "compensate", ANA, "500", "--reason", "OUTAGE")
                .get("request")
                .asText();
        String second = terminal.json(0, "sam", "compensate", ANA, "600", "--reason", "OUTAGE")
                .get("request")
                .asText();
        assertEquals(2, terminal.runAs("suri", "reject", first));
        assertEquals(2, terminal.runAs("suri", "reject", first, "--why", " "));
        assertEquals(
                "REJECTED",
                terminal.json(0, "suri", "reject", first, "--why", "Refunded on the card")
                        .get("state")
                        .asText());
        assertEquals(
                "WITHDRAWN",
                terminal.json(0, "sam", "withdraw", second).get("state").asText());
        String big = terminal.json(0, "suri", "correct", ANA, "9000", "--reason", "OTHER")
                .get("request")
                .asText();
        assertEquals(
                "OWN_REQUEST",
                terminal.json(3, "suri", "approve", big).get("reason").asText());
        JsonNode all = terminal.json(0, "aldo", "requests", "--state", "all");
        assertEquals(3, all.get("requests").size());
    }

    @Test
    void theExpiryRunTakesWhatHasRunOutOnce() {
        terminal.json(0, "suri", "correct", ANA, "70", "--reason", "OTHER", "--expires", "2099-01-01");
        correct("5");
        assertEquals(
                0, terminal.json(0, "suri", "expire", "--dry-run").get("grants").asLong());
        assertEquals(2, terminal.runAs("suri", "correct", ANA, "5", "--reason", "OTHER", "--expires", "2020-01-01"));
        assertFalse(terminal.json(0, "suri", "expire").get("dryRun").asBoolean());
        assertEquals(6, terminal.runAs("mia", "expire"));
        assertEquals(75, terminal.json(0, "aldo", "account", ANA).get("balance").asLong());
    }
}
