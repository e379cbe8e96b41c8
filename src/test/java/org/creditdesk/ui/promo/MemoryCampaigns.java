package org.creditdesk.ui.promo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.CampaignChange;
import org.creditdesk.promo.CampaignEnd;
import org.creditdesk.promo.CampaignFilter;
import org.creditdesk.promo.Cost;
import org.creditdesk.promo.EndPreview;
import org.creditdesk.promo.Figures;
import org.creditdesk.promo.Funnel;
import org.creditdesk.promo.NewCampaign;
import org.creditdesk.promo.Timeline;
import org.creditdesk.store.NewValue;
import org.creditdesk.store.Page;

/** Campaigns that are kept in memory, for view models and for looking at their screens. */
final class MemoryCampaigns implements CampaignDesk {
    static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    final List<Campaign> campaigns = new ArrayList<>();
    final List<Batch> batches = new ArrayList<>();
    final List<CampaignFilter> asked = new ArrayList<>();
    final List<CampaignChange> changes = new ArrayList<>();
    final Map<UUID, Campaign> created = new HashMap<>();
    final List<Long> confirmed = new ArrayList<>();
    EndPreview preview = new EndPreview(1, 500, 75_000, 0, 0, 20);
    CampaignEnd end;
    RuntimeException failure;
    RuntimeException figuresFailure;
    Figures figures = figures(List.of());

    static Figures figures(List<Timeline.Slot> slots) {
        return new Figures(
                1,
                new Funnel(1_000, 800, 400, 300, 450, 100, 320, 310, 48_000, 150, 20_000),
                new Cost(48_000, 500_000L, 452_000L, 105_000, 0, 7_000, LocalDate.of(2027, 5, 27)),
                new Timeline(false, slots, 0),
                List.of(new Figures.RegionCount("DE", 200), new Figures.RegionCount(null, 120)),
                List.of(new Figures.Rejections("CODE_EXHAUSTED", 100)),
                List.of());
    }

    Campaign add(String name) {
        return put(new Campaign(
                campaigns.size() + 1,
                name,
                "To be tried",
                "mia",
                BERLIN,
                null,
                Instant.parse("2026-06-01T00:00:00Z"),
                500_000L,
                48_000,
                true,
                NOW,
                1,
                1_000));
    }

    private Campaign put(Campaign campaign) {
        campaigns.removeIf(each -> each.id() == campaign.id());
        campaigns.add(campaign);
        return campaign;
    }

    @Override
    public Page<Campaign, Long> list(CampaignFilter meant, Long before, int limit) {
        fail();
        asked.add(meant);
        return new Page<>(campaigns, null);
    }

    @Override
    public Campaign get(long id) {
        fail();
        return campaigns.stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("NO_SUCH_CAMPAIGN", String.valueOf(id)));
    }

    @Override
    public CampaignEnd ended(long id) {
        return end;
    }

    @Override
    public Page<Batch, Long> batches(long campaignId, Long before, int limit) {
        return new Page<>(batches, null);
    }

    @Override
    public Figures figures(long id) {
        if (figuresFailure != null) {
            throw figuresFailure;
        }
        return figures;
    }

    @Override
    public Campaign create(NewCampaign wanted) {
        fail();
        return created.computeIfAbsent(
                wanted.requestId(),
                request -> put(new Campaign(
                        campaigns.size() + 1,
                        wanted.name(),
                        wanted.purpose(),
                        "mia",
                        wanted.zone(),
                        wanted.starts(),
                        wanted.ends(),
                        wanted.announced(),
                        wanted.budget(),
                        0,
                        true,
                        NOW,
                        0,
                        0)));
    }

    @Override
    public Campaign change(CampaignChange wanted) {
        fail();
        changes.add(wanted);
        Campaign now = get(wanted.id());
        return put(new Campaign(
                now.id(),
                NewValue.or(wanted.name(), now.name()),
                NewValue.or(wanted.purpose(), now.purpose()),
                NewValue.or(wanted.owner(), now.owner()),
                NewValue.or(wanted.zone(), now.zone()),
                NewValue.or(wanted.starts(), now.starts()),
                NewValue.or(wanted.ends(), now.ends()),
                NewValue.or(wanted.announced(), now.announced()),
                NewValue.or(wanted.budget(), now.budget()),
                now.redeemedCredits(),
                now.active(),
                now.createdAt(),
                now.batches(),
                now.codes()));
    }

    @Override
    public EndPreview previewEnd(long id) {
        return preview;
    }

    @Override
    public Campaign end(UUID requestId, long id, Long number) {
        fail();
        confirmed.add(number);
        end = new CampaignEnd("mia", NOW, false);
        return put(active(get(id), false));
    }

    @Override
    public Campaign reopen(UUID requestId, long id) {
        fail();
        end = null;
        return put(active(get(id), true));
    }

    private static Campaign active(Campaign was, boolean active) {
        return new Campaign(
                was.id(),
                was.name(),
                was.purpose(),
                was.owner(),
                was.zone(),
                was.starts(),
                was.ends(),
                was.announced(),
                was.budget(),
                was.redeemedCredits(),
                active,
                was.createdAt(),
                was.batches(),
                was.codes());
    }

    private void fail() {
        if (failure != null) {
            throw failure;
        }
    }
}
