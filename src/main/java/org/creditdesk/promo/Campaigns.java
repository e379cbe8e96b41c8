package org.creditdesk.promo;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Member;
import org.creditdesk.store.Page;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/** Campaigns and their batches, as they stand. */
public final class Campaigns {
    private final Store store;
    private final Member member;
    private final CampaignCommands commands;
    private final Clock clock;

    public Campaigns(Store store, Member member, AuditTrail audit, Clock clock) {
        this.store = store;
        this.member = member;
        this.commands = new CampaignCommands(member, audit, clock);
        this.clock = clock;
    }

    /** Mapped classes, for the store. */
    public static List<Class<?>> mapped() {
        return List.of(
                CampaignRow.class,
                BatchRow.class,
                BatchAccountRow.class,
                CodeEntity.class,
                CampaignChangeRow.class,
                BatchChangeRow.class,
                CodeExportRow.class);
    }

    /**
     * Creates once per request id.
     *
     * @throws Problem CAMPAIGN_NAME_TAKEN, or one of wrong use that names the field
     */
    public Campaign create(NewCampaign wanted) {
        return commands.create(wanted);
    }

    /**
     * Changes the named fields and no other, once per request id.
     *
     * @throws Problem NO_SUCH_CAMPAIGN, CAMPAIGN_ENDED, CAMPAIGN_NAME_TAKEN, BUDGET_BELOW_REDEEMED, NO_SUCH_MEMBER, or
     *     one of wrong use that names the field
     */
    public Campaign change(CampaignChange wanted) {
        return commands.change(wanted);
    }

    /** What {@link #end} would hit at this moment. @throws Problem NO_SUCH_CAMPAIGN */
    public EndPreview previewEnd(long id) {
        return store.read(session -> EndPreview.of(session, row(session, id), clock.instant()));
    }

    /**
     * Ends it: from then on no code of it can be redeemed, no batch generated and nothing about it changed. What was
     * redeemed stays.
     *
     * @param confirmed how many codes the member was told it stops, and typed; null where nothing was typed. Needed
     *     where it stops more than {@link LifeCommand#UNCONFIRMED}
     * @throws Problem NO_SUCH_CAMPAIGN, CAMPAIGN_ENDED, CONFIRM_NEEDED
     */
    public Campaign end(UUID requestId, long id, Long confirmed) {
        return commands.end(requestId, id, confirmed);
    }

    /**
     * Takes the ending back, as long as no batch of it was changed since.
     *
     * @throws Problem NO_SUCH_CAMPAIGN, CAMPAIGN_NOT_ENDED, CAMPAIGN_MOVED_ON
     */
    public Campaign reopen(UUID requestId, long id) {
        return commands.reopen(requestId, id);
    }

    static CampaignRow row(StatelessSession session, long id) {
        CampaignRow row = session.get(CampaignRow.class, id);
        if (row == null) {
            throw Problem.notFound("NO_SUCH_CAMPAIGN", String.valueOf(id));
        }
        return row;
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** All, newest first. @param before only campaigns with a smaller id; null for the newest */
    public Page<Campaign, Long> list(Long before, int limit) {
        return list(CampaignFilter.ALL, before, limit);
    }

    /** Those that are meant, newest first. @param before only campaigns with a smaller id; null for the newest */
    public Page<Campaign, Long> list(CampaignFilter meant, Long before, int limit) {
        return store.read(session -> {
            List<CampaignRow> rows = meant.rows(session, before, limit + 1, clock.instant());
            Map<Long, CampaignCounts> counts =
                    CampaignCounts.of(session, rows.stream().map(row -> row.id).toList());
            return Page.of(
                    rows.stream()
                            .map(row -> row.toCampaign(counts.getOrDefault(row.id, CampaignCounts.NONE)))
                            .toList(),
                    limit,
                    Campaign::id);
        });
    }

    /** @throws Problem NO_SUCH_CAMPAIGN */
    public Campaign byName(String name) {
        return store.read(session -> {
            CampaignRow row = rowByName(session, name);
            if (row == null) {
                throw Problem.notFound("NO_SUCH_CAMPAIGN", name);
            }
            return campaign(session, row.id);
        });
    }

    static CampaignRow rowByName(StatelessSession session, String name) {
        return session.createSelectionQuery("from CampaignRow where nameKey = :name", CampaignRow.class)
                .setParameter("name", key(name))
                .getSingleResultOrNull();
    }

    /** @throws Problem NO_SUCH_CAMPAIGN */
    public Campaign get(long id) {
        return store.read(session -> campaign(session, id));
    }

    static Campaign campaign(StatelessSession session, long id) {
        return row(session, id)
                .toCampaign(CampaignCounts.of(session, List.of(id)).getOrDefault(id, CampaignCounts.NONE));
    }

    /** Who ended it and when; null while it is not ended. @throws Problem NO_SUCH_CAMPAIGN */
    public CampaignEnd ended(long id) {
        return store.read(session -> {
            CampaignRow row = row(session, id);
            return row.state.equals(CampaignRow.ENDED) ? CampaignEnd.of(session, row) : null;
        });
    }

    /** A campaign's batches, newest first. @param before only batches with a smaller id; null for the newest */
    public Page<Batch, Long> batches(long campaignId, Long before, int limit) {
        return store.read(session -> {
            CampaignRow campaign = row(session, campaignId);
            List<BatchRow> rows = session.createSelectionQuery(
                            "from BatchRow where campaignId = :campaign and id < :before order by id desc",
                            BatchRow.class)
                    .setParameter("campaign", campaignId)
                    .setParameter("before", before == null ? Long.MAX_VALUE : before)
                    .setMaxResults(limit + 1)
                    .getResultList();
            Map<Long, Long> uses =
                    uses(session, rows.stream().map(row -> row.id).toList());
            return Page.of(
                    rows.stream()
                            .map(row -> row.toBatch(campaign, uses.getOrDefault(row.id, 0L)))
                            .toList(),
                    limit,
                    Batch::id);
        });
    }

    /** @throws Problem NO_SUCH_BATCH */
    public Batch batch(long id) {
        return store.read(session -> batch(session, id));
    }

    static Batch batch(StatelessSession session, long id) {
        BatchRow row = session.get(BatchRow.class, id);
        if (row == null) {
            throw Problem.notFound("NO_SUCH_BATCH", String.valueOf(id));
        }
        CampaignRow campaign = session.get(CampaignRow.class, row.campaignId);
        return row.toBatch(campaign, uses(session, List.of(id)).getOrDefault(id, 0L));
    }

    private static Map<Long, Long> uses(StatelessSession session, List<Long> batches) {
        Map<Long, Long> uses = new HashMap<>();
        if (!batches.isEmpty()) {
            session.createNativeQuery(
                            "select batch_id, count(*) from redemption where batch_id in (:ids) and"
                                    + CountedUses.REDEMPTION + "group by batch_id",
                            Object[].class)
                    .setParameterList("ids", batches)
                    .getResultList()
                    .forEach(row -> uses.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
        }
        return uses;
    }
}
