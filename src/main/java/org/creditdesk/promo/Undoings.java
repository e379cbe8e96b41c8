package org.creditdesk.promo;

import org.creditdesk.problem.Problem;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/**
 * Whether a change can be undone: as long as nothing followed from it. A later change of the batch follows from it,
 * and so does a redemption where the change had let codes be redeemed. What follows from closing a batch is only that
 * customers were refused, and opening it again is what they want.
 *
 * <p>Redemptions are counted, not dated: two desks' clocks never agree to the microsecond.
 */
final class Undoings {
    private Undoings() {}

    /** @throws Problem UNDO_… naming what stands in the way of undoing the change */
    static void check(StatelessSession session, BatchChangeRow change) {
        String id = String.valueOf(change.id);
        switch (undoing(session, change, next(session, change))) {
            case POSSIBLE -> {}
            case IS_UNDOING -> throw Problem.refused("UNDO_OF_UNDOING", id);
            case UNDONE -> throw Problem.refused("UNDONE_ALREADY", id);
            case CHANGED_SINCE -> throw Problem.refused("UNDO_CHANGED_SINCE", id);
            case REDEEMED_SINCE -> throw Problem.refused("UNDO_REDEEMED_SINCE", id);
        }
    }

    /** The change as it stands now. */
    static BatchChange shown(StatelessSession session, BatchChangeRow change) {
        return shown(session, change, next(session, change));
    }

    private static BatchChangeRow next(StatelessSession session, BatchChangeRow change) {
        return session.createSelectionQuery(
                        "from BatchChangeRow where batchId = :batch and id > :id order by id", BatchChangeRow.class)
                .setParameter("batch", change.batchId)
                .setParameter("id", change.id)
                .setMaxResults(1)
                .getSingleResultOrNull();
    }

    /** @param next the change of the same batch that came after it; null when it is the last */
    static BatchChange shown(StatelessSession session, BatchChangeRow change, BatchChangeRow next) {
        Undoing undoing = undoing(session, change, next);
        long refused = next == null && change.kind.closes() ? refusedSince(session, change) : 0;
        return change.toBatchChange(undoing == Undoing.UNDONE ? next.id : null, refused, undoing);
    }

    private static Undoing undoing(StatelessSession session, BatchChangeRow change, BatchChangeRow next) {
        if (next != null && next.undoes != null && next.undoes == change.id) {
            return Undoing.UNDONE;
        }
        if (change.kind == ChangeKind.UNDO) {
            return Undoing.IS_UNDOING;
        }
        if (next != null) {
            return Undoing.CHANGED_SINCE;
        }
        return change.redemptions != null && change.redemptions != redemptions(session, change.batchId)
                ? Undoing.REDEEMED_SINCE
                : Undoing.POSSIBLE;
    }

    /** All there ever were: one that was rolled back has followed from the change too. */
    static long redemptions(StatelessSession session, long batchId) {
        return number(session.createNativeQuery("select count(*) from redemption where batch_id = :batch", Object.class)
                .setParameter("batch", batchId));
    }

    /** Attempts that this change made fail: those at the codes that it revoked, or at any code of the batch. */
    private static long refusedSince(StatelessSession session, BatchChangeRow change) {
        String these = change.kind == ChangeKind.REVOKE_CODES
                ? " and canonical in (select code from revoked_code where change_id = " + change.id + ")"
                : "";
        boolean revoked = change.kind == ChangeKind.REVOKE || change.kind == ChangeKind.REVOKE_CODES;
        return number(session.createNativeQuery("""
                        select count(*) from attempt
                        where batch_id = :batch and attempted_at >= :since and outcome = :outcome
                        """ + these, Object.class)
                .setParameter("batch", change.batchId)
                .setParameter("since", change.changedAt)
                .setParameter("outcome", revoked ? "REVOKED" : "BATCH_NOT_ACTIVE"));
    }

    private static long number(NativeQuery<Object> query) {
        return ((Number) query.getSingleResult()).longValue();
    }
}
