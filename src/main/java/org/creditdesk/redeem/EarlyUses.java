package org.creditdesk.redeem;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.creditdesk.store.Store;

/** Finds what was redeemed before the campaign was announced, when nobody could know the codes. */
final class EarlyUses {
    private static final String EARLY = """
            select count(*), min(redeemed_at) from redemption where batch_id = ? and redeemed_at < ?""";

    private static final String ALL = "select count(*), min(redeemed_at) from redemption where batch_id = ?";

    private static final String EXAMPLES = """
            select account_id from redemption where batch_id = ? and redeemed_at < ?
            order by redeemed_at, account_id fetch first %d rows only""".formatted(Finding.EXAMPLES);

    private EarlyUses() {}

    /** @param first null where there is none */
    record Uses(long count, Instant first) {}

    static Uses all(Store store, long batch) {
        return uses(store, ALL, statement -> statement.setLong(1, batch));
    }

    /** @param announced null where nobody said. @return null where nothing was early */
    static Finding find(Store store, long batch, SignalLimits limits, Uses all, Instant announced) {
        if (announced == null || all.first() == null || !all.first().isBefore(announced)) {
            return null;
        }
        Uses early = uses(store, EARLY, statement -> set(statement, batch, announced));
        if (early.count() < limits.earlyRedemptions()) {
            return null;
        }
        List<Long> accounts =
                store.askAll(EXAMPLES, statement -> set(statement, batch, announced), row -> row.getLong(1));
        return Finding.of(SignalKind.BEFORE_ANNOUNCEMENT, early.first(), early.count(), all.count(), accounts);
    }

    private static Uses uses(Store store, String question, Store.Parameters parameters) {
        return store.ask(question, parameters, row -> {
            OffsetDateTime first = row.getObject(2, OffsetDateTime.class);
            return new Uses(row.getLong(1), first == null ? null : first.toInstant());
        });
    }

    private static void set(PreparedStatement statement, long batch, Instant announced) throws SQLException {
        statement.setLong(1, batch);
        statement.setObject(2, announced.atOffset(ZoneOffset.UTC));
    }
}
