package org.creditdesk.ui.promo;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.Approval;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.Campaign;
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
    final List<PlanProblem> problems = new ArrayList<>();
    final Map<UUID, Batch> byRequest = new HashMap<>();
    final Map<UUID, Campaign> campaignByRequest = new HashMap<>();
    LongConsumer whileGenerating = done -> {};
    RuntimeException failure;
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
        for (long done = 0; done <= plan.count() && !progress.isCancelled(); done += Math.max(1, plan.count() / 40)) {
            progress.report(done);
            whileGenerating.accept(done);
        }
        Campaign campaign = campaigns.stream()
                .filter(each -> each.name().equals(plan.campaign()))
                .findFirst()
                .orElseThrow();
        BatchState state =
                progress.isCancelled() ? BatchState.CANCELLED : plan.activate() ? BatchState.ACTIVE : BatchState.SEALED;
        var batch = new Batch(
                batches.size() + 1,
                campaign.id(),
                campaign.name(),
                campaign.zone(),
                plan.kind(),
                plan.credits(),
                plan.count(),
                progress.isCancelled() ? 0 : plan.count(),
                plan.prefix(),
                plan.regions(),
                plan.starts(),
                plan.ends(),
                plan.perAccount(),
                plan.perCode(),
                state,
                progress.isCancelled() ? null : "5c1d9f0e7a2b48c6d3e1f0a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f2a1b0c9",
                "mia",
                NOW,
                state == BatchState.ACTIVE ? plan.count() / 7 : 0,
                false,
                !plan.accounts().isEmpty(),
                plan.activate(),
                Approval.NOT_NEEDED,
                null,
                null,
                null,
                0,
                NOW);
        batches.add(batch);
        return batch;
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
