package org.creditdesk.promo;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.creditdesk.account.Accounts;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Page;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/** Designs batches and has them generated. */
public final class Batches {
    /** Guesses that one account has in a day: three failures, then a lock-out of fifteen minutes. */
    private static final double GUESSES_PER_DAY = 3 * 24 * 60 / 15.0;

    private final Store store;
    private final Member member;
    private final AuditTrail audit;
    private final Accounts accounts;
    private final Generation generation;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    public Batches(Store store, Member member, AuditTrail audit, Accounts accounts, Clock clock) {
        this.store = store;
        this.member = member;
        this.audit = audit;
        this.accounts = accounts;
        this.generation = new Generation(store, audit, random, clock);
        this.clock = clock;
    }

    /** Everything that is wrong with a plan, each with its field; empty when it can be generated. */
    public List<PlanProblem> check(BatchPlan plan) {
        return broken(plan).stream().map(PlanCheck.Broken::toPlanProblem).toList();
    }

    private List<PlanCheck.Broken> broken(BatchPlan plan) {
        return store.read(session ->
                PlanCheck.of(plan, plan.campaign() == null ? null : Campaigns.rowByName(session, plan.campaign())));
    }

    /** What the plan costs and how well its codes hide. */
    public Odds odds(BatchPlan plan) {
        double guess = PlanCheck.liveShare(plan);
        long stake;
        try {
            stake = Math.multiplyExact(Math.multiplyExact(plan.count(), plan.credits()), (long) plan.perCode());
        } catch (ArithmeticException overflow) {
            stake = Long.MAX_VALUE;
        }
        return new Odds(
                stake,
                CodeFormat.bits(plan.kind()),
                guess,
                guess * GUESSES_PER_DAY,
                PlanCheck.of(plan, null).stream()
                        .noneMatch(each -> each.problem().reason().equals("BATCH_TOO_GUESSABLE")));
    }

    /** Three codes that look like the plan's; they are never issued. */
    public List<String> examples(BatchPlan plan) {
        String prefix = PlanCheck.prefix(plan).replaceAll("[^A-Z0-9]", "");
        String shortened = prefix.substring(0, Math.min(prefix.length(), CodeFormat.LONGEST_PREFIX));
        var source = new CodeSource(random, shortened, plan.kind());
        return Stream.generate(() -> source.draw(0, 1, 1).first())
                .limit(3)
                .map(code -> CodeFormat.shown(code, shortened.length()))
                .toList();
    }

    /**
     * Creates the batch (once per request id), generates exactly its number of codes and seals it. A batch that a
     * crash interrupted is finished when the same request comes again. Cancelling removes all its codes.
     *
     * @param progress told the number of codes stored
     * @return the batch: ACTIVE or SEALED, or CANCELLED
     */
    public Batch generate(BatchPlan plan, Progress progress) {
        long id = audit.command(
                "generate codes",
                Permission.GENERATE_CODES,
                plan.count() + " codes for campaign " + plan.campaign(),
                null,
                plan.requestId(),
                session -> create(session, plan));
        return generation.run(id, plan.activate(), progress);
    }

    private List<Long> listed(StatelessSession session, BatchPlan plan) {
        return plan.accounts() == null
                ? List.of()
                : plan.accounts().stream()
                        .map(email -> accounts.byEmail(session, email))
                        .distinct()
                        .sorted()
                        .toList();
    }

    /**
     * Goes on with a batch: generates what is missing of an interrupted one, begins with a draft that was approved or
     * needs no approval, and removes what is left of the codes of a cancelled one. One that is finished is left as it
     * is.
     *
     * @param progress told the number of codes stored
     * @throws Problem NO_SUCH_BATCH, BATCH_WAITS, BATCH_REJECTED, CAMPAIGN_ENDED
     */
    public Batch resume(long batchId, Progress progress) {
        audit.command("resume generation", Permission.GENERATE_CODES, "batch " + batchId, null, null, session -> {
            audit.record(session, AuditEvent.done("resume generation", "batch " + batchId, null, null, null, null));
            return Campaigns.batch(session, batchId);
        });
        return generation.run(batchId, true, progress);
    }

    /**
     * Cancels a batch that is a draft or being generated, and removes its codes; none of them could be redeemed yet.
     * Cancelling again finishes a removal that was interrupted.
     *
     * @param progress told the number of codes that are left
     * @throws Problem NO_SUCH_BATCH, BATCH_FINISHED
     */
    public Batch cancel(long batchId, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /**
     * Lets a large batch be generated. Approving again what one approved oneself is answered as the first time.
     *
     * @throws Problem NO_SUCH_BATCH, OWN_BATCH, BATCH_DECIDED, and what {@link #check} finds wrong with it by now
     */
    public Batch approve(UUID requestId, long batchId) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param why what the maker will read, 1 to 1,000 characters
     * @throws Problem NO_SUCH_BATCH, OWN_BATCH, BATCH_DECIDED, WHY_NEEDED
     */
    public Batch reject(UUID requestId, long batchId, String why) {
        throw new UnsupportedOperationException();
    }

    /** Batches that wait for a second person, newest first. @param before null to begin */
    public Page<Batch, Long> waiting(Long before, int limit) {
        throw new UnsupportedOperationException();
    }

    /**
     * Batches that somebody has to go on with, newest first: being generated, approved and not begun, or cancelled with
     * codes left. One that another desk is generating at this moment is among them.
     */
    public Page<Batch, Long> unfinished(Long before, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Credits at stake above which a batch needs a second person. */
    public long approvalAbove() {
        throw new UnsupportedOperationException();
    }

    /** What {@link #importCodes} would say about each row; changes nothing. */
    public ImportReport checkImport(ImportPlan plan, List<String> codes) {
        throw new UnsupportedOperationException();
    }

    /**
     * Stores codes that others made, all or none, as a sealed batch.
     *
     * @param codes as they stand in the file, one a row, at most {@value ImportPlan#MOST_CODES}
     * @param progress told the number of codes stored
     * @throws Problem IMPORT_EMPTY, IMPORT_TOO_LONG, IMPORT_BAD_ROWS, IMPORT_NEEDS_APPROVAL, and what is wrong with the
     *     plan
     */
    public Batch importCodes(ImportPlan plan, List<String> codes, Progress progress) {
        throw new UnsupportedOperationException();
    }

    private long create(StatelessSession session, BatchPlan plan) {
        CampaignRow campaign = plan.campaign() == null ? null : Campaigns.rowByName(session, plan.campaign());
        BatchRow earlier = session.createSelectionQuery("from BatchRow where requestId = :request", BatchRow.class)
                .setParameter("request", plan.requestId())
                .getSingleResultOrNull();
        if (earlier != null) {
            if (!isSame(earlier, plan, campaign)) {
                throw Problem.refused("REQUEST_REUSED");
            }
            return earlier.id;
        }
        for (PlanCheck.Broken broken : PlanCheck.of(plan, campaign)) {
            throw broken.problem();
        }
        List<Long> listed = listed(session, plan);
        BatchRow row = row(plan, campaign, !listed.isEmpty());
        session.insert(row);
        listed.forEach(account -> session.insert(new BatchAccountRow(row.id, account)));
        audit.record(
                session,
                AuditEvent.done(
                        "generate codes",
                        "batch " + row.id,
                        null,
                        null,
                        plan.count() + " × " + plan.credits(),
                        plan.requestId()));
        return row.id;
    }

    private static boolean isSame(BatchRow earlier, BatchPlan plan, CampaignRow campaign) {
        return campaign != null
                && earlier.campaignId == campaign.id
                && earlier.planned == plan.count()
                && earlier.credits == plan.credits()
                && earlier.kind == plan.kind()
                && Objects.equals(earlier.prefix == null ? "" : earlier.prefix, PlanCheck.prefix(plan));
    }

    private BatchRow row(BatchPlan plan, CampaignRow campaign, boolean forAccounts) {
        Regions regions = Regions.parse(plan.regions());
        var row = new BatchRow();
        row.requestId = plan.requestId();
        row.campaignId = campaign.id;
        row.kind = plan.kind();
        row.credits = plan.credits();
        row.planned = plan.count();
        row.prefix = PlanCheck.prefix(plan).isEmpty() ? null : PlanCheck.prefix(plan);
        row.regionMode = regions.mode();
        row.regions = regions.storedCountries();
        row.regionText = regions.text();
        row.forAccounts = forAccounts;
        row.starts = plan.starts();
        row.ends = plan.ends();
        row.perAccount = plan.perAccount();
        row.perCode = plan.perCode();
        row.state = BatchState.GENERATING;
        row.createdBy = member.name();
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return row;
    }
}
