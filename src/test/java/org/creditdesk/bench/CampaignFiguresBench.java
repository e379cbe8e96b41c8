package org.creditdesk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.creditdesk.app.Desk;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long the figures of a campaign with 100,000 redemptions take: they load behind the screen, but not for long.
 * {@code -Dbench.redemptions=…} for fewer.
 */
@Tag("bench")
@OnBothStores
class CampaignFiguresBench {
    private static final int REDEMPTIONS = Integer.getInteger("bench.redemptions", 100_000);
    private static final int BATCHES = 4;
    private static final long MOST_MILLIS = 3_000;

    private final StoreKind kind;

    CampaignFiguresBench(StoreKind kind) {
        this.kind = kind;
    }

    @Test
    void figuresOfALargeCampaign() throws Exception {
        try (TestStore store = TestStores.fresh(kind);
                Desk mia = store.desk(Role.MARKETING)) {
            long campaign = BareRows.campaign(mia, null);
            fill(store, campaign);
            double figures = Medians.of(
                    7,
                    () -> assertEquals(
                            REDEMPTIONS, mia.figures().of(campaign).funnel().redemptions()));
            System.out.printf("%-11s figures of %,d redemptions: median %.0f ms%n", kind, REDEMPTIONS, figures);
            assertTrue(figures < MOST_MILLIS, () -> "median " + figures);
        }
    }

    private static void fill(TestStore store, long campaign) throws SQLException {
        try (var rows = new BareRows(store)) {
            rows.batches(BATCHES, String.valueOf(campaign), 50_000);
            rows.insert(
                    "redemption",
                    "1000000 + x, 1000 + mod(x, " + BATCHES
                            + "), 1, 'CODE' || x, substring('DEATCHFRUSGB', 1 + 2 * mod(x, 6), 2),"
                            + " current_timestamp - interval '1' minute * x",
                    REDEMPTIONS);
            rows.insert(
                    "attempt",
                    "x, " + rows.uuid() + ", 1000000 + x, 'x', 'CODE' || x, 'DE', case when mod(x, 9) = 0 then"
                            + " 'CODE_EXHAUSTED' else 'APPLIED' end, 1000 + mod(x, " + BATCHES
                            + "), null, 0, 'x', 'sam',"
                            + " current_timestamp",
                    REDEMPTIONS);
            rows.insert("grant_use", "1000000 + x, 2, 1, 5", REDEMPTIONS);
            rows.insert(
                    "ledger_entry (account_id, seq, request_id, kind, amount, balance_after, actor, posted_at,"
                            + " prev_hash, hash)",
                    "1000000 + x, 2, " + rows.uuid() + ", 'SPEND', -5, 5, 'storefront', current_timestamp, "
                            + rows.hash() + ", " + rows.hash(),
                    REDEMPTIONS);
        }
    }
}
