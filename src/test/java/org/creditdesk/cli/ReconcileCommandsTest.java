package org.creditdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A receipt that was not credited, from the queue to its credits and, after a refund, back. */
@OnBothStores
class ReconcileCommandsTest {
    private static final String RECEIPT = "pi_3PqX9aL2eZvKYlo2C0aB1cDe";

    private final Terminal terminal = new Terminal().with("CREDITDESK_PASSWORD", "sample");
    private final TestStore store;

    ReconcileCommandsTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        terminal.with("CREDITDESK_STORE", store.url());
        long ana = store.addAccount("ana@studio.example", "DE");
        store.execute("insert into receipt (id, provider, receipt, receipt_key, account_id, amount_minor, currency,"
                + " credits, state, purchased_at, imported_at) values (1, 'stripe', '" + RECEIPT
                + "', 'PI3PQX9AL2EZVKYLO2C0AB1CDE', " + ana
                + ", 1000, 'EUR', 100, 'PAID', current_timestamp, current_timestamp)");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void fromTheQueueToTheCreditsAndBack() {
        assertEquals(
                1,
                terminal.json(0, "suri", "receipts", "queue")
                        .get("counts")
                        .get("NOT_CREDITED")
                        .asLong());
        assertEquals(
                RECEIPT,
                terminal.json(0, "suri", "receipts", "queue", "--need", "NOT_CREDITED")
                        .get("receipts")
                        .get(0)
                        .get("receipt")
                        .asText());
        JsonNode triage = terminal.json(0, "suri", "triage", "paid,", RECEIPT, "ana@studio.example");
        assertEquals("CHARGED_NOT_CREDITED", triage.get("verdict").asText());
        assertEquals(RECEIPT, triage.get("found").get("receipts").get(0).asText());
        assertEquals(100, triage.get("fix").get("credits").asLong());
        assertEquals(
                100,
                terminal.json(0, "suri", "receipts", "fix", RECEIPT, "--dry-run")
                        .get("credits")
                        .asLong());
        assertEquals("0", store.value("select balance from account"));
        assertEquals(0, terminal.runAs("suri", "receipts", "fix", RECEIPT));
        assertEquals(0, terminal.runAs("suri", "receipts", "fix", RECEIPT));
        assertTrue(terminal.out().contains("needs nothing"), terminal.out());
        assertEquals("100", store.value("select balance from account"));
        store.execute("update receipt set refunded_minor = 1000, state = 'REFUNDED'");
        assertEquals(
                100,
                terminal.json(0, "suri", "clawback", RECEIPT, "--dry-run")
                        .get("collectable")
                        .asLong());
        assertEquals(
                100, terminal.json(0, "suri", "clawback", RECEIPT).get("taken").asLong());
        assertEquals("0", store.value("select balance from account"));
        assertEquals(6, terminal.runAs("aldo", "clawback", RECEIPT));
        assertEquals(4, terminal.runAs("suri", "receipts", "fix", "R-2"));
    }
}
