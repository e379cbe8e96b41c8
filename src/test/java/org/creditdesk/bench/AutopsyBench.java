package org.creditdesk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.code.CodeKind;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.NewCampaign;
import org.creditdesk.redeem.AutopsyQuestion;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The autopsy of a code with one wrong character among ten million, with the issued one found as a near miss, against
 * one look-up of an issued code by a prepared statement. {@code -Dbench.issued=…} for fewer codes.
 */
@Tag("bench")
@OnBothStores
class AutopsyBench {
    private static final long ISSUED = Long.getLong("bench.issued", 10_000_000);
    private static final int TRIED = 5_000;
    private static final int WARM_UPS = 30_000;
    private static final int ROUNDS = 10_000;
    private static final double MOST = 3;
    private static final String BARE = """
            select c.code, c.uses, c.revoked, b.id, b.kind, b.credits, b.prefix, b.region_mode, b.regions, b.region_text,
                b.for_accounts, b.starts, b.ends, b.per_account, b.per_code, b.state, k.id, k.name, k.state, k.starts,
                k.ends, k.budget, k.redeemed_credits, k.zone
            from code c join batch b on b.id = c.batch_id join campaign k on k.id = b.campaign_id where c.code = ?""";

    private final StoreKind kind;
    private int ours;
    private int bare;

    AutopsyBench(StoreKind kind) {
        this.kind = kind;
    }

    @Test
    void oneMistypedCodeAmongMany() throws Exception {
        try (TestStore store = TestStores.fresh(kind);
                Desk mia = store.desk(Role.MARKETING)) {
            issue(mia);
            settle(store);
            List<String> codes = some(store);
            long ana = TestAccounts.add(store, "ana@studio.example", "Ana", "DE");
            try (Connection connection = store.connect(Role.MARKETING);
                    PreparedStatement statement = connection.prepareStatement(BARE)) {
                Medians.Comparison found = Medians.compare(
                        "one mistyped code among " + ISSUED,
                        WARM_UPS,
                        ROUNDS,
                        () -> assertEquals(
                                1,
                                mia.autopsy()
                                        .of(new AutopsyQuestion(mistyped(codes.get(ours++ % TRIED)), ana, null, null))
                                        .nearMisses()
                                        .size()),
                        () -> read(statement, codes.get(bare++ % TRIED)));
                System.out.printf("%-10s %s%n", kind, found);
                assertTrue(found.ratio() <= MOST, found::toString);
            }
        }
    }

    private static void issue(Desk mia) {
        mia.campaigns().create(new NewCampaign(UUID.randomUUID(), "Bench", null, ZoneId.of("UTC"), null, null, null));
        var plan = new BatchPlan(
                UUID.randomUUID(),
                "Bench",
                CodeKind.PROMO,
                ISSUED,
                1,
                null,
                "DE,AT",
                List.of(),
                null,
                null,
                1,
                1,
                true);
        mia.batches().generate(plan, Progress.NONE);
    }

    private void settle(TestStore store) {
        store.execute(kind == StoreKind.H2 ? "analyze" : "vacuum analyze");
    }

    private static String mistyped(String code) {
        char wrong = code.charAt(4) == '7' ? '8' : '7';
        return code.substring(0, 4) + wrong + code.substring(5);
    }

    /** In no order, as customers come. */
    private List<String> some(TestStore store) throws Exception {
        var random = new SecureRandom();
        List<String> codes = new ArrayList<>();
        try (Connection connection = store.connect(Role.MARKETING);
                PreparedStatement statement = connection.prepareStatement(
                        "select code from code where code >= ? order by code fetch first 1 rows only")) {
            while (codes.size() < TRIED) {
                var beginning = new StringBuilder();
                for (int i = 0; i < 6; i++) {
                    beginning.append("23456789ABCDEFGHJKMNPQRSTUVWXY".charAt(random.nextInt(30)));
                }
                statement.setString(1, beginning.toString());
                try (ResultSet row = statement.executeQuery()) {
                    assertTrue(row.next());
                    codes.add(row.getString(1));
                }
            }
        }
        return codes;
    }

    private static void read(PreparedStatement statement, String code) throws Exception {
        statement.setString(1, code);
        try (ResultSet row = statement.executeQuery()) {
            assertTrue(row.next());
            for (int i = 1; i <= 24; i++) {
                row.getObject(i);
            }
        }
    }
}
