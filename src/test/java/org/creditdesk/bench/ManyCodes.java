package org.creditdesk.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.code.CodeKind;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.NewCampaign;
import org.creditdesk.staff.Role;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;

/**
 * A store with ten million issued codes, and the least that looking one up can cost: a prepared statement on a
 * connection of its own that reads the columns of the joined rows and makes nothing of them.
 * {@code -Dbench.issued=…} for fewer codes.
 */
final class ManyCodes implements AutoCloseable {
    static final long ISSUED = Long.getLong("bench.issued", 10_000_000);

    private static final int TRIED = 5_000;
    private static final int WARM_UPS = 30_000;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 10_000);
    private static final String BARE = """
            select c.code, c.uses, c.revoked, b.id, b.kind, b.credits, b.prefix, b.region_mode, b.regions, b.region_text,
                b.for_accounts, b.starts, b.ends, b.per_account, b.per_code, b.state, k.id, k.name, k.state, k.starts,
                k.ends, k.budget, k.redeemed_credits, k.zone
            from code c join batch b on b.id = c.batch_id join campaign k on k.id = b.campaign_id where c.code = ?""";

    private final StoreKind kind;
    private final TestStore store;
    private final Desk mia;
    private int ours;
    private int bare;

    /** What is held against the bare look-up. */
    interface Question {
        void about(String code) throws Exception;
    }

    ManyCodes(StoreKind kind) {
        this.kind = kind;
        store = TestStores.fresh(kind);
        mia = store.desk(Role.MARKETING);
        issue();
        store.execute(kind == StoreKind.H2 ? "analyze" : "vacuum analyze");
    }

    private void issue() {
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

    TestStore store() {
        return store;
    }

    Desk mia() {
        return mia;
    }

    /** Prints what was measured, and asserts that it is at most so many times the bare look-up. */
    void compare(String what, double most, Question question) throws Exception {
        List<String> codes = some();
        try (Connection connection = store.connect(Role.MARKETING);
                PreparedStatement statement = connection.prepareStatement(BARE)) {
            Medians.Comparison found = Medians.compare(
                    what + " among " + ISSUED,
                    WARM_UPS,
                    ROUNDS,
                    () -> question.about(codes.get(ours++ % TRIED)),
                    () -> read(statement, codes.get(bare++ % TRIED)));
            System.out.printf("%-10s %s%n", kind, found);
            assertTrue(found.ratio() <= most, found::toString);
        }
    }

    /** In no order, as customers come. */
    private List<String> some() throws SQLException {
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

    private static void read(PreparedStatement statement, String code) throws SQLException {
        statement.setString(1, code);
        try (ResultSet row = statement.executeQuery()) {
            assertTrue(row.next());
            for (int i = 1; i <= 24; i++) {
                row.getObject(i);
            }
        }
    }

    @Override
    public void close() {
        mia.close();
        store.close();
    }
}
