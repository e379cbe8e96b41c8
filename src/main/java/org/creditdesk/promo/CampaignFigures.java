package org.creditdesk.promo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.Figures.RegionCount;
import org.creditdesk.promo.Figures.Rejections;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/** Counts what became of a campaign's codes: some queries over indexes, all as of one moment. */
public final class CampaignFigures {
    private static final Duration PACE = Duration.ofDays(7);
    private static final String OF_CAMPAIGN = " in (select id from batch where campaign_id = :campaign)";

    private final Store store;
    private final Clock clock;

    public CampaignFigures(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @throws Problem NO_SUCH_CAMPAIGN */
    public Figures of(long campaignId) {
        Instant now = clock.instant();
        return store.snapshot(session -> {
            CampaignRow campaign = Campaigns.row(session, campaignId);
            List<BatchTally> tallies = BatchTallies.of(session, campaignId);
            return new Figures(
                    campaignId,
                    funnel(session, campaignId, tallies),
                    CampaignCost.of(campaign, tallies, lastWeek(session, campaignId, now), now),
                    timeline(session, campaign, tallies, now),
                    regions(session, campaignId),
                    rejections(session, campaignId),
                    tallies.stream()
                            .map(tally -> tally.toFigures(campaign, now))
                            .toList());
        });
    }

    private static Funnel funnel(StatelessSession session, long campaign, List<BatchTally> tallies) {
        Object[] spent = row(session, campaign, """
                select count(distinct r.account_id), coalesce(sum(u.amount), 0) from redemption r
                join grant_use u on u.account_id = r.account_id and u.grant_seq = r.seq
                join ledger_entry e on e.account_id = u.account_id and e.seq = u.seq
                where e.kind = 'SPEND' and r.batch_id""" + OF_CAMPAIGN + " and" + CountedUses.R);
        Object[] accounts = row(
                session,
                campaign,
                "select count(distinct account_id), 0 from redemption where batch_id" + OF_CAMPAIGN + " and"
                        + CountedUses.REDEMPTION);
        return new Funnel(
                tallies.stream().mapToLong(BatchTally::codes).sum(),
                tallies.stream()
                        .filter(BatchTally::exported)
                        .mapToLong(BatchTally::codes)
                        .sum(),
                tallies.stream().mapToLong(BatchTally::attempted).sum(),
                tallies.stream().mapToLong(BatchTally::redeemed).sum(),
                tallies.stream().mapToLong(BatchTally::attempts).sum(),
                tallies.stream().mapToLong(BatchTally::rejected).sum(),
                tallies.stream().mapToLong(BatchTally::redemptions).sum(),
                number(accounts[0]),
                Saturated.sum(tallies.stream().mapToLong(BatchTally::credits)),
                number(spent[0]),
                number(spent[1]));
    }

    private static long lastWeek(StatelessSession session, long campaign, Instant now) {
        return number(session.createNativeQuery("""
                        select coalesce(sum(b.credits), 0) from redemption r join batch b on b.id = r.batch_id
                        where b.campaign_id = :campaign and r.redeemed_at > :since and""" + CountedUses.R, Object.class)
                .setParameter("campaign", campaign)
                .setParameter("since", now.minus(PACE))
                .getSingleResult());
    }

    /** Until now while the campaign runs, so that an end of the redemptions is seen; else until the last one. */
    private static Timeline timeline(
            StatelessSession session, CampaignRow campaign, List<BatchTally> tallies, Instant now) {
        Instant first = tallies.stream()
                .map(BatchTally::first)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        if (first == null) {
            return new Timeline(false, List.of(), 0);
        }
        Instant last = tallies.stream()
                .map(BatchTally::last)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElseThrow();
        boolean runs =
                campaign.state.equals(CampaignRow.ACTIVE) && !Window.isOver(campaign.ends, now) && now.isAfter(last);
        long all = tallies.stream().mapToLong(BatchTally::redemptions).sum();
        return RedemptionDays.of(session, campaign.id, ZoneId.of(campaign.zone), first, runs ? now : last, all);
    }

    private static List<RegionCount> regions(StatelessSession session, long campaign) {
        return rows(
                        session,
                        campaign,
                        """
                        select region, count(*) as times from redemption
                        where batch_id""" + OF_CAMPAIGN + " and" + CountedUses.REDEMPTION
                                + "group by region order by times desc, region")
                .stream()
                .map(row -> new RegionCount((String) row[0], number(row[1])))
                .toList();
    }

    private static List<Rejections> rejections(StatelessSession session, long campaign) {
        return rows(session, campaign, """
                        select outcome, count(*) as times from attempt where outcome <> 'APPLIED'
                        and batch_id""" + OF_CAMPAIGN + " group by outcome order by times desc, outcome").stream()
                .map(row -> new Rejections((String) row[0], number(row[1])))
                .toList();
    }

    private static Object[] row(StatelessSession session, long campaign, String sql) {
        return rows(session, campaign, sql).get(0);
    }

    private static List<Object[]> rows(StatelessSession session, long campaign, String sql) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("campaign", campaign)
                .getResultList();
    }

    private static long number(Object counted) {
        return ((Number) counted).longValue();
    }
}
