package org.creditdesk.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creditdesk.app.Desk;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Page;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.Test;

/** Receipts are listed page by page without a gap, and found by either number and by email. */
@OnBothStores
class ReceiptPagesTest {
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    private final StoreKind kind;

    ReceiptPagesTest(StoreKind kind) {
        this.kind = kind;
    }

    private static ReceiptRows.Loaded receipt(long id, String receipt, String other, String email) {
        boolean isEven = id % 2 == 0;
        var loaded = new Receipt(
                id,
                isEven ? "stripe" : "gumroad",
                receipt,
                email,
                null,
                999,
                "EUR",
                100,
                id % 3 == 0 ? Receipt.State.REFUNDED : Receipt.State.PAID,
                AT.plusSeconds(id / 4),
                null,
                null,
                id % 3 == 0 ? 999 : 0,
                null,
                other);
        return new ReceiptRows.Loaded(loaded, email, AT, List.of());
    }

    private static List<Long> all(Receipts receipts, ReceiptFilter filter) {
        List<Long> ids = new ArrayList<>();
        ReceiptKey after = null;
        do {
            Page<Receipt, ReceiptKey> page = receipts.page(filter, after, 3);
            page.rows().forEach(row -> ids.add(row.id()));
            after = page.next();
        } while (after != null);
        return ids;
    }

    @Test
    void areListedNewestFirstAndFoundByWhatTheyAreKnownBy() {
        try (TestStore store = TestStores.fresh(kind);
                Desk desk = store.desk(Role.SUPPORT)) {
            List<ReceiptRows.Loaded> loaded = new ArrayList<>();
            for (long id = 1; id <= 10; id++) {
                String email = id < 5 ? "ana@studio.example" : "ch" + id % 2 + "@atelier.example";
                loaded.add(receipt(id, (id < 4 ? "ch_" : "pi_") + (100 + id), id > 6 ? "CH-9" : null, email));
            }
            try (Desk owner = store.desk(Role.OWNER)) {
                owner.store().write(session -> {
                    ReceiptRows.write(session, loaded);
                    return null;
                });
            }
            Receipts receipts = desk.receipts();
            assertEquals(List.of(10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L), all(receipts, ReceiptFilter.ALL));
            assertEquals(List.of(10L, 8L, 4L, 2L), all(receipts, new ReceiptFilter("", "stripe", Receipt.State.PAID)));
            assertEquals(List.of(3L), all(receipts, new ReceiptFilter("CH-103", null, null)));
            assertEquals(List.of(7L, 8L, 9L, 10L), all(receipts, new ReceiptFilter("ch 9", null, null)));
            assertEquals(List.of(1L, 2L, 3L, 4L), all(receipts, new ReceiptFilter("Ana@", null, null)));
            List<Long> both = List.of(1L, 2L, 3L, 7L, 8L, 9L, 10L, 6L, 5L);
            assertEquals(
                    both,
                    all(receipts, new ReceiptFilter("ch", null, null)).stream()
                            .distinct()
                            .toList());
            assertEquals(
                    List.of("pi_107", "pi_108"),
                    receipts.beginning("ch9", 2).stream().map(Receipt::receipt).toList());
        }
    }
}
