package org.creditdesk.promo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;

/**
 * Counts all batches of a campaign together: one query a figure, each over an index on the batch, however many batches
 * there are. Codes are never counted one by one, a batch may have ten million: what is left of them follows from the
 * batch's size and from what was redeemed and revoked.
 */
final class BatchTallies {
    private static final String OF_CAMPAIGN = " in (select id from batch where campaign_id = :campaign)";

    private final StatelessSession session;
    private final long campaign;

    private BatchTallies(StatelessSession session, long campaign) {
        this.session = session;
        this.campaign = campaign;
    }

    /** Newest first. */
    static List<BatchTally> of(StatelessSession session, long campaign) {
        return new BatchTallies(session, campaign).all(true);
    }

    /** Without attempts and exports, for what asks for stakes only. */
    static List<BatchTally> stakes(StatelessSession session, long campaign) {
        return new BatchTallies(session, campaign).all(false);
    }

    private List<BatchTally> all(boolean attempted) {
        List<BatchRow> batches = session.createSelectionQuery(
                        "from BatchRow where campaignId = :campaign order by id desc", BatchRow.class)
                .setParameter("campaign", campaign)
                .getResultList();
        var redemptions = redemptions();
        var exhausted = exhausted();
        var revoked = revoked();
        var attempts = attempted ? attempts() : Map.<Long, Counted>of();
        var exported = attempted ? exported() : Map.<Long, Counted>of();
        return batches.stream()
                .map(batch -> tally(
                        batch,
                        redemptions.getOrDefault(batch.id, Counted.NOTHING),
                        exhausted.getOrDefault(batch.id, Counted.NOTHING),
                        revoked.getOrDefault(batch.id, Counted.NOTHING),
                        attempts.getOrDefault(batch.id, Counted.NOTHING),
                        batch.imported || exported.containsKey(batch.id)))
                .toList();
    }

    private static BatchTally tally(
            BatchRow batch, Counted redemptions, Counted exhausted, Counted revoked, Counted attempts, boolean out) {
        return new BatchTally(
                batch,
                redemptions.number(1),
                redemptions.number(2),
                redemptions.second(3),
                redemptions.second(4),
                batch.perCode == 1 ? redemptions.number(1) : exhausted.number(1),
                revoked.number(1),
                revoked.number(2),
                attempts.number(1),
                attempts.number(2),
                attempts.number(3),
                out);
    }

    private Map<Long, Counted> redemptions() {
        return counted("""
                select batch_id, count(*), count(distinct code), cast(floor(extract(epoch from min(redeemed_at))) as bigint),
                    cast(floor(extract(epoch from max(redeemed_at))) as bigint)
                from redemption where batch_id""" + OF_CAMPAIGN + " and" + CountedUses.REDEMPTION + "group by batch_id");
    }

    /** Of batches whose codes have several uses; else a redeemed code is an exhausted one. */
    private Map<Long, Counted> exhausted() {
        return counted("""
                select batch_id, count(*) from (
                    select r.batch_id, r.code from redemption r join batch b on b.id = r.batch_id
                    where b.campaign_id = :campaign and b.per_code > 1 and %s
                    group by r.batch_id, r.code, b.per_code having count(*) >= b.per_code) used
                group by batch_id""".formatted(CountedUses.R));
    }

    private Map<Long, Counted> revoked() {
        return counted("""
                select named.batch_id, count(*), sum(named.per_code - %s) from (
                    select distinct h.batch_id, b.per_code, r.code from batch b
                    join batch_change h on h.batch_id = b.id join revoked_code r on r.change_id = h.id
                    where b.campaign_id = :campaign) named
                join code c on c.code = named.code
                where c.revoked and %s < named.per_code group by named.batch_id""".formatted(CodeEntity.USES, CodeEntity.USES));
    }

    private Map<Long, Counted> attempts() {
        return counted("""
                select batch_id, count(*), count(distinct canonical), sum(case when outcome = 'APPLIED' then 0 else 1 end)
                from attempt where batch_id""" + OF_CAMPAIGN + " group by batch_id");
    }

    private Map<Long, Counted> exported() {
        return counted("""
                select e.batch_id, count(*) from code_export e join batch b on b.id = e.batch_id
                where b.campaign_id = :campaign and e.codes >= b.generated group by e.batch_id""");
    }

    private Map<Long, Counted> counted(String sql) {
        Map<Long, Counted> counted = new HashMap<>();
        session.createNativeQuery(sql, Object[].class)
                .setParameter("campaign", campaign)
                .getResultList()
                .forEach(row -> counted.put(((Number) row[0]).longValue(), new Counted(row)));
        return counted;
    }

    /** A row of counts behind its batch. */
    private record Counted(Object[] row) {
        private static final Counted NOTHING = new Counted(new Object[0]);

        long number(int column) {
            return row.length == 0 ? 0 : ((Number) row[column]).longValue();
        }

        Instant second(int column) {
            return row.length == 0 ? null : Instant.ofEpochSecond(number(column));
        }
    }
}
