package org.creditdesk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import org.creditdesk.app.Desk;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to look at a batch with 100,000 redemptions among 200 others with as many together, and to
 * read what was found: a look is behind the screen, reading is what the screen waits for.
 * {@code -Dbench.redemptions=…} for fewer.
 */
@Tag("bench")
@OnBothStores
class SignalsBench {
    private static final int REDEMPTIONS = Integer.getInteger("bench.redemptions", 100_000);
    private static final int OTHERS = 200;
    private static final long MOST_MILLIS = 10_000;
    private static final long MOST_MILLIS_TO_READ = 500;

    private final StoreKind kind;

    SignalsBench(StoreKind kind) {
        this.kind = kind;
    }

    @Test
    void signalsOfALargeBatch() throws Exception {
        try (TestStore store = TestStores.fresh(kind);
                Desk mia = store.desk(Role.MARKETING)) {
            long campaign = BareRows.campaign(mia, Instant.parse("2026-01-15T00:00:00Z"));
            fill(store, campaign);
            while (mia.signals().look()) {}
            assertEquals(4, mia.signals().of(campaign).size());
            double look = Medians.of(5, () -> {
                store.execute("update signal_look set seen_until = seen_until - interval '400' day"
                        + " where batch_id = 1000");
                assertEquals(4, mia.signals().of(campaign).size());
            });
            double nothingDue = Medians.of(5, () -> assertTrue(!mia.signals().look()));
            double page = Medians.of(5, () -> mia.signals().list(null, 200));
            System.out.printf(
                    "%-11s signals: look at a batch of %,d redemptions %.0f ms; at 201 batches of which none is due"
                            + " %.1f ms; a page of the list %.1f ms (medians of 5)%n",
                    kind, REDEMPTIONS, look, nothingDue, page);
            assertTrue(look < MOST_MILLIS, "look " + look);
            assertTrue(nothingDue < MOST_MILLIS_TO_READ && page < MOST_MILLIS_TO_READ, nothingDue + ", " + page);
        }
    }

    private static void fill(TestStore store, long campaign) throws SQLException {
        String start = "timestamp with time zone '2026-01-01 00:00:00+00' + interval '1' minute * ";
        try (var rows = new BareRows(store)) {
            rows.batches(1 + OTHERS, "case when x = 1 then " + campaign + " else 0 end", REDEMPTIONS);
            rows.insert(
                    "campaign (id, request_id, name, name_key, owner, zone, redeemed_credits, state, created_at)",
                    "0, " + rows.uuid() + ", 'Others', 'others', 'mia', 'UTC', 0, 'ACTIVE', current_timestamp",
                    1);
            rows.insert(
                    "account (id, name, status, created_at, balance, entry_count, head_hash)",
                    "1000000 + x, 'C', 'ACTIVE', " + start + "case when mod(x, 3) = 0 then 7 else x end, 0, 0, "
                            + rows.hash(),
                    REDEMPTIONS);
            String email = "'c.' || mod(x, " + REDEMPTIONS / 5 + ") || '+' || x || '@gmail.com'";
            rows.insert(
                    "account_email (id, account_id, email, email_key, domain_key, since)",
                    "x, 1000000 + x, " + email + ", " + email + ", 'gmail.com', current_timestamp",
                    REDEMPTIONS);
            rows.insert("redemption", "1000000 + x, 1000, 1, 'CODE' || x, 'DE', " + start + "x", REDEMPTIONS);
            rows.insert(
                    "redemption",
                    "1000000 + x, 1001 + mod(x, " + OTHERS + "), 1, 'OTHER' || x, 'DE', " + start + "x",
                    REDEMPTIONS);
            rows.insert(
                    "attempt",
                    "x, %s, 1000000 + mod(x, %2$d), 'x', 'X', 'DE', case when x > %2$d then 'CODE_EXHAUSTED' else"
                                    .formatted(rows.uuid(), REDEMPTIONS)
                            + " 'APPLIED' end, 1000, null, 0, 'x', 'sam', " + start
                            + "case when x > %1$d then %1$d / 2 else x end".formatted(REDEMPTIONS),
                    2 * REDEMPTIONS);
        }
    }
}
