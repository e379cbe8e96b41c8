package org.creditdesk.reconcile;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.creditdesk.adjust.Adjusted;
import org.creditdesk.adjust.Adjustments;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Change;
import org.creditdesk.adjust.Reversal;
import org.creditdesk.adjust.Voiding;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.Grant;
import org.creditdesk.problem.Problem;
import org.creditdesk.receipt.Needing;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.receipt.ReceiptQueue;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/**
 * Takes credits back after a refund or a dispute: as many as are due and the grant still holds, never more than that;
 * what cannot be had is written down as uncollected. What was taken for a dispute that was won is given back, once. Each
 * run looks at the ledger as it stands, so running it again does what is missing and nothing twice; the request ids
 * follow from the receipt and the step.
 */
public final class ClawBacks {
    static final String COMMAND = "claw back";

    private final Store store;
    private final Member member;
    private final AuditTrail audit;
    private final Adjustments adjustments;
    private final Clock clock;
    private final WrongClawBacks wrong = new WrongClawBacks(this);

    public ClawBacks(Store store, Member member, AuditTrail audit, Adjustments adjustments, Clock clock) {
        this.store = store;
        this.member = member;
        this.audit = audit;
        this.adjustments = adjustments;
        this.clock = clock;
    }

    /** Mapped classes, for the store. */
    public static List<Class<?>> mapped() {
        return List.of(ClawBackRow.class);
    }

    /** The sentence why somebody else would have to approve taking what is missing; null where it would be posted at once. */
    public String approval(ClawBackSheet sheet) {
        Change first = sheet.missing() == 0 ? null : store.read(session -> wrong.first(session, sheet.receipt()));
        return first == null ? null : adjustments.preview(first).approval();
    }

    /** What is done about creditings that had no right to stand. */
    WrongClawBacks wrong() {
        return wrong;
    }

    /** What would be done now; changes nothing. @throws Problem NO_SUCH_RECEIPT */
    public ClawBackSheet sheet(long receiptId) {
        return store.read(session -> new Sheets(session, needing(session, receiptId), now()).sheet());
    }

    /**
     * Does what the worksheet says.
     *
     * @return the worksheet afterwards
     * @throws Problem NO_SUCH_RECEIPT, ROLE_MAY_NOT, or as {@link Adjustments#make}; then nothing was posted
     */
    public ClawBackSheet run(long receiptId) {
        Needing known = store.read(session -> needing(session, receiptId));
        Receipt receipt = known.receipt();
        return audit.command(
                COMMAND,
                Permission.CORRECT,
                "receipt " + receipt.receipt(),
                receipt.creditedAccountId(),
                null,
                session -> run(session, known));
    }

    /** The same as a part of the caller's command. @param known as it was before the locks */
    ClawBackSheet run(StatelessSession session, Needing known) {
        Needing locked = lock(session, known);
        giveBack(session, locked);
        take(session, locked);
        if (Sheets.mayMiss(locked)) {
            wrong.takeMissing(session, locked.receipt());
        }
        ReceiptQueue.refresh(session, known.receipt().id());
        return new Sheets(session, needing(session, known.receipt().id()), now()).sheet();
    }

    /** First the accounts, as everybody who posts does, then the receipt. */
    private Needing lock(StatelessSession session, Needing known) {
        Set<Long> accounts = accounts(session, known);
        if (!accounts.isEmpty()) {
            adjustments.lock(session, accounts);
        }
        Needing locked = ReceiptQueue.locked(session, known.receipt().id()).orElseThrow();
        if (!accounts.equals(accounts(session, locked))) {
            throw Problem.refused("RECEIPT_CHANGED", known.receipt().receipt());
        }
        return locked;
    }

    /** From which something may be taken, or to which something may be given. */
    private Set<Long> accounts(StatelessSession session, Needing needing) {
        Set<Long> accounts = new HashSet<>(
                WrongCreditings.accounts(Steps.of(session, needing.receipt().id(), now())));
        if (needing.receipt().creditedAccountId() != null) {
            accounts.add(needing.receipt().creditedAccountId());
        }
        return accounts;
    }

    private void giveBack(StatelessSession session, Needing needing) {
        for (ClawBackStep step : new Sheets(session, needing, now()).toGiveBack()) {
            ClawBackRow row = row(session, needing.receipt(), Cause.WON, step.entry());
            row.requested = step.moved();
            row.collected = step.moved();
            write(
                    session,
                    needing.receipt(),
                    row,
                    new Reversal(row.requestId, step.entry(), because(step.cause(), needing)));
        }
    }

    private void take(StatelessSession session, Needing needing) {
        Receipt receipt = needing.receipt();
        var sheet = new Sheets(session, needing, now());
        Cause cause = Due.cause(receipt);
        long open = sheet.open();
        for (Grant grant : open == 0 ? List.<Grant>of() : sheet.grants()) {
            if (open > 0) {
                ClawBackRow row = row(session, receipt, cause, grant.entry());
                row.requested = open;
                row.collected = Math.min(open, sheet.left(grant));
                row.uncollected = open - row.collected;
                open = row.uncollected;
                write(
                        session,
                        receipt,
                        row,
                        new Voiding(
                                row.requestId,
                                grant.entry(),
                                row.collected,
                                receipt.receipt(),
                                because(cause, needing)));
            }
        }
        if (!new Sheets(session, needing, now()).isSeen()) {
            ClawBackRow row = row(session, receipt, cause, null);
            row.requested = open;
            row.uncollected = open;
            write(session, receipt, row, null);
        }
    }

    ClawBackRow row(StatelessSession session, Receipt receipt, Cause cause, EntryId target) {
        var row = new ClawBackRow();
        row.receiptId = receipt.id();
        row.step = 1 + Steps.of(session, receipt.id(), now()).size();
        row.requestId = UUID.nameUUIDFromBytes(
                ("claw-back " + receipt.id() + " step " + row.step).getBytes(StandardCharsets.UTF_8));
        row.cause = cause;
        row.accountId = target == null ? receipt.creditedAccountId() : Long.valueOf(target.account());
        row.targetSeq = target == null ? null : target.seq();
        row.refundedMinor = receipt.refundedMinor();
        row.dispute = receipt.dispute();
        row.madeBy = member.name();
        row.madeAt = now();
        return row;
    }

    Adjusted write(StatelessSession session, Receipt receipt, ClawBackRow row, Change change) {
        session.insert(row);
        Adjusted adjusted = change == null ? null : adjustments.make(session, change);
        audit.record(
                session,
                AuditEvent.done(
                        COMMAND, "receipt " + receipt.receipt(), row.accountId, null, row.inWords(), row.requestId));
        return adjusted;
    }

    /** Under the receipt's own ID as the ticket, which every reader finds again. */
    private static Because because(Cause cause, Needing needing) {
        String reason = cause == Cause.DISPUTE ? "CHARGEBACK" : "REFUNDED";
        return new Because(reason, needing.receipt().receipt(), null, null, null);
    }

    static Needing needing(StatelessSession session, long receiptId) {
        return ReceiptQueue.find(session, receiptId)
                .orElseThrow(() -> Problem.notFound("NO_SUCH_RECEIPT", String.valueOf(receiptId)));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
