package org.creditdesk.promo;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Page;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/** Campaigns and their batches, as they stand. */
public final class Campaigns {
    private static final int LONGEST_NAME = 200;

    private final Store store;
    private final Member member;
    private final AuditTrail audit;
    private final Clock clock;

    public Campaigns(Store store, Member member, AuditTrail audit, Clock clock) {
        this.store = store;
        this.member = member;
        this.audit = audit;
        this.clock = clock;
    }

    /** Mapped classes, for the store. */
    public static List<Class<?>> mapped() {
        return List.of(CampaignRow.class, BatchRow.class, BatchAccountRow.class, CodeEntity.class);
    }

    /**
     * Creates once per request id.
     *
     * @throws Problem CAMPAIGN_NAME_TAKEN, or one of wrong use that names the field
     */
    public Campaign create(NewCampaign wanted) {
        String name = wanted.name() == null ? "" : wanted.name().strip();
        return audit.command(
                "create campaign",
                Permission.MANAGE_CAMPAIGNS,
                "campaign " + name,
                null,
                wanted.requestId(),
                session -> {
                    CampaignRow earlier = byRequest(session, wanted);
                    if (earlier != null) {
                        return earlier.toCampaign(0);
                    }
                    check(session, wanted, name);
                    CampaignRow row = row(wanted, name);
                    session.insert(row);
                    audit.record(
                            session,
                            AuditEvent.done(
                                    "create campaign", "campaign " + row.id, null, null, name, wanted.requestId()));
                    return row.toCampaign(0);
                });
    }

    private static CampaignRow byRequest(StatelessSession session, NewCampaign wanted) {
        CampaignRow row = session.createSelectionQuery("from CampaignRow where requestId = :request", CampaignRow.class)
                .setParameter("request", wanted.requestId())
                .getSingleResultOrNull();
        if (row != null && !row.nameKey.equals(key(wanted.name()))) {
            throw Problem.refused("REQUEST_REUSED");
        }
        return row;
    }

    private static void check(StatelessSession session, NewCampaign wanted, String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw Problem.wrongUse("CAMPAIGN_NAME", LONGEST_NAME);
        }
        if (wanted.starts() != null && wanted.ends() != null && !wanted.starts().isBefore(wanted.ends())) {
            throw Problem.wrongUse("WINDOW_ORDER");
        }
        if (wanted.budget() != null && wanted.budget() <= 0) {
            throw Problem.wrongUse("BUDGET_POSITIVE");
        }
        if (rowByName(session, name) != null) {
            throw Problem.refused("CAMPAIGN_NAME_TAKEN", name);
        }
    }

    private CampaignRow row(NewCampaign wanted, String name) {
        var row = new CampaignRow();
        row.requestId = wanted.requestId();
        row.name = name;
        row.nameKey = key(name);
        row.purpose = wanted.purpose();
        row.owner = member.name();
        row.zone = wanted.zone().getId();
        row.starts = wanted.starts();
        row.ends = wanted.ends();
        row.budget = wanted.budget();
        row.state = CampaignRow.ACTIVE;
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return row;
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Newest first. @param before only campaigns with a smaller id; null for the newest */
    public Page<Campaign, Long> list(Long before, int limit) {
        return store.read(session -> {
            List<CampaignRow> rows = session.createSelectionQuery(
                            "from CampaignRow where id < :before order by id desc", CampaignRow.class)
                    .setParameter("before", before == null ? Long.MAX_VALUE : before)
                    .setMaxResults(limit + 1)
                    .getResultList();
            Map<Long, Long> batches =
                    batchCounts(session, rows.stream().map(row -> row.id).toList());
            return Page.of(
                    rows.stream()
                            .map(row -> row.toCampaign(batches.getOrDefault(row.id, 0L)))
                            .toList(),
                    limit,
                    Campaign::id);
        });
    }

    private static Map<Long, Long> batchCounts(StatelessSession session, List<Long> campaigns) {
        Map<Long, Long> counts = new HashMap<>();
        if (!campaigns.isEmpty()) {
            session.createSelectionQuery(
                            "select campaignId, count(*) from BatchRow where campaignId in :ids group by campaignId",
                            Object[].class)
                    .setParameter("ids", campaigns)
                    .getResultList()
                    .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        }
        return counts;
    }

    /** @throws Problem NO_SUCH_CAMPAIGN */
    public Campaign byName(String name) {
        return store.read(session -> {
            CampaignRow row = rowByName(session, name);
            if (row == null) {
                throw Problem.notFound("NO_SUCH_CAMPAIGN", name);
            }
            return row.toCampaign(batchCounts(session, List.of(row.id)).getOrDefault(row.id, 0L));
        });
    }

    static CampaignRow rowByName(StatelessSession session, String name) {
        return session.createSelectionQuery("from CampaignRow where nameKey = :name", CampaignRow.class)
                .setParameter("name", key(name))
                .getSingleResultOrNull();
    }

    /** @throws Problem NO_SUCH_CAMPAIGN */
    public Campaign get(long id) {
        return store.read(session -> {
            CampaignRow row = session.get(CampaignRow.class, id);
            if (row == null) {
                throw Problem.notFound("NO_SUCH_CAMPAIGN", String.valueOf(id));
            }
            return row.toCampaign(batchCounts(session, List.of(id)).getOrDefault(id, 0L));
        });
    }

    /** A campaign's batches, newest first. @param before only batches with a smaller id; null for the newest */
    public Page<Batch, Long> batches(long campaignId, Long before, int limit) {
        return store.read(session -> {
            CampaignRow campaign = session.get(CampaignRow.class, campaignId);
            if (campaign == null) {
                throw Problem.notFound("NO_SUCH_CAMPAIGN", String.valueOf(campaignId));
            }
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
                            "select batch_id, count(*) from redemption where batch_id in (:ids) group by batch_id",
                            Object[].class)
                    .setParameterList("ids", batches)
                    .getResultList()
                    .forEach(row -> uses.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
        }
        return uses;
    }

    /**
     * Some codes of a batch in canonical order, as this member may see them. The page's key is the canonical code.
     *
     * @param after null to begin
     */
    public Page<CodeRow, String> codes(long batchId, String after, int limit) {
        boolean sees = member.may(Permission.SEE_CODES);
        return store.read(session -> {
            BatchRow batch = session.get(BatchRow.class, batchId);
            if (batch == null) {
                throw Problem.notFound("NO_SUCH_BATCH", String.valueOf(batchId));
            }
            List<CodeEntity> rows = session.createSelectionQuery(
                            "from CodeEntity where batchId = :batch and code > :after order by code", CodeEntity.class)
                    .setParameter("batch", batchId)
                    .setParameter("after", after == null ? "" : after)
                    .setMaxResults(limit + 1)
                    .getResultList();
            Page<CodeEntity, String> page = Page.of(rows, limit, code -> code.code);
            return new Page<>(
                    page.rows().stream().map(code -> codeRow(code, batch, sees)).toList(), page.next());
        });
    }

    private static CodeRow codeRow(CodeEntity code, BatchRow batch, boolean sees) {
        String shown = sees ? CodeFormat.shown(code.code, batch.prefixLength()) : CodeFormat.masked(code.code);
        CodeState state = code.revoked
                ? CodeState.REVOKED
                : code.uses < batch.perCode
                        ? CodeState.UNUSED
                        : batch.perCode == 1 ? CodeState.REDEEMED : CodeState.EXHAUSTED;
        return new CodeRow(shown, code.uses, state);
    }
}
