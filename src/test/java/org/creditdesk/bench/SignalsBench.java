package org.creditdesk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.promo.NewCampaign;
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
 */
@Tag("bench")
@OnBothStores
class SignalsBench {
    private static final int REDEMPTIONS = 100_000;
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
            long campaign = mia.campaigns()
                    .create(new NewCampaign(
                            UUID.randomUUID(),
                            "Large",
                            null,
                            ZoneId.of("Europe/Berlin"),
                            null,
                            null,
                            Instant.parse("2026-01-15T00:00:00Z"),
                            null))
                    .id();
            fill(store, campaign);
            while (mia.signals().look()) {}
            assertEquals(4, mia.signals().of(campaign).size());
            double look = median(() -> {
                store.execute("update signal_look set seen_until = seen_until - interval '400' day"
                        + " where batch_id = 1000");
                assertEquals(4, mia.signals().of(campaign).size());
            });
            double nothingDue = median(() -> assertTrue(!mia.signals().look()));
            double page = median(() -> mia.signals().list(null, 200));
            System.out.printf(
                    "%-11s signals: look at a batch of %,d redemptions %.0f ms; at 201 batches of which none is due"
                            + " %.1f ms; a page of the list %.1f ms (medians of 5)%n",
                    kind, REDEMPTIONS, look, nothingDue, page);
            assertTrue(look < MOST_MILLIS, "look " + look);
            assertTrue(nothingDue < MOST_MILLIS_TO_READ && page < MOST_MILLIS_TO_READ, nothingDue + ", " + page);
        }
    }

    private static double median(Medians.Task task) throws Exception {
        double[] millis = new double[5];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = Medians.millis(task);
        }
        Arrays.sort(millis);
        return millis[2];
    }

    /** Past the rules of the tables: only the looking is looked at, and there are no entries behind the rows. */
    private void fill(TestStore store, long campaign) throws SQLException {
        boolean h2 = kind == StoreKind.H2;
        String uuid = h2 ? "random_uuid()" : "gen_random_uuid()";
        String hash = h2 ? "x'00'" : "'\\x00'";
        String rows = numbers(REDEMPTIONS);
        String start = "timestamp with time zone '2026-01-01 00:00:00+00' + interval '1' minute * ";
        try (Connection connection = store.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(h2 ? "set referential_integrity false" : "set session_replication_role = replica");
            statement.execute(
                    "insert into batch (id, request_id, campaign_id, kind, credits, planned, generated, chunks,"
                            + " region_mode, for_accounts, per_account, per_code, state, seal_digest, created_by, created_at,"
                            + " sealed_at) select 999 + x, " + uuid + ", case when x = 1 then " + campaign
                            + " else 0 end,"
                            + " 'PROMO', 10, 100000, 100000, 1, 'ANYWHERE', false, 1, 1, 'ACTIVE', 'x', 'mia',"
                            + " current_timestamp, current_timestamp from " + numbers(201));
            statement.execute(
                    "insert into campaign (id, request_id, name, name_key, owner, zone, redeemed_credits, state,"
                            + " created_at) values (0, " + uuid + ", 'Others', 'others', 'mia', 'UTC', 0, 'ACTIVE',"
                            + " current_timestamp)");
            statement.execute(
                    "insert into account (id, name, status, created_at, balance, entry_count, head_hash) select"
                            + " 1000000 + x, 'C', 'ACTIVE', " + start
                            + "case when mod(x, 3) = 0 then 7 else x end, 0, 0, " + hash
                            + " from " + rows);
            statement.execute(
                    "insert into account_email (id, account_id, email, email_key, domain_key, since) select x,"
                            + " 1000000 + x, k, k, 'gmail.com', current_timestamp from (select x, 'c.' || mod(x, 20000) || '+' || x"
                            + " || '@gmail.com' as k from " + rows + ") e");
            statement.execute("insert into redemption select 1000000 + x, 1000, 1, 'CODE' || x, 'DE', " + start
                    + "x from " + rows);
            statement.execute("insert into redemption select 1000000 + x, 1001 + mod(x, 200), 1, 'OTHER' || x, 'DE', "
                    + start + "x from " + rows);
            statement.execute("insert into attempt select x, " + uuid + ", 1000000 + mod(x, 100000), 'x', 'X', 'DE',"
                    + " case when x > 100000 then 'CODE_EXHAUSTED' else 'APPLIED' end, 1000, null, 0, 'x', 'sam', "
                    + start + "case when x > 100000 then 50000 else x end from " + numbers(2 * REDEMPTIONS));
            statement.execute("analyze");
        }
    }

    private String numbers(int last) {
        return (kind == StoreKind.H2 ? "system_range(1, " : "generate_series(1, ") + last + ") n(x)";
    }
}
