package org.creditdesk.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.receipt.Receipts;
import org.creditdesk.staff.Role;
import org.creditdesk.store.Credentials;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receipts that nobody was credited for, put right one after the other in the real window and without the mouse. */
@OnBothStores
class QueueJourneyTest {
    private static final String LENA = "lena.brandt@studio.example";
    private static final String NOAH = "noah.weber@studio.example";

    private final StoreKind kind;

    @TempDir
    Path folder;

    QueueJourneyTest(StoreKind kind) {
        this.kind = kind;
    }

    private static void charge(TestStore store, int id, long account, int credits) {
        String receipt = "pi_3PqX9aL2eZvKYlo2C0aB1cD" + id;
        store.execute("insert into receipt (id, provider, receipt, receipt_key, account_id, amount_minor, currency,"
                + " credits, state, purchased_at, imported_at) values (" + id + ", 'stripe', '" + receipt + "', '"
                + Receipts.key(receipt) + "', " + account + ", 1000, 'EUR', " + credits + ", 'PAID',"
                + " timestamp with time zone '2026-05-0" + id + " 10:00:00+00', current_timestamp)");
    }

    @Test
    void theNextReceiptIsThereWhenOneIsPutRight() throws Exception {
        try (TestStore store = TestStores.fresh(kind)) {
            long lena = TestAccounts.add(store, LENA, "Lena Brandt", "DE");
            long noah = TestAccounts.add(store, NOAH, "Noah Weber", "DE");
            charge(store, 1, lena, 100);
            charge(store, 2, noah, 70);
            try (OpenWindow window = OpenWindow.on(store, folder)) {
                window.walk("queue", clerk -> {
                    Credentials sam = store.credentials(Role.SUPPORT);
                    clerk.signIn(sam.user(), sam.password());
                    clerk.keys();
                    clerk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
                    clerk.awaitText("evidence-fix", "Give 100 credits to " + LENA);
                    clerk.awaitEnabled("evidence-fix");
                    clerk.press(KeyCode.CONTROL, KeyCode.ENTER);
                    clerk.awaitText("queue-done", "100 credits given");
                    clerk.awaitText("evidence-fix", "Give 70 credits to " + NOAH);
                    clerk.awaitEnabled("evidence-fix");
                    clerk.press(KeyCode.CONTROL, KeyCode.ENTER);
                    clerk.awaitText("queue-done", "70 credits given");
                    clerk.awaitText("queue-table", "No receipt needs anybody.");
                    assertEquals(3, clerk.keys(), "keys from anywhere to two receipts put right");
                });
            }
            try (Desk aldo = store.desk(Role.AUDITOR)) {
                assertEquals(100, aldo.accounts().header(lena).balance());
                assertEquals(70, aldo.accounts().header(noah).balance());
                assertTrue(aldo.verification().verify(Progress.NONE).ok());
            }
        }
    }
}
