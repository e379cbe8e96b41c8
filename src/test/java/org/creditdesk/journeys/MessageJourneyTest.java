package org.creditdesk.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.VerifyReport;
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

/** From the customer's message to the credits, through the real window and without the mouse. */
@OnBothStores
class MessageJourneyTest {
    private static final String EMAIL = "lena.brandt@studio.example";
    private static final String RECEIPT = "pi_3PqX9aL2eZvKYlo2C0aB1cDe";
    /** The lines are needed: glued together, the address and the ID would be one word. */
    private static final String MESSAGE =
            "Von: Lena <lena.brandt@studio.example>\r\n\r\nHallo,\r\nich habe bezahlt, Beleg\r\n" + RECEIPT
                    + "\r\nLena";

    private final StoreKind kind;

    @TempDir
    Path folder;

    MessageJourneyTest(StoreKind kind) {
        this.kind = kind;
    }

    @Test
    void fromThePastedMessageToThePostedFix() throws Exception {
        try (TestStore store = TestStores.fresh(kind)) {
            long lena = TestAccounts.add(store, EMAIL, "Lena Brandt", "DE");
            store.execute("insert into receipt (id, provider, receipt, receipt_key, account_id, amount_minor, currency,"
                    + " credits, state, purchased_at, imported_at) values (1, 'stripe', '" + RECEIPT + "', '"
                    + Receipts.key(RECEIPT) + "', " + lena + ", 1000, 'EUR', 100, 'PAID',"
                    + " timestamp with time zone '2026-05-01 10:00:00+00', current_timestamp)");
            try (OpenWindow window = OpenWindow.on(store, folder)) {
                window.walk("message", clerk -> {
                    Credentials sam = store.credentials(Role.SUPPORT);
                    clerk.signIn(sam.user(), sam.password());
                    clerk.keys();
                    clerk.paste(MESSAGE);
                    clerk.awaitText("triage-verdict", "Charged, not credited");
                    clerk.awaitText("triage-fix", "Give 100 credits to " + EMAIL);
                    clerk.awaitEnabled("triage-fix");
                    clerk.press(KeyCode.CONTROL, KeyCode.ENTER);
                    clerk.awaitText("triage-done", "100 credits given");
                    clerk.awaitText("triage-verdict", "Credited late");
                    clerk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
                    // Ctrl+V, Ctrl+Enter, and Ctrl+Shift+C for the reply.
                    assertEquals(3, clerk.keys(), "keys from the copied message to the copied reply");
                });
            }
            try (Desk aldo = store.desk(Role.AUDITOR)) {
                assertEquals(100, aldo.accounts().header(lena).balance());
                VerifyReport report = aldo.verification().verify(Progress.NONE);
                assertEquals(0, report.problems().size());
            }
        }
    }
}
