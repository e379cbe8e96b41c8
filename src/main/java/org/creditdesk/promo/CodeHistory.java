package org.creditdesk.promo;

import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;

/**
 * A code as it stood just before an instant, as far as that is on record: its batch's state and end, its own
 * revocation, the campaign's state, and what had been redeemed. Windows, budget and limits of a campaign are taken as
 * they are today, for nobody wrote down what they were.
 */
public final class CodeHistory {
    private CodeHistory() {}

    /** @param at not after now */
    public static CodeForAccount before(StatelessSession session, CodeForAccount today, long accountId, Instant at) {
        Redeemable code = today.code();
        var batch = session.get(BatchRow.class, code.batchId());
        var campaign = session.get(CampaignRow.class, code.campaignId());
        putBack(session, batch, at);
        putBack(session, campaign, at);
        Redeemable then = new IssuedBatch(batch, campaign)
                .code(code.canonical(), Math.toIntExact(uses(session, code, at)), isRevoked(session, code, at));
        long byAccount = batch.perAccount == null ? 0 : usesByAccount(session, accountId, batch.id, at);
        return new CodeForAccount(then, byAccount, today.listed());
    }

    private static void putBack(StatelessSession session, BatchRow batch, Instant at) {
        BatchChangeRow next = first(session.createSelectionQuery(
                        "from BatchChangeRow where batchId = :id and changedAt >= :at order by id",
                        BatchChangeRow.class)
                .setParameter("id", batch.id)
                .setParameter("at", at)
                .setMaxResults(1)
                .getResultList());
        if (next != null) {
            batch.state = next.stateBefore;
            batch.ends = next.endsBefore;
        }
        if (batch.sealedAt == null || !batch.sealedAt.isBefore(at)) {
            batch.state = BatchState.GENERATING;
        }
    }

    private static void putBack(StatelessSession session, CampaignRow campaign, Instant at) {
        CampaignChangeRow next = first(session.createSelectionQuery("""
                        from CampaignChangeRow where campaignId = :id and changedAt >= :at and kind in (END, REOPEN)
                        order by id
                        """, CampaignChangeRow.class)
                .setParameter("id", campaign.id)
                .setParameter("at", at)
                .setMaxResults(1)
                .getResultList());
        if (next != null) {
            campaign.state = next.kind == CampaignChangeRow.Kind.END ? CampaignRow.ACTIVE : CampaignRow.ENDED;
        }
        if (campaign.budget != null) {
            campaign.redeemedCredits = Math.min(campaign.budget, redeemedCredits(session, campaign.id, at));
        }
    }

    private static <T> T first(List<T> rows) {
        return rows.isEmpty() ? null : rows.get(0);
    }

    private static long redeemedCredits(StatelessSession session, long campaignId, Instant at) {
        return number(session.createNativeQuery("""
                        select coalesce(sum(b.credits * (select count(*) from redemption r
                            where r.batch_id = b.id and r.redeemed_at < :at)), 0) - (
                                select coalesce(sum(o.collected), 0) from redemption_rollback o
                                join redemption r on r.account_id = o.account_id and r.seq = o.seq
                                join batch g on g.id = r.batch_id where g.campaign_id = :id and o.made_at < :at)
                        from batch b where b.campaign_id = :id
                        """, Object.class)
                .setParameter("id", campaignId)
                .setParameter("at", at)
                .getSingleResult());
    }

    private static long uses(StatelessSession session, Redeemable code, Instant at) {
        return number(session.createNativeQuery(
                        "select count(*) from redemption r where code = :code and redeemed_at < :at and"
                                + CountedUses.R_BEFORE,
                        Object.class)
                .setParameter("code", code.canonical())
                .setParameter("at", at)
                .getSingleResult());
    }

    private static long usesByAccount(StatelessSession session, long accountId, long batchId, Instant at) {
        return number(session.createNativeQuery("""
                        select count(*) from redemption r
                        where account_id = :account and batch_id = :batch and redeemed_at < :at and
                        """ + CountedUses.R_BEFORE, Object.class)
                .setParameter("account", accountId)
                .setParameter("batch", batchId)
                .setParameter("at", at)
                .getSingleResult());
    }

    /** Revoked by a change before that had not been undone before. */
    private static boolean isRevoked(StatelessSession session, Redeemable code, Instant at) {
        return number(session.createNativeQuery("""
                        select count(*) from revoked_code r join batch_change c on c.id = r.change_id
                        where c.batch_id = :batch and r.code = :code and c.changed_at < :at
                        and not exists (select 1 from batch_change u where u.undoes = c.id and u.changed_at < :at)
                        """, Object.class)
                        .setParameter("batch", code.batchId())
                        .setParameter("code", code.canonical())
                        .setParameter("at", at)
                        .getSingleResult())
                > 0;
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
