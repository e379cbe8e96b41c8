package org.creditdesk.reconcile;

import java.util.List;
import java.util.UUID;
import org.creditdesk.adjust.Adjusted;
import org.creditdesk.adjust.Adjustments;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.adjust.ReceiptCrediting;
import org.creditdesk.adjust.RequestState;
import org.creditdesk.adjust.Reversal;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.problem.Problem;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.receipt.ReceiptQueue;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.hibernate.StatelessSession;

/** What each remedy but a claw-back does, as a part of a fix. */
final class Remedies {
    private final Member member;
    private final AuditTrail audit;
    private final Adjustments adjustments;
    private final ClawBacks clawBacks;

    Remedies(Member member, AuditTrail audit, Adjustments adjustments, ClawBacks clawBacks) {
        this.member = member;
        this.audit = audit;
        this.adjustments = adjustments;
        this.clawBacks = clawBacks;
    }

    /**
     * Under the locks of all accounts that it may touch.
     *
     * @param asksAgain whether also for what somebody decided against
     * @return null where nothing was posted or asked for
     */
    Adjusted apply(StatelessSession session, Evidence evidence, Asking asking, boolean asksAgain) {
        Receipt receipt = evidence.receipt();
        UUID request = asksAgain ? asking.next() : asking.current();
        return switch (evidence.fix().remedy()) {
            case CREDIT -> creditAndTakeMissing(session, evidence, request);
            case TAKE_SECOND -> takeSecond(session, evidence, asksAgain);
            case MOVE -> move(session, evidence, request);
            case MOVE_WHAT_IS_LEFT -> moveWhatIsLeft(session, evidence, asking, asksAgain);
            case GIVE_DIFFERENCE -> giveDifference(session, evidence, request);
            case ACCEPT -> {
                ReceiptQueue.settleDifference(session, receipt.id());
                audit.record(
                        session,
                        AuditEvent.done(
                                Reconciliation.COMMAND,
                                "receipt " + receipt.receipt() + ", accepted",
                                receipt.creditedAccountId(),
                                null,
                                String.valueOf(receipt.credits()),
                                request));
                yield null;
            }
            default ->
                throw new IllegalStateException(
                        "not fixed here: " + evidence.fix().remedy());
        };
    }

    /** Where taking back from a wrong account had waited for somebody, the rest of it was left for now. */
    private Adjusted creditAndTakeMissing(StatelessSession session, Evidence evidence, UUID request) {
        Adjusted credited = credit(session, evidence, request);
        clawBacks.wrong().takeMissing(session, evidence.receipt());
        return credited;
    }

    /** The account and the credits are filled in where they were missing, by those who may import receipts. */
    private Adjusted credit(StatelessSession session, Evidence evidence, UUID request) {
        Receipt receipt = evidence.receipt();
        Fix fix = evidence.fix();
        if (receipt.credits() == 0) {
            if (!member.may(Permission.IMPORT_RECEIPTS)) {
                throw Problem.notPermitted("ROLE_MAY_NOT", null, member.role().name(), Reconciliation.COMMAND);
            }
            ReceiptQueue.setCredits(session, receipt.id(), fix.credits());
        }
        if (receipt.accountId() == null && member.may(Permission.IMPORT_RECEIPTS)) {
            ReceiptQueue.assign(session, receipt.id(), fix.account());
        }
        return adjustments.make(session, ReceiptCrediting.of(request, receipt, fix.account(), null));
    }

    private Adjusted takeSecond(StatelessSession session, Evidence evidence, boolean asksAgain) {
        NamingEntry second = Evidences.secondOf(evidence.receipt(), evidence.entries());
        Adjusted before = askedBefore(evidence, second, asksAgain);
        return before != null ? before : clawBacks.wrong().takeSecond(session, evidence.receipt(), second);
    }

    /** That somebody was asked to take an entry back, and has not decided, or against it; null where nothing bars it. */
    private static Adjusted askedBefore(Evidence evidence, NamingEntry target, boolean asksAgain) {
        List<ClawBackStep> earlier = evidence.sheet() == null
                ? List.of()
                : evidence.sheet().steps().stream()
                        .filter(step -> target.entry().id().equals(step.target()))
                        .toList();
        for (ClawBackStep step : earlier) {
            if (step.isWaiting()) {
                return asked(step);
            }
        }
        return asksAgain ? null : decidedAgainst(earlier);
    }

    /** The last of some steps, where somebody decided against it; null otherwise. */
    static Adjusted decidedAgainst(List<ClawBackStep> steps) {
        ClawBackStep last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        return last != null && last.state() != null && last.state().isAgainst() ? asked(last) : null;
    }

    private static Adjusted asked(ClawBackStep step) {
        return new Adjusted(null, 0, step.request(), step.state(), true);
    }

    /** First back, then there; while the reversal waits for somebody, nothing is given. */
    private Adjusted move(StatelessSession session, Evidence evidence, UUID request) {
        Receipt receipt = evidence.receipt();
        Adjusted back = adjustments.make(
                session, new Reversal(request, Evidences.creditedBy(receipt), because("BILLING_ERROR", receipt)));
        return back.isPosted() ? credit(session, evidence, ReceiptCrediting.request(receipt)) : back;
    }

    /** In the same order; also where somebody was asked for a whole reversal before a part of it was used up. */
    private Adjusted moveWhatIsLeft(StatelessSession session, Evidence evidence, Asking asking, boolean asksAgain) {
        Receipt receipt = evidence.receipt();
        NamingEntry wrong = Evidences.creditingOf(receipt, evidence.entries());
        Steps.Asked whole = asking.asked();
        if (whole != null
                && (whole.state() == RequestState.PENDING || whole.state().isAgainst() && !asksAgain)) {
            return new Adjusted(null, 0, whole.id(), whole.state(), true);
        }
        Adjusted before = askedBefore(evidence, wrong, asksAgain);
        Adjusted back = before != null ? before : clawBacks.wrong().takeFromWrong(session, receipt, wrong);
        return back == null || back.isPosted() ? credit(session, evidence, ReceiptCrediting.request(receipt)) : back;
    }

    private Adjusted giveDifference(StatelessSession session, Evidence evidence, UUID request) {
        Receipt receipt = evidence.receipt();
        Adjusted given = adjustments.make(
                session,
                new Compensation(
                        request,
                        evidence.fix().account(),
                        evidence.fix().credits(),
                        null,
                        because("BILLING_ERROR", receipt)));
        if (given.isPosted()) {
            ReceiptQueue.settleDifference(session, receipt.id());
        }
        return given;
    }

    /** Under the receipt's own ID as the ticket, which every reader finds again. */
    private static Because because(String reason, Receipt receipt) {
        return new Because(reason, receipt.receipt(), null, null, null);
    }
}
