package org.creditdesk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.creditdesk.account.AccountRows;
import org.creditdesk.account.AccountStatus;
import org.creditdesk.account.EmailOfAccount;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.AccountBook;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.CodeKind;
import org.creditdesk.promo.NewCampaign;
import org.creditdesk.staff.Role;
import org.creditdesk.store.BulkWriter;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Store;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The speed of the main job against the bare limit in the same run: a search against one prepared range query, a
 * generated batch against writing as many ready-made rows. Absolute figures mean little on a shared machine. The
 * PostgreSQL here does not sync; what is compared writes the same rows on both sides.
 */
@Tag("bench")
@OnBothStores
class MainJobBench {
    private static final int ACCOUNTS = Integer.getInteger("bench.accounts", 1_000_000);
    private static final int CODES = Integer.getInteger("bench.codes", 100_000);
    private static final Instant SINCE = Instant.parse("2025-06-01T00:00:00Z");
    private static final String[] FIRST = {
        "ana", "ben", "carla", "dario", "eva", "felix", "greta", "hugo", "ines", "jan"
    };
    private static final String[] LAST = {"garcia", "mueller", "rossi", "novak", "silva", "dubois", "jensen", "kowalski"
    };

    private final StoreKind kind;
    private long batches;

    MainJobBench(StoreKind kind) {
        this.kind = kind;
    }

    @Test
    void searching() throws Exception {
        try (TestStore store = TestStores.fresh(kind)) {
            fill(store);
            try (Desk sam = store.desk(Role.SUPPORT);
                    Connection connection = store.connect(Role.SUPPORT);
                    PreparedStatement bare = connection.prepareStatement("""
                            select a.id, e.email, a.name, a.region, a.balance from account_email e
                            join account a on a.id = e.account_id
                            where e.email_key >= ? and e.email_key < ? and e.until is null
                            order by e.email_key, e.id fetch first 21 rows only""")) {
                print(
                        "email prefix, whole search box",
                        50,
                        200,
                        () -> search(sam, "carla.s"),
                        () -> range(bare, "carla.s"));
                print("email prefix, its own group", 50, 200, () -> email(sam), () -> range(bare, "carla.s"));
                print("domain", 50, 200, () -> search(sam, "@studio77"), () -> range(bare, "carla.s"));
                print("two words of a name", 50, 200, () -> search(sam, "greta novak"), () -> range(bare, "carla.s"));
            }
        }
    }

    private static void search(Desk sam, String text) {
        assertFalse(sam.search().find(text, 20).accounts().isEmpty());
    }

    private static void email(Desk sam) {
        assertFalse(sam.search()
                .more("carla.s", org.creditdesk.lookup.Why.EMAIL, null, 20)
                .rows()
                .isEmpty());
    }

    private static void range(PreparedStatement bare, String beginning) throws Exception {
        bare.setString(1, beginning);
        bare.setString(2, beginning.substring(0, beginning.length() - 1) + "t");
        int rows = 0;
        try (ResultSet found = bare.executeQuery()) {
            while (found.next()) {
                rows++;
            }
        }
        assertEquals(21, rows);
    }

    private static void fill(TestStore store) {
        try (Store opened = Store.open(store.address(), store.administrator(), List.of())) {
            int chunk = 10_000;
            for (int from = 0; from < ACCOUNTS; from += chunk) {
                int first = from;
                opened.write(session -> {
                    AccountRows.write(session, accounts(first, Math.min(chunk, ACCOUNTS - first)), first + 1L);
                    return null;
                });
            }
        }
    }

    private static List<AccountRows.NewAccount> accounts(int from, int count) {
        List<AccountRows.NewAccount> accounts = new ArrayList<>(count);
        for (int i = from; i < from + count; i++) {
            String given = FIRST[i % FIRST.length];
            String family = LAST[i / FIRST.length % LAST.length];
            String email = given + "." + family + i + "@studio" + i % 5_000 + ".example";
            accounts.add(new AccountRows.NewAccount(
                    i + 1L,
                    given + " " + family,
                    "DE",
                    "checkout address",
                    SINCE,
                    "Europe/Berlin",
                    AccountStatus.ACTIVE,
                    null,
                    SINCE,
                    null,
                    0,
                    0,
                    new AccountBook(i + 1L).head(),
                    List.of(new EmailOfAccount(email, SINCE, null))));
        }
        return accounts;
    }

    @Test
    void generating() throws Exception {
        try (TestStore store = TestStores.fresh(kind);
                Desk mia = store.desk(Role.MARKETING);
                Store bare = Store.open(store.address(), store.administrator(), List.of())) {
            mia.campaigns()
                    .create(new NewCampaign(UUID.randomUUID(), "Bench", null, ZoneId.of("UTC"), null, null, null));
            long batch = mia.batches().generate(plan(1), Progress.NONE).id();
            print(CODES + " codes generated, stored, sealed", 1, 5, () -> generate(mia), () -> load(bare, batch));
        }
    }

    private static BatchPlan plan(long count) {
        return new BatchPlan(
                UUID.randomUUID(),
                "Bench",
                CodeKind.PROMO,
                count,
                150,
                null,
                "DE,AT",
                List.of(),
                null,
                null,
                1,
                1,
                true);
    }

    private static void generate(Desk mia) {
        assertEquals(
                BatchState.ACTIVE,
                mia.batches().generate(plan(CODES), Progress.NONE).state());
    }

    /** As many rows of the same table, sorted, without drawing, checking or sealing anything. */
    private void load(Store bare, long batch) {
        long round = ++batches;
        bare.write(session -> {
            try (var rows = BulkWriter.into(session, "code", "code", "batch_id", "uses", "revoked")) {
                for (int i = 0; i < CODES; i++) {
                    rows.add(String.format(Locale.ROOT, "B%03dX%08d", round, i), batch, 0, false);
                }
            }
            return null;
        });
    }

    private void print(String what, int warmUps, int rounds, Medians.Task ours, Medians.Task bare) throws Exception {
        System.out.printf("%-10s %s%n", kind, Medians.compare(what, warmUps, rounds, ours, bare));
    }
}
