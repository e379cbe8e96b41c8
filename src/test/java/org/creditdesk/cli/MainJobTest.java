package org.creditdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk's main job from end to end through commands, as a script does it. */
@OnBothStores
class MainJobTest {
    private static final String ANA = "ana.garcia@studio.example";
    private static final String LUC = "luc@atelier.example";

    private final StoreKind kind;
    private final Terminal terminal = new Terminal().with("CREDITDESK_PASSWORD", "sample");
    private TestStore store;

    @TempDir
    private Path folder;

    MainJobTest(StoreKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        store = TestStores.fresh(kind);
        TestAccounts.add(store, "Ana.Garcia@studio.example", "Ana García", "DE");
        TestAccounts.add(store, LUC, "Luc Martin", "FR");
        terminal.with("CREDITDESK_STORE", store.url());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void fromTheCustomersEmailToTheRedeemedCode() throws Exception {
        JsonNode found = json(0, "sam", "find", "ana.g").at("/accounts/0");
        assertEquals("Ana.Garcia@studio.example", found.get("email").asText());
        assertEquals("EMAIL", found.get("why").asText());
        assertEquals(0, found.get("balance").asLong());

        compensateTwiceWithOneRequest();
        List<String> codes = generate(1_000);
        redeem(codes);
        status(codes);

        JsonNode report = json(0, "aldo", "verify");
        assertTrue(report.get("ok").asBoolean());
        assertEquals(2, report.get("accounts").asLong());
        assertEquals(0, report.get("problems").size());
        showsTheAccount();
    }

    @Test
    void aLockedAccountIsListedAndUnlockedOnce() {
        assertEquals(0, json(0, "sam", "locks").get("locks").size());
        for (String guess : List.of("GUESS2", "GUESS3", "GUESS4")) {
            json(3, "sam", "redeem", guess, "--account", LUC);
        }
        JsonNode lock = json(0, "aldo", "locks").at("/locks/0");
        assertEquals(LUC, lock.get("email").asText());
        assertEquals("NOT_FOUND", lock.get("cause").asText());
        assertFalse(json(0, "sam", "locks", "--limit", "1").get("more").asBoolean());
        assertEquals(3, run("sam", "unlock", ANA, "--reason", "Customer asked"));
        assertEquals(6, run("mia", "unlock", LUC, "--reason", "Customer asked"));
        String request = UUID.randomUUID().toString();
        String[] unlock = {"unlock", LUC, "--reason", "Customer asked", "--request", request};
        JsonNode first = json(0, "sam", unlock);
        assertFalse(first.get("replayed").asBoolean());
        assertEquals(lock.get("ends"), first.get("wouldHaveEnded"));
        assertTrue(json(0, "sam", unlock).get("replayed").asBoolean());
        assertEquals(0, json(0, "sam", "locks").get("locks").size());
    }

    private void compensateTwiceWithOneRequest() {
        String[] command = {
            "compensate",
            ANA,
            "50",
            "--reason",
            "GOODWILL",
            "--note",
            "Sorry!",
            "--request",
            UUID.randomUUID().toString()
        };
        JsonNode first = json(0, "sam", command);
        JsonNode second = json(0, "sam", command);
        assertEquals(50, first.get("balance").asLong());
        assertFalse(first.get("replayed").asBoolean());
        assertEquals(first.get("entry"), second.get("entry"));
        assertTrue(second.get("replayed").asBoolean());

        JsonNode asked = json(0, "sam", "compensate", ANA, "201", "--reason", "GOODWILL");
        assertEquals("PENDING", asked.get("state").asText());
        assertTrue(asked.get("request").asLong() > 0);
        assertTrue(asked.get("entry").isNull());
        assertEquals(50, asked.get("balance").asLong());
        assertEquals(4, run("sam", "compensate", "nobody@x.example", "5", "--reason", "GOODWILL"));
        assertEquals(6, run("mia", "compensate", ANA, "5", "--reason", "GOODWILL"));
    }

    private List<String> generate(int count) throws Exception {
        String[] generate = {
            "codes",
            "generate",
            "--campaign",
            "Spring",
            "--count",
            String.valueOf(count),
            "--credits",
            "150",
            "--regions",
            "DE,AT",
            "--until",
            "2030-01-01",
            "--out",
            folder.resolve("codes.csv").toString()
        };
        assertEquals(4, run("mia", generate));
        assertEquals(6, run("sam", "campaign", "create", "Spring"));
        JsonNode campaign = json(0, "mia", "campaign", "create", "Spring", "--zone", "Europe/Berlin");
        assertEquals("Europe/Berlin", campaign.get("zone").asText());

        JsonNode batch = json(0, "mia", generate);
        assertEquals(count, batch.get("count").asInt());
        assertEquals("ACTIVE", batch.get("state").asText());
        assertEquals(64, batch.get("seal").asText().length());
        assertEquals("2029-12-31T23:00:00Z", batch.get("until").asText());
        Path again = folder.resolve("again.csv");
        JsonNode export = json(0, "mia", "codes", "export", batch.get("batch").asText(), "--out", again.toString());
        assertEquals(count, export.get("count").asInt());
        assertEquals(2, run("mia", "codes", "export", "1", "--out", again.toString(), "--format", "pdf"));
        Path sheet = folder.resolve("codes.xlsx");
        assertEquals(
                "XLSX",
                json(0, "mia", "codes", "export", batch.get("batch").asText(), "--out", sheet.toString())
                        .get("format")
                        .asText());
        assertEquals(0, run("mia", "codes", "export", "1", "--out", sheet.toString(), "--format", "XLSX"));
        assertEquals(4, run("mia", "codes", "export", "987654", "--out", again.toString()));
        return Files.readAllLines(again).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    private void status(List<String> codes) throws Exception {
        Path list = folder.resolve("list.txt");
        Files.writeString(list, codes.get(1) + "\nNO-SUCH-CODE\n" + codes.get(0) + ", " + codes.get(1) + "\n");
        JsonNode answer = json(0, "sam", "codes", "status", list.toString());
        assertEquals("UNUSED", answer.at("/codes/0/state").asText());
        assertEquals(codes.get(1), answer.at("/codes/0/input").asText());
        assertTrue(answer.at("/codes/0/redeemedBy").isNull());
        assertEquals("NO-SUCH-CODE", answer.at("/codes/1/input").asText());
        assertEquals("NOT_FOUND", answer.at("/codes/1/state").asText());
        assertEquals("REDEEMED", answer.at("/codes/2/state").asText());
        assertEquals(ANA, answer.at("/codes/2/redeemedBy").asText().toLowerCase());
        assertTrue(answer.at("/codes/2/redeemedAt").asText().endsWith("Z"));
        assertEquals(1, answer.at("/codes/3/duplicateOf").asInt());
        assertEquals(4, answer.get("codes").size());
        assertEquals(1, answer.at("/counts/REDEEMED").asInt());
        assertEquals(2, run("sam", "codes", "status", folder.resolve("none.txt").toString()));
        assertEquals(
                0,
                run(
                        "sam",
                        "codes",
                        "status",
                        list.toString(),
                        "--out",
                        folder.resolve("answer.xlsx").toString()));
        assertTrue(Files.exists(folder.resolve("answer.xlsx")));
    }

    private void redeem(List<String> codes) {
        String pasted = " " + codes.get(0).toLowerCase() + "\u00A0\u200B";
        String request = UUID.randomUUID().toString();
        JsonNode applied = json(0, "sam", "redeem", pasted, "--account", ANA, "--request", request);
        assertEquals("APPLIED", applied.get("outcome").asText());
        assertEquals("Applied – +150 credits added.", applied.get("message").asText());
        assertEquals(150, applied.get("credits").asLong());
        assertEquals(200, applied.get("balance").asLong());
        assertTrue(json(0, "sam", "redeem", pasted, "--account", ANA, "--request", request)
                .get("replayed")
                .asBoolean());

        JsonNode again = json(3, "sam", "redeem", codes.get(0), "--account", ANA);
        assertEquals("Invalid or expired code.", again.get("message").asText());
        assertEquals(again.get("outcome"), again.get("reason"));
        assertEquals(
                "REGION_NOT_ALLOWED",
                json(3, "sam", "redeem", codes.get(1), "--account", LUC)
                        .get("reason")
                        .asText());
        assertEquals(3, run("sam", "redeem", codes.get(2), "--account", LUC));
        assertEquals("Invalid or expired code.", terminal.out().strip());
        assertEquals(1, terminal.err().lines().count());
    }

    private void showsTheAccount() {
        JsonNode account = json(0, "sam", "account", ANA, "--entries", "1");
        assertEquals(200, account.get("balance").asLong());
        assertEquals("DE", account.get("region").asText());
        assertTrue(account.get("lockedUntil").isNull());
        JsonNode entry = account.at("/entries/0");
        assertEquals(1, account.get("entries").size());
        assertTrue(account.get("moreEntries").asBoolean());
        assertEquals(2, entry.get("seq").asLong());
        assertEquals(account.get("id").asText() + "-2", entry.get("id").asText());
        assertEquals("REDEMPTION", entry.get("kind").asText());
        assertEquals("sam", entry.get("actor").asText());
        assertNotEquals(Instant.EPOCH, Instant.parse(entry.get("at").asText()));
        assertEquals(
                200,
                StreamSupport.stream(account.get("grants").spliterator(), false)
                        .mapToLong(grant -> grant.get("remaining").asLong())
                        .sum());

        assertEquals(0, run("sam", "account", ANA));
        assertTrue(terminal.out().contains("Balance: 200 credits"), terminal.out());
        assertTrue(terminal.out().contains("Sorry!"), terminal.out());
    }

    @Test
    void cancelsAGenerationThatIsInterrupted() {
        assertEquals(0, run("mia", "campaign", "create", "Spring"));
        // The process is told to end as soon as the work has begun.
        terminal.ending(stop -> {
            var ending = new Thread(stop);
            ending.start();
            while (ending.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            return () -> {};
        });

        JsonNode cancelled = json(
                3,
                "mia",
                "codes",
                "generate",
                "--campaign",
                "Spring",
                "--count",
                "20000",
                "--credits",
                "5",
                "--out",
                folder.resolve("codes.csv").toString());

        assertEquals("CANCELLED", cancelled.get("state").asText());
        assertEquals("CANCELLED", cancelled.get("reason").asText());
        assertTrue(cancelled.get("out").isNull());
        assertEquals(0, cancelled.get("count").asLong());
        assertFalse(Files.exists(folder.resolve("codes.csv")));
    }

    @Test
    void refusesAWrongPassword() {
        terminal.with("CREDITDESK_PASSWORD", "wrong");
        assertEquals("WRONG_PASSWORD", json(6, "sam", "verify").get("reason").asText());
        assertEquals(1, terminal.err().lines().count());
    }

    @Test
    void asksAPersonForNameAndPassword() {
        terminal.with("CREDITDESK_PASSWORD", null).at(new Prompt() {
            @Override
            public String line(String question) {
                return "aldo";
            }

            @Override
            public char[] secret(String question) {
                return "sample".toCharArray();
            }
        });
        assertEquals(0, terminal.run("verify"), terminal.err());
    }

    private int run(String user, String... command) {
        return terminal.runAs(user, command);
    }

    private JsonNode json(int exitCode, String user, String... command) {
        return terminal.json(exitCode, user, command);
    }
}
