package org.creditdesk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creditdesk.account.AccountRows;
import org.creditdesk.account.AccountStatus;
import org.creditdesk.account.EmailOfAccount;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.AccountBook;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Store;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The speed of the main job against the bare limit in the same run: a search against one prepared range query. Absolute
 * figures mean little on a shared machine. Generating has its own, {@link GenerationBench}.
 */
@Tag("bench")
@OnBothStores
class MainJobBench {
    private static final int ACCOUNTS = Integer.getInteger("bench.accounts", 1_000_000);
    private static final Instant SINCE = Instant.parse("2025-06-01T00:00:00Z");
    private static final String[] FIRST = {
        "ana", "ben", "carla", "dario", "eva", "felix", "greta", "hugo", "ines", "jan"
    };
    private static final String[] LAST = {"garcia", "mueller", "rossi", "novak", "silva", "dubois", "jensen", "kowalski"
    };

    private final StoreKind kind;

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

    private void print(String what, int warmUps, int rounds, Medians.Task ours, Medians.Task bare) throws Exception {
        System.out.printf("%-10s %s%n", kind, Medians.compare(what, warmUps, rounds, ours, bare));
    }
}
