package org.creditdesk.reconcile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.creditdesk.adjust.Adjusted;
import org.creditdesk.adjust.Adjustments;
import org.creditdesk.adjust.Change;
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
import org.creditdesk.store.RoundTrip;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/**
 * The receipts that need somebody, each with its evidence and one prepared fix. A fix is one transaction that looks
 * again before it posts; its request id follows from the receipt and the need, so that two people at once, a second
 * run and a run after a kill change a balance once.
 */
public final class Reconciliation {
    static final String COMMAND = "fix receipt";
    private static final int PAGE = 200;

    private final Store store;
    private final AuditTrail audit;
    private final Adjustments adjustments;
    private final ClawBacks clawBacks;
    private final Remedies remedies;
    private final Clock clock;

    public Reconciliation(
            Store store, Member member, AuditTrail audit, Adjustments adjustments, ClawBacks clawBacks, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.adjustments = adjustments;
        this.clawBacks = clawBacks;
        this.remedies = new Remedies(member, audit, adjustments, clawBacks);
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
        return gather(RoundTrip.in(session), List.of(needing), Map.of())
                .evidence(each -> sheet(session, each), entry -> Sheets.elsewhere(session, entry, now()))
                .get(0);
    }

    private ClawBackSheet sheet(StatelessSession session, Needing needing) {
        return new Sheets(session, needing, now()).sheet();
    }

    /**
     * What there is about some receipts, a few, in round trips of the caller's; what was asked before goes along.
     *
     * @param emails current ones of accounts that the caller knows already
     */
    public Gathered gather(RoundTrip trip, List<Needing> needing, Map<Long, String> emails) {
        return Gathered.of(trip, needing, emails, now());
    }

    /** That of each, in the same order; only what was given back or taken back has anybody asked again. */
    public List<Evidence> evidence(Gathered gathered) {
        return gathered.evidence(
                each -> store.read(session -> sheet(session, each)),
                entry -> store.read(session -> Sheets.elsewhere(session, entry, now())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
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
            return clawBack(session, before, need, asksAgain);
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
        Adjusted adjusted = remedies.apply(session, now, asking, asksAgain);
        ReceiptQueue.refresh(session, before.id());
        boolean posted = adjusted != null && adjusted.isPosted();
        return answer(session, before, now.fix().remedy(), posted ? moved(now) : 0, adjusted);
    }

    /** A move gives one account what it takes from the other: what counts is what the customer gets. */
    private static long moved(Evidence evidence) {
        return evidence.fix().credits();
    }

    private Fixed clawBack(StatelessSession session, Receipt before, Need need, boolean asksAgain) {
        Needing known = ClawBacks.needing(session, before.id());
        if (known.need() != need) {
            return answer(session, before, Remedy.NONE, 0, null);
        }
        var earlier = new Sheets(session, known, clock.instant());
        boolean back = !earlier.toGiveBack().isEmpty();
        Adjusted against = back || asksAgain ? null : Remedies.decidedAgainst(earlier.steps());
        if (against != null) {
            return answer(session, before, Remedy.CLAW_BACK, 0, against);
        }
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
