package org.creditdesk.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creditdesk.account.CurrentEmails;
import org.creditdesk.ledger.Entries;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Grant;
import org.creditdesk.receipt.Need;
import org.creditdesk.receipt.Needing;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.store.Settings;
import org.hibernate.StatelessSession;

/** Works a claw-back out of the ledger as it stands, inside the caller's transaction. */
final class Sheets {
    private static final String FROM = "claw-back.from";
    private static final int MOST_GRANTS = 500;

    private final StatelessSession session;
    private final Needing needing;
    private final Receipt receipt;
    private final List<ClawBackStep> steps;
    private final Instant now;
    /** The entry that credited the receipt; null where none stands. */
    final Entry credited;

    Sheets(StatelessSession session, Needing needing, Instant now) {
        this.session = session;
        this.needing = needing;
        this.receipt = needing.receipt();
        this.now = now;
        this.steps = Steps.of(session, receipt.id(), now);
        this.credited = !receipt.isCredited() || needing.isUndone()
                ? null
                : Entries.find(session, new EntryId(receipt.creditedAccountId(), receipt.creditedSeq()))
                        .orElse(null);
    }

    List<ClawBackStep> steps() {
        return steps;
    }

    /** Steps that took, rather than gave back, for a refund or a dispute of the receipt. */
    private List<ClawBackStep> takings() {
        return steps.stream()
                .filter(step -> step.cause() == Cause.REFUND || step.cause() == Cause.DISPUTE)
                .toList();
    }

    /** All that was bought: of a receipt that was moved also what had been spent before, which can only stay uncollected. */
    long granted() {
        return credited == null ? 0 : Math.max(credited.amount(), receipt.credits());
    }

    long due() {
        return Due.of(receipt, granted());
    }

    /** Credits that were taken and not given back since. */
    long taken() {
        return takings().stream()
                .filter(ClawBackStep::stands)
                .mapToLong(ClawBackStep::moved)
                .map(Math::negateExact)
                .sum();
    }

    long waiting() {
        return takings().stream()
                .filter(ClawBackStep::isWaiting)
                .mapToLong(ClawBackStep::collected)
                .sum();
    }

    /** What is still to be taken, whether or not it can be. */
    long open() {
        return Math.max(0, due() - taken() - waiting());
    }

    /** What was taken for a dispute that is not against us any more; newest first, without those that wait already. */
    List<ClawBackStep> toGiveBack() {
        if (Due.cause(receipt) == Cause.DISPUTE) {
            return List.of();
        }
        List<EntryId> asked = steps.stream()
                .filter(step -> step.cause() == Cause.WON && step.isWaiting())
                .map(ClawBackStep::target)
                .toList();
        List<ClawBackStep> back = new ArrayList<>(takings().stream()
                .filter(step -> step.cause() == Cause.DISPUTE && step.stands() && !asked.contains(step.entry()))
                .toList());
        Collections.reverse(back);
        return back;
    }

    /**
     * The grants that may be taken from, in this order: the one of the purchase and those that gave back what had been
     * taken of it; where the owner allows it also all others of the account.
     */
    List<Grant> grants() {
        if (credited == null) {
            return List.of();
        }
        List<Grant> grants = new ArrayList<>();
        Entries.grant(session, credited.id()).ifPresent(grants::add);
        takings().stream()
                .map(ClawBackStep::reversedBy)
                .filter(Objects::nonNull)
                .forEach(entry -> Entries.grant(session, entry).ifPresent(grants::add));
        grants.addAll(others(
                session,
                credited.id().account(),
                grants.stream().map(Grant::entry).toList()));
        grants.removeIf(grant -> left(grant) == 0);
        return grants;
    }

    /** All further grants of an account, where the owner allows to take what is missing from them; none otherwise. */
    static List<Grant> others(StatelessSession session, long account, List<EntryId> but) {
        if (Settings.text(session, FROM).filter("ACCOUNT"::equals).isEmpty()) {
            return List.of();
        }
        return Entries.open(session, account, MOST_GRANTS).stream()
                .filter(grant -> !but.contains(grant.entry()))
                .toList();
    }

    /** Credits that {@link #others} hold beside an entry. */
    static long elsewhere(StatelessSession session, EntryId entry, Instant now) {
        return others(session, entry.account(), List.of(entry)).stream()
                .mapToLong(grant -> grant.leftAt(now))
                .sum();
    }

    /** What a grant still holds and nobody has asked to take. */
    long left(Grant grant) {
        long asked = takings().stream()
                .filter(step -> step.isWaiting() && grant.entry().equals(step.target()))
                .mapToLong(ClawBackStep::collected)
                .sum();
        return Math.max(0, grant.leftAt(now) - asked);
    }

    ClawBackSheet sheet() {
        long left = grants().stream().mapToLong(this::left).sum();
        long collectable = Math.min(open(), left);
        Map<EntryKind, Long> used = credited == null ? Map.of() : Entries.usedBy(session, credited.id());
        long own = takings().stream()
                .filter(step -> credited != null
                        && step.entry() != null
                        && credited.id().equals(step.target()))
                .mapToLong(ClawBackStep::moved)
                .sum();
        long lapsed = used.getOrDefault(EntryKind.EXPIRY, 0L) + used.getOrDefault(EntryKind.VOID, 0L) + own;
        long all = used.values().stream().mapToLong(Long::longValue).sum();
        return new ClawBackSheet(
                receipt,
                email(),
                credited == null ? null : credited.id(),
                granted(),
                all + own - lapsed,
                lapsed,
                due(),
                taken(),
                waiting(),
                collectable,
                open() - collectable,
                toGiveBack().stream().mapToLong(step -> -step.moved()).sum(),
                isSeen(),
                mayMiss(needing) ? new WrongCreditings(session, receipt.id(), steps, now).all() : List.of(),
                steps);
    }

    /** While a wrong crediting stands its own fix comes first. */
    static boolean mayMiss(Needing needing) {
        return needing.need() != Need.OTHER_ACCOUNT && needing.need() != Need.CREDITED_TWICE;
    }

    private String email() {
        return credited == null
                ? null
                : CurrentEmails.of(session, List.of(credited.id().account()))
                        .get(credited.id().account());
    }

    /** The last thing written down was about the refund and the dispute as they are now. */
    boolean isSeen() {
        List<ClawBackStep> about =
                steps.stream().filter(step -> step.cause() != Cause.TWICE).toList();
        if (about.isEmpty() && receipt.refundedMinor() == 0 && Due.cause(receipt) != Cause.DISPUTE) {
            return true;
        }
        return about.stream()
                .filter(step -> step.isDone() || step.isWaiting())
                .reduce((earlier, later) -> later)
                .filter(step -> step.refundedMinor() == receipt.refundedMinor())
                .filter(step -> step.dispute() == receipt.dispute())
                .isPresent();
    }
}
