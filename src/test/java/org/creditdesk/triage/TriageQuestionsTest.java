package org.creditdesk.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creditdesk.app.Desk;
import org.creditdesk.receipt.Receipts;
import org.creditdesk.staff.Role;
import org.creditdesk.store.Asked;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.Test;

/** How often a message makes the desk ask its store: as often for one receipt and account as for many. */
@OnBothStores
class TriageQuestionsTest {
    private static final int MOST_JOURNEYS = 2;
    private static final int MANY = 5;

    private final StoreKind kind;

    TriageQuestionsTest(StoreKind kind) {
        this.kind = kind;
    }

    @Test
    void asManyQuestionsForManyReceiptsAsForOne() throws Exception {
        try (TestStore store = TestStores.fresh(kind);
                Desk suri = store.desk(Role.SUPERVISOR)) {
            IntStream.rangeClosed(1, MANY).forEach(number -> bought(store, number));
            // Whose the addresses are, the receipts, and whether somebody was asked to approve their crediting.
            assertAsked(3, store, suri, message(1, 1), Verdict.CHARGED_NOT_CREDITED);
            assertAsked(3, store, suri, message(1, MANY), Verdict.CHARGED_NOT_CREDITED);
            IntStream.rangeClosed(1, MANY).forEach(number -> {
                Judgement judgement = suri.triage().of(message(number, number));
                assertTrue(suri.triage().apply(judgement).credits() > 0);
            });
            // Whose the addresses are, the receipts, the entries that name them, and the newest ones of the one
            // account.
            assertAsked(4, store, suri, message(1, 1), Verdict.CREDITED_LATE);
            assertAsked(4, store, suri, message(1, MANY), Verdict.CREDITED_LATE);
        }
    }

    private static void assertAsked(int most, TestStore store, Desk desk, String message, Verdict verdict)
            throws Exception {
        assertEquals(verdict, desk.triage().of(message).verdict());
        Asked asked = Asked.during(store, () -> desk.triage().of(message));
        assertTrue(asked.statements() > 0 && asked.statements() <= most, asked::toString);
        if (store.kind() == StoreKind.POSTGRESQL) {
            assertTrue(asked.journeys() <= MOST_JOURNEYS, asked::toString);
        }
    }

    private static void bought(TestStore store, int number) {
        long account = store.addAccount("ana" + number + "@studio.example", "DE");
        store.execute(
                ("insert into receipt (id, provider, receipt, receipt_key, account_id, amount_minor, currency, credits,"
                                + " state, purchased_at, imported_at) values (%d, 'stripe', '%s', '%s', %d, 1000, 'EUR', 100,"
                                + " 'PAID', timestamp with time zone '2026-05-01 10:00:00+00', current_timestamp)")
                        .formatted(number, receipt(number), Receipts.key(receipt(number)), account));
    }

    private static String receipt(int number) {
        return "pi_3Pq" + ("" + (10 + number)).repeat(3) + "X2eZvKYlo2C";
    }

    private static String message(int first, int last) {
        List<String> lines = IntStream.rangeClosed(first, last)
                .mapToObj(number -> "receipt " + receipt(number) + " of ana" + number + "@studio.example")
                .toList();
        return lines.stream().collect(Collectors.joining("\n", "I paid on 1 May 2026\n", "\nand nothing came."));
    }
}
