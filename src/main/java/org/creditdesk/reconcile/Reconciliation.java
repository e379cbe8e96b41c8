package org.creditdesk.reconcile;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.creditdesk.adjust.Adjusted;
import org.creditdesk.adjust.Adjustments;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Change;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.adjust.ReceiptCrediting;
import org.creditdesk.adjust.Reversal;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.problem.Problem;
import org.creditdesk.receipt.Need;
import org.creditdesk.receipt.Needing;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.receipt.ReceiptQueue;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Page;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/**
 * The receipts that need somebody, each with its evidence and one prepared fix. A fix is one transaction that looks
 * again before it posts; its request id follows from the receipt and the need, so that two people at once, a second
 * run and a run after a kill change a balance once.
 */
public final class Reconciliation {
    private static final String COMMAND = "fix receipt";
    private static final int PAGE = 200;

    private final Store store;
    private final Member member;
    private final AuditTrail audit;
    private final Adjustments adjustments;
    private final ClawBacks clawBacks;
    private final Clock clock;

    public Reconciliation(
            Store store, Member member, AuditTrail audit, Adjustments adjustments, ClawBacks clawBacks, Clock clock) {
        this.store = store;
        this.member = member;
        this.audit = audit;
        this.adjustments = adjustments;
        this.clawBacks = clawBacks;
        this.clock = clock;
    }

    /** How many receipts need what, in one query; needs that no receipt has are left out. */
    public Map<Need, Long> counts() {
        return store.read(ReceiptQueue::counts);
    }

    /** Those that wait longest first. @param after the key of the page before; null for the first */
    public Page<Receipt, ReceiptQueue.Key> page(Need need, ReceiptQueue.Key after, int limit) {
        return store.read(session -> ReceiptQueue.page(session, need, after, limit));
    }

    /** The receipts of an ID: none, one, or one of each provider. */
    public List<Needing> named(String typed) {
        return store.read(session -> ReceiptQueue.named(session, typed));
    }

    /** @throws Problem NO_SUCH_RECEIPT */
    public Evidence evidence(long receiptId) {
        return store.read(session -> evidence(session, ClawBacks.needing(session, receiptId)));
    }

    private Evidence evidence(StatelessSession session, Needing needing) {
        return new Evidences(session, needing, clock.instant().truncatedTo(ChronoUnit.MICROS)).gather();
    }

    /** The sentence why somebody else would have to approve what was prepared; null where it would be posted at once. */
    public String approval(Evidence evidence) {
        Change first = evidence.fix() == null ? null : FirstChange.of(evidence);
        return first == null ? null : adjustments.preview(first).approval();
    }

    /**
     * Does what was prepared for a receipt, unless it needs something else by now. Where it was asked for and somebody
     * decided against it, it is asked for again.
     *
     * @param need for which the fix was shown
     * @return also where nothing was to be done any more
     * @throws Problem NO_SUCH_RECEIPT, ROLE_MAY_NOT, NOT_PREPARED, RECEIPT_CHANGED, or as {@link Adjustments#make}
     */
    public Fixed fix(long receiptId, Need need) {
        return fix(receiptId, need, true);
    }

    private Fixed fix(long receiptId, Need need, boolean asksAgain) {
        Evidence known = evidence(receiptId);
        Receipt receipt = known.receipt();
        return audit.command(
                COMMAND,
                Permission.CORRECT,
                "receipt " + receipt.receipt() + ", " + need,
                accountOf(known),
                Evidences.request(need, receipt),
                session -> fix(session, known, need, asksAgain));
    }

    private static Long accountOf(Evidence known) {
        return known.fix() == null || known.fix().account() == null
                ? known.receipt().accountId()
                : known.fix().account();
    }

    private Fixed fix(StatelessSession session, Evidence known, Need need, boolean asksAgain) {
        Receipt before = known.receipt();
        if (need == Need.NOT_CLAWED_BACK || need == Need.DISPUTED) {
            return clawBack(session, before, need);
        }
        adjustments.lock(session, accounts(known));
        Needing locked = ReceiptQueue.locked(session, before.id()).orElseThrow();
        Evidence now = evidence(session, locked);
        if (now.need() != need) {
            return answer(session, before, Remedy.NONE, 0, null);
        }
        if (!now.fix().isPrepared()) {
            throw Problem.refused("NOT_PREPARED", before.receipt(), now.fix().why());
        }
        if (!accounts(now).equals(accounts(known))) {
            throw Problem.refused("RECEIPT_CHANGED", before.receipt());
        }
        Asking asking = Asking.of(session, need, now.receipt(), clock.instant());
        Adjusted adjusted = apply(session, now, asksAgain ? asking.next() : asking.current());
        ReceiptQueue.refresh(session, before.id());
        boolean posted = adjusted != null && adjusted.isPosted();
        return answer(session, before, now.fix().remedy(), posted ? moved(now) : 0, adjusted);
    }

    /** A move gives one account what it takes from the other: what counts is what the customer gets. */
    private static long moved(Evidence evidence) {
        return evidence.fix().credits();
    }

    private Fixed clawBack(StatelessSession session, Receipt before, Need need) {
        Needing known = ClawBacks.needing(session, before.id());
        if (known.need() != need) {
            return answer(session, before, Remedy.NONE, 0, null);
        }
        var earlier = new Sheets(session, known, clock.instant());
        boolean back = !earlier.toGiveBack().isEmpty();
        int steps = earlier.steps().size();
        ClawBackSheet sheet = clawBacks.run(session, known);
        List<ClawBackStep> fresh = sheet.steps().subList(steps, sheet.steps().size());
        ClawBackStep waiting = sheet.steps().stream()
                .filter(ClawBackStep::isWaiting)
                .findFirst()
                .orElse(null);
        return new Fixed(
                before.id(),
                before.receipt(),
                back ? Remedy.GIVE_BACK : Remedy.CLAW_BACK,
                fresh.stream().mapToLong(ClawBackStep::moved).sum(),
                waiting == null ? null : waiting.request(),
                waiting == null ? null : waiting.state(),
                ClawBacks.needing(session, before.id()).need(),
                null);
    }

    private static Fixed answer(
            StatelessSession session, Receipt receipt, Remedy remedy, long credits, Adjusted adjusted) {
        return new Fixed(
                receipt.id(),
                receipt.receipt(),
                remedy,
                credits,
                adjusted == null ? null : adjusted.request(),
                adjusted == null ? null : adjusted.state(),
                ClawBacks.needing(session, receipt.id()).need(),
                null);
    }

    /** All accounts that a fix may touch, ascending. */
    private static List<Long> accounts(Evidence evidence) {
        var accounts = new TreeSet<Long>();
        if (evidence.receipt().accountId() != null) {
            accounts.add(evidence.receipt().accountId());
        }
        if (evidence.fix() != null && evidence.fix().account() != null) {
            accounts.add(evidence.fix().account());
        }
        evidence.entries().forEach(each -> accounts.add(each.entry().id().account()));
        return List.copyOf(accounts);
    }

    private Adjusted apply(StatelessSession session, Evidence evidence, UUID request) {
        Receipt receipt = evidence.receipt();
        return switch (evidence.fix().remedy()) {
            case CREDIT -> credit(session, evidence, request);
            case TAKE_SECOND -> takeSecond(session, evidence);
            case MOVE -> move(session, evidence, request);
            case GIVE_DIFFERENCE -> giveDifference(session, evidence, request);
            case ACCEPT -> {
                ReceiptQueue.settleDifference(session, receipt.id());
                audit.record(
                        session,
                        AuditEvent.done(
                                COMMAND,
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

    /** The account and the credits are filled in where they were missing, by those who may import receipts. */
    private Adjusted credit(StatelessSession session, Evidence evidence, UUID request) {
        Receipt receipt = evidence.receipt();
        Fix fix = evidence.fix();
        if (receipt.credits() == 0) {
            if (!member.may(Permission.IMPORT_RECEIPTS)) {
                throw Problem.notPermitted("ROLE_MAY_NOT", null, member.role().name(), COMMAND);
            }
            ReceiptQueue.setCredits(session, receipt.id(), fix.credits());
        }
        if (receipt.accountId() == null && member.may(Permission.IMPORT_RECEIPTS)) {
            ReceiptQueue.assign(session, receipt.id(), fix.account());
        }
        return adjustments.make(session, ReceiptCrediting.of(request, receipt, fix.account(), null));
    }

    private Adjusted takeSecond(StatelessSession session, Evidence evidence) {
        NamingEntry second = Evidences.secondOf(evidence.receipt(), evidence.entries());
        if (evidence.sheet() != null) {
            for (ClawBackStep step : evidence.sheet().steps()) {
                if (step.isWaiting() && second.entry().id().equals(step.target())) {
                    return new Adjusted(null, 0, step.request(), step.state(), true);
                }
            }
        }
        return clawBacks.takeSecond(
                session, evidence.receipt(), second.entry().id(), second.entry().amount(), second.left());
    }

    /** First back, then there; while the reversal waits for somebody, nothing is given. */
    private Adjusted move(StatelessSession session, Evidence evidence, UUID request) {
        Receipt receipt = evidence.receipt();
        Adjusted back = adjustments.make(
                session, new Reversal(request, Evidences.creditedBy(receipt), because("BILLING_ERROR", receipt)));
        return back.isPosted() ? credit(session, evidence, ReceiptCrediting.request(receipt)) : back;
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

    /**
     * Fixes some receipts, each in a transaction of its own. What cannot be fixed is told and passed over; what
     * somebody decided against is not asked for again.
     *
     * @param progress told how many were done; cancelling keeps what was
     */
    public FixReport fixAll(Need need, List<Long> receiptIds, Progress progress) {
        List<Fixed> fixed = new ArrayList<>();
        for (long id : receiptIds) {
            if (progress.isCancelled()) {
                return new FixReport(fixed, receiptIds.size(), true);
            }
            fixed.add(fixOrTell(id, need));
            progress.report(fixed.size());
        }
        return new FixReport(fixed, receiptIds.size(), false);
    }

    private Fixed fixOrTell(long id, Need need) {
        try {
            return fix(id, need, false);
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.STORE || problem.kind() == Problem.Kind.NOT_PERMITTED) {
                throw problem;
            }
            return store.read(session -> {
                Needing needing = ClawBacks.needing(session, id);
                return new Fixed(id, needing.receipt().receipt(), Remedy.NONE, 0, null, null, needing.need(), problem);
            });
        }
    }

    /** Fixes all that need this, from the first on, each once. */
    public FixReport fixEvery(Need need, Progress progress) {
        List<Fixed> fixed = new ArrayList<>();
        long asked = counts().getOrDefault(need, 0L);
        ReceiptQueue.Key after = null;
        do {
            Page<Receipt, ReceiptQueue.Key> page = page(need, after, PAGE);
            for (Receipt receipt : page.rows()) {
                if (progress.isCancelled()) {
                    return new FixReport(fixed, asked, true);
                }
                fixed.add(fixOrTell(receipt.id(), need));
                progress.report(fixed.size());
            }
            after = page.next();
        } while (after != null);
        return new FixReport(fixed, asked, false);
    }
}
