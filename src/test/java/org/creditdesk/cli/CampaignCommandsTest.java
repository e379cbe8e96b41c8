package org.creditdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Campaigns as scripts keep them. */
@OnBothStores
class CampaignCommandsTest {
    private final Terminal terminal = new Terminal().with("CREDITDESK_PASSWORD", "sample");
    private final TestStore store;

    CampaignCommandsTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        terminal.with("CREDITDESK_STORE", store.url());
        run("mia", "campaign", "create", "Spring", "--zone", "Europe/Berlin", "--budget", "5000");
        run("mia", "campaign", "create", "Winter", "--until", "2020-01-01");
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

    private void generate(int count) {
        String codes = String.valueOf(count);
        assertEquals(
                0,
                run("mia", "codes", "generate", "--campaign", "Spring", "--count", codes, "--credits", "2"),
                terminal.err());
    }

    @Test
    void areListed() {
        assertEquals(2, json(0, "aldo", "campaign", "list").get("campaigns").size());
        JsonNode active = json(0, "aldo", "campaign", "list", "--state", "active", "--name", "SPR");
        assertEquals("Spring", active.at("/campaigns/0/name").asText());
        assertEquals("RUNNING", active.at("/campaigns/0/state").asText());
        assertEquals("mia", active.at("/campaigns/0/owner").asText());
        assertEquals(
                "OVER",
                json(0, "aldo", "campaign", "list", "--state", "ended")
                        .at("/campaigns/0/state")
                        .asText());
        assertEquals(0, run("aldo", "campaign", "list"));
        assertTrue(terminal.out().contains("5,000"), terminal.out());
        assertEquals(2, run("aldo", "campaign", "list", "--state", "asleep"));
    }

    @Test
    void showTheirFigures() {
        generate(3);
        TestAccounts.add(store, "ana@studio.example", "Ana Ruiz", "DE");
        String code = store.value("select min(code) from code");
        assertEquals(0, run("sam", "redeem", code, "--account", "ana@studio.example"), terminal.err());
        JsonNode figures = json(0, "aldo", "campaign", "show", "spring");
        assertEquals("Spring", figures.get("name").asText());
        assertEquals(3, figures.at("/funnel/generated").asInt());
        assertEquals(1, figures.at("/funnel/redemptions").asInt());
        assertEquals(2, figures.at("/cost/redeemed").asInt());
        assertEquals(4, figures.at("/cost/atStake").asInt());
        assertTrue(figures.at("/cost/usedUp").isNull(), "2 credits a week use 4,998 up in 48 years");
        assertEquals(1, figures.at("/perDay/0/redemptions").asInt());
        assertEquals("DE", figures.at("/perRegion/0/region").asText());
        assertEquals(3, figures.at("/perBatch/0/codes").asInt());
        assertEquals(0, run("aldo", "campaign", "show", "Spring"));
        assertTrue(terminal.out().contains("Codes that were redeemed"), terminal.out());
        assertEquals(4, run("aldo", "campaign", "show", "Autumn"));
    }

    @Test
    void changeWhatIsNamed() {
        JsonNode changed = json(0, "mia", "campaign", "change", "Spring", "--until", "2036-05-01", "--budget", "none");
        assertEquals("2036-04-30T22:00:00Z", changed.get("until").asText(), "in the campaign's zone");
        assertTrue(changed.get("budget").isNull());
        assertEquals("Europe/Berlin", changed.get("zone").asText());
        assertEquals(
                "suri",
                json(0, "mia", "campaign", "change", "Spring", "--owner", "suri")
                        .get("owner")
                        .asText());
        assertEquals(2, run("mia", "campaign", "change", "Spring"));
        assertEquals(2, run("mia", "campaign", "change", "Spring", "--budget", "0"));
        assertEquals(6, run("sam", "campaign", "change", "Spring", "--budget", "1"));
        assertEquals(4, run("mia", "campaign", "change", "Spring", "--owner", "nobody"));
    }

    @Test
    void endWithTheirNumberAndOpenAgain() {
        generate(1_500);
        JsonNode dry = json(0, "aldo", "campaign", "end", "Spring", "--dry-run");
        assertEquals(1_500, dry.get("codes").asInt());
        assertEquals(3_000, dry.get("credits").asInt());
        assertFalse(dry.get("ended").asBoolean());
        assertEquals(
                "CONFIRM_NEEDED",
                json(3, "mia", "campaign", "end", "Spring").get("reason").asText());
        JsonNode ended = json(0, "mia", "campaign", "end", "Spring", "--confirm", "1500");
        assertTrue(ended.get("ended").asBoolean());
        assertEquals(1_500, ended.get("codes").asInt());
        assertEquals(3, run("mia", "campaign", "change", "Spring", "--budget", "none"));
        assertEquals(
                "RUNNING",
                json(0, "mia", "campaign", "reopen", "Spring").get("state").asText());
        assertEquals(3, run("mia", "campaign", "reopen", "Spring"));
    }
}
