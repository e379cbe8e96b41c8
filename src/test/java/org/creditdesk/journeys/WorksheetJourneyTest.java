package org.creditdesk.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.receipt.Need;
import org.creditdesk.reconcile.TestReceipts;
import org.creditdesk.staff.Role;
import org.creditdesk.store.Credentials;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a wrong account had used up of a receipt is collected from what it bought since, without the mouse. */
@OnBothStores
class WorksheetJourneyTest {
    private static final String ANA = "ana.petrov@studio.example";
    private static final String BEN = "ben.okafor@studio.example";

    private final StoreKind kind;

    @TempDir
    Path folder;

    WorksheetJourneyTest(StoreKind kind) {
        this.kind = kind;
    }

    @Test
    void fromTheReceiptToWhatWasMissing() throws Exception {
        try (TestStore store = TestStores.fresh(kind)) {
            long ana = TestAccounts.add(store, ANA, "Ana Petrov", "DE");
            long ben = TestAccounts.add(store, BEN, "Ben Okafor", "DE");
            creditBenForAna(store, ana, ben);
            try (OpenWindow window = OpenWindow.on(store, folder)) {
                window.walk("worksheet", clerk -> {
                    Credentials suri = store.credentials(Role.SUPERVISOR);
                    clerk.signIn(suri.user(), suri.password());
                    clerk.keys();
                    clerk.press(KeyCode.ALT, KeyCode.DIGIT2);
                    clerk.awaitText("receipts-table", "R-1");
                    clerk.press(KeyCode.DOWN);
                    clerk.awaitText("receipt-id", "R-1");
                    clerk.press(KeyCode.CONTROL, KeyCode.B);
                    clerk.awaitText("sheet-reckoning", BEN);
                    clerk.awaitText("sheet-run", "Take 70 credits back from " + BEN);
                    clerk.awaitEnabled("sheet-run");
                    clerk.press(KeyCode.CONTROL, KeyCode.ENTER);
                    clerk.awaitText("sheet-done", "70 credits");
                    clerk.awaitText("sheet-steps", "−70");
                    assertEquals(4, clerk.keys(), "keys from anywhere to what was missing");
                });
            }
            try (Desk aldo = store.desk(Role.AUDITOR)) {
                assertEquals(100, aldo.accounts().header(ana).balance());
                assertEquals(30, aldo.accounts().header(ben).balance());
                assertTrue(aldo.verification().verify(Progress.NONE).ok());
            }
        }
    }

    /** Ana's receipt was credited to Ben, who had used up 70 of it when it was moved, and bought again since. */
    private static void creditBenForAna(TestStore store, long ana, long ben) {
        store.execute("update setting set setting_value = 'ACCOUNT' where name = 'claw-back.from'");
        try (Desk suri = store.desk(Role.SUPERVISOR)) {
            var receipts = new TestReceipts(store, suri);
            long id = receipts.credited(ana, ben);
            receipts.spend(ben, 70);
            suri.reconciliation().fix(id, Need.OTHER_ACCOUNT);
            receipts.credited(ben);
        }
    }
}
