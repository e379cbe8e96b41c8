package org.creditdesk.promo;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Member;
import org.hibernate.StatelessSession;

/** Writes changes of batches down, and finds those that were. */
final class LifeChanges {
    private final Member member;
    private final AuditTrail audit;
    private final Clock clock;

    LifeChanges(Member member, AuditTrail audit, Clock clock) {
        this.member = member;
        this.audit = audit;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Like {@link #once(StatelessSession, ChangeRequest, BatchRow, Consumer, Consumer)}, for what changes no code. */
    BatchChangeRow once(
            StatelessSession session, ChangeRequest request, BatchRow batch, Consumer<BatchChangeRow> fill) {
        return once(session, request, batch, fill, change -> {});
    }

    /**
     * Makes the change unless this request has made it already.
     *
     * @param batch locked, as it stands
     * @param fill checks the rules and says what is different afterwards
     * @param then is done when the change has its number
     * @throws Problem REQUEST_REUSED when the request asked for something else then
     */
    BatchChangeRow once(
            StatelessSession session,
            ChangeRequest request,
            BatchRow batch,
            Consumer<BatchChangeRow> fill,
            Consumer<BatchChangeRow> then) {
        BatchChangeRow earlier = session.createSelectionQuery(
                        "from BatchChangeRow where requestId = :request", BatchChangeRow.class)
                .setParameter("request", request.id())
                .getSingleResultOrNull();
        if (earlier != null) {
            if (!request.made(earlier, batch.id)) {
                throw Problem.refused("REQUEST_REUSED");
            }
            return earlier;
        }
        var change = new BatchChangeRow(batch, request);
        fill.accept(change);
        store(session, change);
        then.accept(change);
        return change;
    }

    /** With its event; and the batch gets the state and the end that the change says. */
    private void store(StatelessSession session, BatchChangeRow change) {
        change.actor = member.name();
        change.changedAt = now();
        session.insert(change);
        // These two alone: others may change the rest of the row, and no field that was not named is touched.
        session.createMutationQuery("update BatchRow set state = :state, ends = :ends where id = :id")
                .setParameter("state", change.stateAfter)
                .setParameter("ends", change.endsAfter)
                .setParameter("id", change.batchId)
                .executeUpdate();
        audit.record(
                session,
                AuditEvent.done(
                        command(change.kind),
                        "batch " + change.batchId,
                        null,
                        inWords(change.stateBefore, change.endsBefore),
                        inWords(change.stateAfter, change.endsAfter) + "; " + change.codes + " codes",
                        change.requestId));
    }

    private static String inWords(BatchState state, Instant ends) {
        return ends == null ? state.name() : state + " until " + ends;
    }

    /** The name of the command in the audit trail. */
    static String command(ChangeKind kind) {
        return switch (kind) {
            case ACTIVATE -> "activate batch";
            case PAUSE -> "pause batch";
            case RESUME -> "resume batch";
            case END -> "end batch";
            case EXTEND -> "extend batch";
            case REVOKE -> "revoke batch";
            case REVOKE_CODES -> "revoke codes";
            case UNDO -> "undo change";
        };
    }

    /** Newest first. @param before only with a smaller id; null for the newest */
    static List<BatchChangeRow> of(StatelessSession session, long batchId, Long before, int most) {
        return session.createSelectionQuery(
                        "from BatchChangeRow where batchId = :batch and id < :before order by id desc",
                        BatchChangeRow.class)
                .setParameter("batch", batchId)
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(most)
                .getResultList();
    }

    /** @throws Problem NO_SUCH_CHANGE */
    static BatchChangeRow byId(StatelessSession session, long id) {
        BatchChangeRow row = session.get(BatchChangeRow.class, id);
        if (row == null) {
            throw Problem.notFound("NO_SUCH_CHANGE", String.valueOf(id));
        }
        return row;
    }
}
