package org.creditdesk.ui.promo;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.creditdesk.account.EmailReport;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.Approval;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.ImportPlan;
import org.creditdesk.promo.ImportReport;
import org.creditdesk.promo.NewCampaign;
import org.creditdesk.promo.Odds;
import org.creditdesk.promo.PlanProblem;
import org.creditdesk.store.Page;
import org.creditdesk.store.Progress;

/** Promotions that are kept in memory, for view models and for looking at their screens. */
final class MemoryPromotions implements Promotions {
    static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final double SPACE = Math.pow(31, 11);

    final List<Campaign> campaigns = new ArrayList<>();
    final List<Batch> batches = new ArrayList<>();
    final List<BatchPlan> generated = new ArrayList<>();
    final List<List<String>> imported = new ArrayList<>();
    final List<PlanProblem> problems = new ArrayList<>();
    final Map<UUID, Batch> byRequest = new HashMap<>();
    final Map<UUID, Campaign> campaignByRequest = new HashMap<>();
    LongConsumer whileGenerating = done -> {};
    RuntimeException failure;
    final List<Integer> checkedCodes = new ArrayList<>();
    final List<Integer> lookedUp = new ArrayList<>();
    final List<String> rejections = new ArrayList<>();
    int checks;

    Campaign campaign(String name, ZoneId zone) {
        var campaign = new Campaign(
                campaigns.size() + 1, name, "To be tried", "mia", zone, null, null, 500_000L, 120_000, true, NOW, 0, 0);
        campaigns.add(campaign);
        return campaign;
    }

    @Override
    public Page<Campaign, Long> campaigns(Long before, int limit) {
        fail();
        return new Page<>(
                campaigns.stream()
                        .sorted(Comparator.comparing(Campaign::id).reversed())
                        .toList(),
                null);
    }

    @Override
    public Campaign campaign(long id) {
        return campaigns.get((int) id - 1);
    }

    @Override
    public Campaign create(NewCampaign wanted) {
        fail();
        return campaignByRequest.computeIfAbsent(wanted.requestId(), request -> {
            var created = new Campaign(
                    campaigns.size() + 1,
                    wanted.name(),
                    wanted.purpose(),
                    "mia",
                    wanted.zone(),
                    wanted.starts(),
                    wanted.ends(),
                    wanted.budget(),
                    0,
                    true,
                    NOW,
                    0,
                    0);
            campaigns.add(created);
            return created;
        });
    }

    @Override
    public Page<Batch, Long> batches(long campaignId, Long before, int limit) {
        return new Page<>(
                batches.stream()
                        .filter(batch -> batch.campaignId() == campaignId)
                        .toList(),
                null);
    }

    @Override
    public Batch batch(long id) {
        return batches.get((int) id - 1);
    }

    @Override
    public List<PlanProblem> check(BatchPlan plan) {
        checks++;
        return List.copyOf(problems);
    }

    @Override
    public Odds odds(BatchPlan plan) {
        double guess = plan.count() / SPACE;
        return new Odds(plan.count() * plan.credits() * plan.perCode(), 54.5, guess, guess * 288, guess <= 1e-9);
    }

    @Override
    public List<String> examples(BatchPlan plan) {
        return List.of(
                plan.prefix() + "K7WQ-M2HD-9TZM", plan.prefix() + "3FXR-8VNC-P4JB", plan.prefix() + "WD9E-5QKS-7GHA");
    }

    @Override
    public Batch generate(BatchPlan plan, Progress progress) {
        fail();
        return byRequest.computeIfAbsent(plan.requestId(), request -> generateNow(plan, progress));
    }

    private Batch generateNow(BatchPlan plan, Progress progress) {
        generated.add(plan);
        boolean waits = plan.count() * plan.credits() * plan.perCode() > approvalAbove();
        for (long done = 0;
                !waits && done <= plan.count() && !progress.isCancelled();
                done += Math.max(1, plan.count() / 40)) {
            progress.report(done);
            whileGenerating.accept(done);
        }
        Campaign campaign = campaigns.stream()
                .filter(each -> each.name().equals(plan.campaign()))
                .findFirst()
                .orElseThrow();
        BatchState state = waits
                ? BatchState.DRAFT
                : progress.isCancelled()
                        ? BatchState.CANCELLED
                        : plan.activate() ? BatchState.ACTIVE : BatchState.SEALED;
        var batch = new Batch(
                batches.size() + 1,
                campaign.id(),
                campaign.name(),
                campaign.zone(),
                plan.kind(),
                plan.credits(),
                plan.count(),
                progress.isCancelled() || waits ? 0 : plan.count(),
                plan.prefix(),
                plan.regions(),
                plan.starts(),
                plan.ends(),
                plan.perAccount(),
                plan.perCode(),
                state,
                progress.isCancelled() || waits
                        ? null
                        : "5c1d9f0e7a2b48c6d3e1f0a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f2a1b0c9",
                "mia",
                NOW,
                state == BatchState.ACTIVE ? plan.count() / 7 : 0,
                false,
                !plan.accounts().isEmpty(),
                plan.activate(),
                waits ? Approval.PENDING : Approval.NOT_NEEDED,
                null,
                null,
                null,
                0,
                NOW);
        batches.add(batch);
        return batch;
    }

    /** Codes of fewer than four characters are none. */
    @Override
    public ImportReport checkCodes(List<String> codes, Progress progress) {
        checkedCodes.add(codes.size());
        List<ImportReport.BadRow> bad = new ArrayList<>();
        int rows = 0;
        for (int i = 0; i < codes.size(); i++) {
            rows += codes.get(i).isBlank() ? 0 : 1;
            if (!codes.get(i).isBlank() && codes.get(i).length() < 4) {
                bad.add(new ImportReport.BadRow(i + 1, "CODE_MALFORMED", "This is not a code."));
            }
        }
        return new ImportReport(rows, bad);
    }

    @Override
    public List<PlanProblem> checkImport(ImportPlan plan, int rows) {
        return List.copyOf(problems);
    }

    @Override
    public Batch importCodes(ImportPlan plan, List<String> codes, Progress progress) {
        fail();
        if (progress.isCancelled()) {
            throw Problem.refused("IMPORT_CANCELLED");
        }
        imported.add(codes);
        return generate(
                new BatchPlan(
                        plan.requestId(),
                        plan.campaign(),
                        plan.kind(),
                        codes.size(),
                        plan.credits(),
                        null,
                        plan.regions(),
                        plan.accounts(),
                        plan.starts(),
                        plan.ends(),
                        plan.perAccount(),
                        plan.perCode(),
                        plan.activate()),
                progress);
    }

    /** Addresses at example.org are accounts, those at twice.org several. */
    @Override
    public EmailReport accounts(List<String> emails, Progress progress) {
        lookedUp.add(emails.size());
        List<EmailReport.Wrong> wrong = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int i = 0; i < emails.size(); i++) {
            if (emails.get(i).endsWith("@example.org")) {
                known.add(emails.get(i));
            } else {
                wrong.add(new EmailReport.Wrong(i, emails.get(i), emails.get(i).endsWith("@twice.org")));
            }
        }
        return new EmailReport(known.size(), emails.size() - wrong.size() - known.size(), wrong);
    }

    @Override
    public long approvalAbove() {
        return 50_000_000;
    }

    @Override
    public Batch resume(long batchId, Progress progress) {
        fail();
        progress.report(batch(batchId).planned());
        return become(
                batchId, BatchState.ACTIVE, Approval.NOT_NEEDED, batch(batchId).planned());
    }

    @Override
    public Batch cancel(long batchId, Progress progress) {
        fail();
        progress.report(0);
        return become(batchId, BatchState.CANCELLED, batch(batchId).approval(), 0);
    }

    @Override
    public Page<Batch, Long> unfinished(Long before, int limit) {
        fail();
        return new Page<>(
                batches.stream()
                        .filter(batch -> batch.state() == BatchState.GENERATING)
                        .toList(),
                null);
    }

    @Override
    public Page<Batch, Long> waiting(Long before, int limit) {
        fail();
        return new Page<>(
                batches.stream()
                        .filter(batch -> batch.approval() == Approval.PENDING)
                        .toList(),
                null);
    }

    @Override
    public Batch approve(UUID requestId, long batchId) {
        fail();
        return become(batchId, BatchState.DRAFT, Approval.APPROVED, 0);
    }

    @Override
    public Batch reject(UUID requestId, long batchId, String why) {
        fail();
        rejections.add(why);
        return become(batchId, BatchState.CANCELLED, Approval.REJECTED, 0);
    }

    Batch become(long id, BatchState state, Approval approval, long generated) {
        Batch b = batch(id);
        var changed = new Batch(
                b.id(),
                b.campaignId(),
                b.campaign(),
                b.zone(),
                b.kind(),
                b.credits(),
                b.planned(),
                generated,
                b.prefix(),
                b.regions(),
                b.starts(),
                b.ends(),
                b.perAccount(),
                b.perCode(),
                state,
                b.seal(),
                b.createdBy(),
                b.createdAt(),
                b.redeemed(),
                b.imported(),
                b.forAccounts(),
                b.activateWhenSealed(),
                approval,
                b.decidedBy(),
                b.decidedAt(),
                b.why(),
                b.revokedCodes(),
                b.checkpointAt());
        batches.set((int) id - 1, changed);
        return changed;
    }

    @Override
    public long export(long batchId, Path file, Progress progress) {
        fail();
        progress.report(batch(batchId).generated());
        return batch(batchId).generated();
    }

    private void fail() {
        if (failure != null) {
            throw failure;
        }
    }

    static Problem problem() {
        return Problem.store("STORE_BUSY", null);
    }
}
