package org.creditdesk.redeem;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.store.BulkWriter;
import org.creditdesk.store.RoundTrip;
import org.hibernate.StatelessSession;

/** Writes many redemptions, attempts and lock-outs at once, for loading. */
public final class RedeemRows {
    private static final String REDEMPTION = "redemption";
    private static final List<String> REDEMPTION_COLUMNS =
            List.of("account_id", "batch_id", "seq", "code", "region", "redeemed_at");
    static final String INSERT_REDEMPTION = RoundTrip.insert(REDEMPTION, REDEMPTION_COLUMNS);
    static final List<String> ATTEMPT_COLUMNS = List.of(
            "id",
            "request_id",
            "account_id",
            "raw_input",
            "canonical",
            "region",
            "outcome",
            "batch_id",
            "credits",
            "balance",
            "message",
            "actor",
            "attempted_at");

    private RedeemRows() {}

    /** One successful use. @param region the account's at that moment; null when unknown */
    public record NewRedemption(EntryId entry, long batchId, String code, String region, Instant at) {}

    /**
     * A recorded attempt with what the customer was told.
     *
     * @param balance credits after it
     */
    public record NewAttempt(Attempt attempt, UUID requestId, long account, long balance, String message) {}

    /** @param cause and the following as in the table; {@code lifted…} are null unless staff ended it early */
    public record NewLockOut(
            long id,
            long account,
            String cause,
            Instant starts,
            Instant ends,
            Instant liftedAt,
            String liftedBy,
            String liftReason) {
        public NewLockOut lifted(Instant at, String by, String why) {
            return new NewLockOut(id, account, cause, starts, ends, at, by, why);
        }
    }

    /** @param redemptions in the order of accounts; their entries and codes must exist */
    public static void writeRedemptions(StatelessSession session, List<NewRedemption> redemptions) {
        try (var rows = BulkWriter.into(session, REDEMPTION, REDEMPTION_COLUMNS.toArray(new String[0]))) {
            redemptions.forEach(redemption -> rows.add(values(redemption)));
        }
    }

    /** In the order of the columns. */
    static Object[] values(NewRedemption r) {
        return new Object[] {r.entry().account(), r.batchId(), r.entry().seq(), r.code(), r.region(), r.at()};
    }

    /** @param attempts in the order of their ids */
    public static void writeAttempts(StatelessSession session, List<NewAttempt> attempts) {
        try (var rows = BulkWriter.into(session, "attempt", ATTEMPT_COLUMNS.toArray(new String[0]))) {
            for (NewAttempt each : attempts) {
                Attempt a = each.attempt();
                rows.add(
                        a.id(),
                        each.requestId(),
                        each.account(),
                        a.raw(),
                        a.canonical(),
                        a.region(),
                        a.outcome(),
                        a.batchId(),
                        a.credits(),
                        each.balance(),
                        each.message(),
                        a.actor(),
                        a.at());
            }
        }
    }

    /** @param lockOuts in the order of their ids */
    public static void writeLockOuts(StatelessSession session, List<NewLockOut> lockOuts) {
        try (var rows = BulkWriter.into(
                session,
                "lock_out",
                "id",
                "account_id",
                "cause",
                "starts",
                "ends",
                "lifted_at",
                "lifted_by",
                "lift_reason")) {
            for (NewLockOut l : lockOuts) {
                rows.add(
                        l.id(),
                        l.account(),
                        l.cause(),
                        l.starts(),
                        l.ends(),
                        l.liftedAt(),
                        l.liftedBy(),
                        l.liftReason());
            }
        }
    }
}
