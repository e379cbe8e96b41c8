package org.creditdesk.promo;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Page;
import org.creditdesk.store.Store;
import org.creditdesk.store.Work;
import org.hibernate.StatelessSession;

/**
 * The life of finished batches: what is done to them, what that would hit, and undoing it.
 *
 * <p>Each command is done once per request id and gets the same answer again. One that hits more than
 * {@value LifeCommand#UNCONFIRMED} codes needs their number, whoever asks. Codes without a use left stay what they are,
 * whatever becomes of their batch.
 *
 * <p>The last change can be undone for as long as nothing followed from it (see {@link Undoing}). Undoing is itself a
 * change, and is not undone: who wants the first change back makes it again, and sees again what it hits.
 */
public final class BatchLife {
    private final Store store;
    private final AuditTrail audit;
    private final LifeChanges changes;

    public BatchLife(Store store, Member member, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.changes = new LifeChanges(member, audit, clock);
    }

    /**
     * What the action would do at this moment.
     *
     * @param ends for EXTEND, null for none; see {@link LifeCommand}
     * @throws Problem NO_SUCH_BATCH, or the one that {@link #change} would be refused with
     */
    public LifePreview preview(long batchId, LifeAction action, Instant ends) {
        return store.read(session -> preview(session, BatchInHand.read(session, batchId), action, ends));
    }

    private LifePreview preview(StatelessSession session, BatchInHand hand, LifeAction action, Instant ends) {
        Instant now = changes.now();
        LifeRules.check(hand, action, ends, now);
        return hits(hand, LiveCodes.of(session, hand.batch()), action, ends, now);
    }

    private static LifePreview hits(BatchInHand hand, LiveCodes codes, LifeAction action, Instant ends, Instant now) {
        BatchRow batch = hand.batch();
        Instant endsAfter = action == LifeAction.EXTEND ? ends : batch.ends;
        return new LifePreview(
                batch.id,
                action,
                batch.state,
                action.after(batch.state),
                batch.ends,
                endsAfter,
                codes.live(),
                codes.exhausted(),
                codes.revoked(),
                LiveCodes.credits(codes.usesLeft(), batch, hand.campaign()),
                ChangeKind.of(action).closes() ? List.of() : Obstacles.of(hand, endsAfter, now));
    }

    /**
     * Does it. No field is touched but the state, and for EXTEND the end.
     *
     * @throws Problem NO_SUCH_BATCH; CANNOT_… naming the state; BATCH_WAITS, BATCH_REJECTED; EXTEND_NO_END,
     *     EXTEND_NOT_LATER, EXTEND_PAST; CONFIRM_NEEDED with the number; REQUEST_REUSED
     */
    public BatchChange change(LifeCommand wanted) {
        ChangeKind kind = ChangeKind.of(wanted.action());
        Instant ends = wanted.action() == LifeAction.EXTEND ? toMicros(wanted.ends()) : null;
        var request = new ChangeRequest(wanted.requestId(), kind, kind == ChangeKind.EXTEND ? "until " + ends : "");
        return command(kind, wanted.batchId(), wanted.requestId(), session -> {
            BatchInHand hand = BatchInHand.locked(session, wanted.batchId());
            return changes.once(session, request, hand.batch(), change -> fill(session, hand, wanted, ends, change));
        });
    }

    /** As exact as the store keeps it. */
    private static Instant toMicros(Instant ends) {
        return ends == null ? null : ends.truncatedTo(ChronoUnit.MICROS);
    }

    private void fill(
            StatelessSession session, BatchInHand hand, LifeCommand wanted, Instant ends, BatchChangeRow change) {
        Instant now = changes.now();
        LifeRules.check(hand, wanted.action(), ends, now);
        LiveCodes codes = LiveCodes.of(session, hand.batch());
        LifeRules.checkConfirmed(codes.live(), wanted.confirmed());
        change.stateAfter = wanted.action().after(hand.batch().state);
        change.endsAfter = wanted.action() == LifeAction.EXTEND ? ends : hand.batch().ends;
        change.codes = codes.live();
        change.redemptions = change.kind.closes() ? null : Undoings.redemptions(session, hand.batch().id);
    }

    private BatchChange command(ChangeKind kind, long batchId, UUID requestId, Work<BatchChangeRow> work) {
        return audit.command(
                LifeChanges.command(kind),
                Permission.MANAGE_CAMPAIGNS,
                "batch " + batchId,
                null,
                requestId,
                session -> Undoings.shown(session, work.in(session)));
    }

    /**
     * What revoking these codes would do at this moment.
     *
     * @param codes as they were typed or pasted, one each
     * @throws Problem NO_SUCH_BATCH, CANNOT_REVOKE_CODES, NOTHING_SELECTED
     */
    public RevocationPreview previewRevocation(long batchId, List<String> codes) {
        return store.read(session -> Revocation.preview(session, BatchInHand.read(session, batchId), codes));
    }

    /**
     * Revokes those of the list that are of the batch and have uses left; the others stay as they are. A list that is
     * empty or hits nothing revokes nothing.
     *
     * @param confirmed as in {@link LifeCommand}
     * @throws Problem NO_SUCH_BATCH, CANNOT_REVOKE_CODES, NOTHING_SELECTED, NOTHING_TO_REVOKE, CONFIRM_NEEDED,
     *     REQUEST_REUSED
     */
    public BatchChange revokeCodes(UUID requestId, long batchId, List<String> codes, Long confirmed) {
        var request = new ChangeRequest(requestId, ChangeKind.REVOKE_CODES, Revocation.asked(codes));
        return command(ChangeKind.REVOKE_CODES, batchId, requestId, session -> {
            BatchRow batch = BatchInHand.lockedForCodes(session, batchId).batch();
            var revocation = new Revocation(session, batch);
            return changes.once(
                    session,
                    request,
                    batch,
                    change -> revocation.choose(codes, confirmed, change),
                    revocation::carryOut);
        });
    }

    /**
     * Gives the batch the state and the end that it had before the change, and takes single revocations back.
     *
     * @throws Problem NO_SUCH_CHANGE; UNDO_… naming what stands in the way; REQUEST_REUSED
     */
    public BatchChange undo(UUID requestId, long changeId) {
        var request = new ChangeRequest(requestId, ChangeKind.UNDO, "change " + changeId);
        return audit.command(
                LifeChanges.command(ChangeKind.UNDO),
                Permission.MANAGE_CAMPAIGNS,
                "change " + changeId + " of a batch",
                null,
                requestId,
                session -> Undoings.shown(session, undone(session, request, LifeChanges.byId(session, changeId))));
    }

    private BatchChangeRow undone(StatelessSession session, ChangeRequest request, BatchChangeRow target) {
        boolean singly = target.kind == ChangeKind.REVOKE_CODES;
        BatchRow batch = (singly
                        ? BatchInHand.lockedForCodes(session, target.batchId)
                        : BatchInHand.locked(session, target.batchId))
                .batch();
        return changes.once(
                session,
                request,
                batch,
                change -> {
                    Undoings.check(session, target);
                    change.undoes = target.id;
                    change.stateAfter = target.stateBefore;
                    change.endsAfter = target.endsBefore;
                    change.codes =
                            singly ? target.codes : LiveCodes.of(session, batch).live();
                },
                change -> {
                    if (singly) {
                        Revocation.takeBack(session, target);
                    }
                });
    }

    /** One change as it stands now. @throws Problem NO_SUCH_CHANGE */
    public BatchChange get(long changeId) {
        return store.read(session -> Undoings.shown(session, LifeChanges.byId(session, changeId)));
    }

    /**
     * The changes of a batch, newest first.
     *
     * @param before only changes with a smaller id; null for the newest
     * @throws Problem NO_SUCH_BATCH
     */
    public Page<BatchChange, Long> changes(long batchId, Long before, int limit) {
        return store.read(session -> {
            BatchInHand.read(session, batchId);
            List<BatchChangeRow> rows = LifeChanges.of(session, batchId, before, limit + 1);
            List<BatchChange> shown = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                shown.add(
                        i == 0
                                ? Undoings.shown(session, rows.get(0))
                                : Undoings.shown(session, rows.get(i), rows.get(i - 1)));
            }
            return Page.of(shown, limit, BatchChange::id);
        });
    }
}
