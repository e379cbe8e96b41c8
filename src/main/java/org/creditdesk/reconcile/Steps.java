package org.creditdesk.reconcile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.creditdesk.adjust.RequestState;
import org.creditdesk.checkout.Dispute;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.store.RawRow;
import org.creditdesk.store.RoundTrip;
import org.hibernate.StatelessSession;

/** Reads the claw-backs of receipts with what became of them on the ledger. They are few. */
final class Steps {
    private static final String STATE =
            "case when q.state = 'PENDING' and q.expires <= ? then 'EXPIRED' else q.state end";
    private static final String OF_RECEIPTS = """
            select c.receipt_id, cast(c.step as bigint), c.cause, c.requested, c.collected, c.uncollected, c.account_id, c.target_seq,
                c.refunded_minor, c.dispute, c.made_by, c.made_at, e.account_id, e.seq, e.amount, v.seq, q.id, %s
            from claw_back c
            left join ledger_entry e on e.request_id = c.request_id
            left join ledger_entry v on v.account_id = e.account_id and v.reverses_seq = e.seq
            left join adjustment_request q on q.request_id = c.request_id
            where c.receipt_id = any(?) order by c.receipt_id, c.step
            """.formatted(STATE);
    private static final String ASKED = "select q.request_id, q.id, " + STATE
            + " from adjustment_request q where q.request_id = any(cast(? as uuid array))";

    private Steps() {}

    /** @param step of the receipt's */
    private record OfReceipt(long receiptId, ClawBackStep step) {}

    static List<ClawBackStep> of(StatelessSession session, long receiptId, Instant now) {
        RoundTrip trip = RoundTrip.in(session);
        Supplier<Map<Long, List<ClawBackStep>>> steps = of(trip, List.of(receiptId), now);
        trip.make();
        return steps.get().getOrDefault(receiptId, List.of());
    }

    /** Those of some receipts, in their order; of most receipts there are none. */
    static Supplier<Map<Long, List<ClawBackStep>>> of(RoundTrip trip, Collection<Long> receiptIds, Instant now) {
        if (receiptIds.isEmpty()) {
            return Map::of;
        }
        RoundTrip.Answer<List<OfReceipt>> found =
                trip.askAll(OF_RECEIPTS, Steps::step, now, receiptIds.toArray(new Long[0]));
        return () -> {
            Map<Long, List<ClawBackStep>> steps = new HashMap<>();
            found.get().forEach(each -> steps.computeIfAbsent(each.receiptId(), id -> new ArrayList<>())
                    .add(each.step()));
            return steps;
        };
    }

    private static OfReceipt step(ResultSet result) throws SQLException {
        var row = new RawRow(result);
        return new OfReceipt(
                row.number(),
                new ClawBackStep(
                        Math.toIntExact(row.number()),
                        row.name(Cause.class),
                        row.number(),
                        row.number(),
                        row.number(),
                        entry(row.number(), row.number()),
                        row.number(),
                        row.name(Dispute.class),
                        row.text(),
                        row.instant(),
                        entry(result.getObject(13, Long.class), result.getObject(14, Long.class)),
                        result.getLong(15),
                        entry(result.getObject(13, Long.class), result.getObject(16, Long.class)),
                        result.getObject(17, Long.class),
                        state(result.getString(18))));
    }

    private static EntryId entry(Long account, Long seq) {
        return seq == null ? null : new EntryId(account, seq);
    }

    private static RequestState state(String name) {
        return name == null ? null : RequestState.valueOf(name);
    }

    /** An adjustment request. */
    record Asked(long id, RequestState state) {
        private record Under(UUID requestId, Asked asked) {
            static Under of(ResultSet row) throws SQLException {
                return new Under(
                        row.getObject(1, UUID.class),
                        new Asked(row.getLong(2), RequestState.valueOf(row.getString(3))));
            }
        }

        /** Those with some request ids; of many there are none. */
        static Supplier<Map<UUID, Asked>> under(RoundTrip trip, Collection<UUID> requestIds, Instant now) {
            if (requestIds.isEmpty()) {
                return Map::of;
            }
            Object ids = requestIds.stream().map(UUID::toString).toArray(String[]::new);
            RoundTrip.Answer<List<Under>> found = trip.askAll(ASKED, Under::of, now, ids);
            return () -> {
                Map<UUID, Asked> asked = new HashMap<>();
                found.get().forEach(each -> asked.put(each.requestId(), each.asked()));
                return asked;
            };
        }
    }
}
