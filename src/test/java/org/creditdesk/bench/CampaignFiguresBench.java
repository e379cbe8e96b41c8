package org.creditdesk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.promo.Figures;
import org.creditdesk.promo.NewCampaign;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long the figures of a campaign with 100,000 redemptions take: they load behind the screen, but not for long. */
@Tag("bench")
@OnBothStores
class CampaignFiguresBench {
    private static final int REDEMPTIONS = 100_000;
    private static final long MOST_MILLIS = 3_000;

    private final StoreKind kind;

    CampaignFiguresBench(StoreKind kind) {
        this.kind = kind;
    }

    @Test
    void figuresOfALargeCampaign() throws SQLException {
        try (TestStore store = TestStores.fresh(kind);
                Desk mia = store.desk(Role.MARKETING)) {
            long campaign = mia.campaigns()
                    .create(new NewCampaign(
                            UUID.randomUUID(), "Large", null, ZoneId.of("Europe/Berlin"), null, null, null))
                    .id();
            fill(store, campaign);
            double[] millis = new double[7];
            Figures figures = null;
            for (int i = 0; i < millis.length; i++) {
                long begun = System.nanoTime();
                figures = mia.figures().of(campaign);
                millis[i] = (System.nanoTime() - begun) / 1e6;
            }
            Arrays.sort(millis);
            System.out.printf("%-11s figures of %,d redemptions: median %.0f ms%n", kind, REDEMPTIONS, millis[3]);
            assertEquals(REDEMPTIONS, figures.funnel().redemptions());
            assertTrue(millis[3] < MOST_MILLIS, Arrays.toString(millis));
        }
    }

    /** Past the rules of the tables: only the counting is looked at, and there are no accounts behind the rows. */
    private void fill(TestStore store, long campaign) throws SQLException {
        boolean h2 = kind == StoreKind.H2;
        String rows = h2 ? "system_range(1, " + REDEMPTIONS + ") n(x)" : "generate_series(1, " + REDEMPTIONS + ") n(x)";
        try (Connection connection = store.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(h2 ? "set referential_integrity false" : "set session_replication_role = replica");
            statement.execute(
                    "insert into batch (id, request_id, campaign_id, kind, credits, planned, generated, chunks,"
                            + " region_mode, for_accounts, per_account, per_code, state, seal_digest, created_by, created_at,"
                            + " sealed_at) select 1000 + b, " + (h2 ? "random_uuid()" : "gen_random_uuid()") + ", "
                            + campaign
                            + ", 'PROMO', 10, 50000, 50000, 1, 'ANYWHERE', false, 1, 1, 'ACTIVE', 'x', 'mia', current_timestamp,"
                            + " current_timestamp from "
                            + (h2 ? "system_range(0, 3) s(b)" : "generate_series(0, 3) s(b)"));
            statement.execute("insert into redemption select 1000000 + x, 1000 + mod(x, 4), 1, 'CODE' || x,"
                    + " substring('DEATCHFRUSGB', 1 + 2 * mod(x, 6), 2), current_timestamp - interval '1' minute * x from "
                    + rows);
            statement.execute("insert into attempt select x, " + (h2 ? "random_uuid()" : "gen_random_uuid()")
                    + ", 1000000 + x, 'x', 'CODE' || x, 'DE', case when mod(x, 9) = 0 then 'CODE_EXHAUSTED' else"
                    + " 'APPLIED' end, 1000 + mod(x, 4), null, 0, 'x', 'sam', current_timestamp from " + rows);
            statement.execute("insert into grant_use select 1000000 + x, 2, 1, 5 from " + rows);
            statement.execute(
                    "insert into ledger_entry (account_id, seq, request_id, kind, amount, balance_after, actor,"
                            + " posted_at, prev_hash, hash) select 1000000 + x, 2, "
                            + (h2 ? "random_uuid()" : "gen_random_uuid()")
                            + ", 'SPEND', -5, 5, 'storefront', current_timestamp, "
                            + (h2 ? "x'00', x'00'" : "'\\x00', '\\x00'") + " from " + rows);
            statement.execute("analyze");
        }
    }
}
