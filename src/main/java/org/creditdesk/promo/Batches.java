package org.creditdesk.promo;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.creditdesk.account.Accounts;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.code.CodeFormat;
import org.creditdesk.code.CodeSource;
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
    private final AuditTrail audit;
    private final BatchCreation creation;
    private final BatchDecisions decisions;
    private final Removal removal;
    private final Generation generation;
    private final CodeImport imports;
    private final SecureRandom random = new SecureRandom();

    public Batches(Store store, Member member, AuditTrail audit, Accounts accounts, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.creation = new BatchCreation(member, accounts, clock);
        this.decisions = new BatchDecisions(member, audit, clock);
        this.removal = new Removal(store, audit);
        this.generation = new Generation(store, audit, random, removal, clock);
        this.imports = new CodeImport(store, audit, creation);
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
        return new Odds(
                BatchCreation.stake(plan),
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
        return Stream.generate(() -> source.draw(0, 1, 1).code(0))
                .limit(3)
                .map(code -> CodeFormat.shown(code, shortened.length()))
                .toList();
    }

    /**
     * Creates the batch (once per request id), generates exactly its number of codes and seals it. One with more
     * credits at stake than {@link #approvalAbove} waits for a second person instead. A batch that a crash interrupted,
     * or that was approved meanwhile, is finished when the same request comes again. Cancelling removes all its codes.
     *
     * @param progress told the number of codes stored
     * @return the batch: ACTIVE or SEALED, or CANCELLED, or a DRAFT whose approval is PENDING
     * @throws Problem REQUEST_REUSED, BATCH_REJECTED, and what {@link #check} finds
     */
    public Batch generate(BatchPlan plan, Progress progress) {
        Batch batch = audit.command(
                "generate codes",
                Permission.GENERATE_CODES,
                plan.count() + " codes for campaign " + plan.campaign(),
                null,
                plan.requestId(),
                session -> create(session, plan));
        return batch.state() == BatchState.DRAFT ? batch : generation.run(batch.id(), progress);
    }

    private Batch create(StatelessSession session, BatchPlan plan) {
        BatchRow earlier = BatchCreation.earlier(session, plan, false);
        if (earlier != null) {
            return earlier.state == BatchState.DRAFT && earlier.approval == Approval.PENDING
                    ? Campaigns.batch(session, earlier.id)
                    : begin(session, earlier.id);
        }
        boolean waits = BatchCreation.needsApproval(session, plan);
        BatchRow row = creation.insert(session, plan, waits);
        audit.record(
                session,
                AuditEvent.done(
                        waits ? "ask for batch" : "generate codes",
                        "batch " + row.id,
                        null,
                        null,
                        plan.count() + " × " + plan.credits(),
                        plan.requestId()));
        return Campaigns.batch(session, row.id);
    }

    /** A draft may be generated from now on; any other state stays. */
    private static Batch begin(StatelessSession session, long batchId) {
        BatchRow row = BatchRows.locked(session, batchId);
        if (row.state == BatchState.DRAFT) {
            if (row.approval == Approval.PENDING) {
                throw Problem.refused("BATCH_WAITS", String.valueOf(batchId));
            }
            if (row.approval == Approval.REJECTED) {
                throw Problem.refused("BATCH_REJECTED", String.valueOf(batchId), row.decidedBy, row.why);
            }
            CampaignRow campaign = Campaigns.row(session, row.campaignId);
            if (!campaign.state.equals(CampaignRow.ACTIVE)) {
                throw Problem.refused("CAMPAIGN_ENDED", campaign.name);
            }
            session.createMutationQuery("update BatchRow set state = GENERATING where id = :batch")
                    .setParameter("batch", batchId)
                    .executeUpdate();
        }
        return Campaigns.batch(session, batchId);
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
        String subject = "batch " + batchId;
        audit.command("resume generation", Permission.GENERATE_CODES, subject, null, null, session -> {
            Batch begun = begin(session, batchId);
            audit.record(session, AuditEvent.done("resume generation", subject, null, null, null, null));
            return begun;
        });
        return generation.run(batchId, progress);
    }

    /**
     * Cancels a batch that is a draft or being generated, and removes its codes; none of them could be redeemed yet.
     * Cancelling again finishes a removal that was interrupted.
     *
     * @param progress told the number of codes that are left
     * @throws Problem NO_SUCH_BATCH, BATCH_FINISHED
     */
    public Batch cancel(long batchId, Progress progress) {
        String subject = "batch " + batchId;
        audit.command(
                Removal.CANCEL,
                Permission.GENERATE_CODES,
                subject,
                null,
                null,
                session -> removal.mark(session, batchId));
        return removal.removeAll(batchId, progress);
    }

    /**
     * Lets a large batch be generated. Approving again what one approved oneself is answered as the first time.
     *
     * @throws Problem NO_SUCH_BATCH, OWN_BATCH, BATCH_DECIDED, BATCH_NOT_WAITING, BATCH_OVER, and what {@link #check}
     *     finds wrong with it by now
     */
    public Batch approve(UUID requestId, long batchId) {
        return decisions.approve(requestId, batchId);
    }

    /**
     * @param why what the maker will read, 1 to 1,000 characters
     * @throws Problem NO_SUCH_BATCH, OWN_BATCH, BATCH_DECIDED, BATCH_NOT_WAITING, WHY_NEEDED, WHY_TOO_LONG
     */
    public Batch reject(UUID requestId, long batchId, String why) {
        return decisions.reject(requestId, batchId, why);
    }

    /** Batches that wait for a second person, newest first. @param before null to begin */
    public Page<Batch, Long> waiting(Long before, int limit) {
        return store.read(session -> BatchRows.waiting(session, before, limit));
    }

    /**
     * Batches that somebody has to go on with, newest first: being generated, approved and not begun, or cancelled with
     * codes left. One that another desk is generating at this moment is among them.
     */
    public Page<Batch, Long> unfinished(Long before, int limit) {
        return store.read(session -> BatchRows.unfinished(session, before, limit));
    }

    /** Credits at stake above which a batch needs a second person. */
    public long approvalAbove() {
        return store.read(BatchCreation::approvalAbove);
    }

    /**
     * What {@link #importCodes} would say about each row; changes nothing. At the longest list that may be imported it
     * takes seconds.
     *
     * @param progress told the number of rows looked at
     * @throws Problem IMPORT_CANCELLED
     */
    public ImportReport checkCodes(List<String> codes, Progress progress) {
        return imports.check(codes, progress);
    }

    /** What {@link #importCodes} would say to the plan, whatever the codes are. @param rows codes in the list */
    public List<PlanProblem> checkImport(ImportPlan plan, int rows) {
        return imports.check(plan, rows);
    }

    /**
     * Stores codes that others made, all or none, as a sealed batch; once per request id. Cancelling leaves nothing
     * of them.
     *
     * @param codes as they stand in the file, one a row, at most {@value ImportPlan#MOST_CODES}
     * @param progress told the number of codes stored
     * @throws Problem IMPORT_EMPTY, IMPORT_TOO_LONG, IMPORT_BAD_ROWS, IMPORT_NEEDS_APPROVAL, IMPORT_CANCELLED,
     *     REQUEST_REUSED, and what is wrong with the plan
     */
    public Batch importCodes(ImportPlan plan, List<String> codes, Progress progress) {
        return imports.store(plan, codes, progress);
    }
}
