package org.creditdesk.promo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creditdesk.promo.Timeline.Slot;
import org.hibernate.StatelessSession;

/** Counts a campaign's redemptions by days of its zone, or by weeks where days would be too many to tell apart. */
final class RedemptionDays {
    /** Bars that a screen of usual size shows side by side. */
    static final int MOST_SLOTS = 120;

    private RedemptionDays() {}

    /**
     * @param first redemption, {@code last} moment to show, not before it
     * @param all how many redemptions there are
     */
    static Timeline of(StatelessSession session, long campaign, ZoneId zone, Instant first, Instant last, long all) {
        LocalDate firstDay = first.atZone(zone).toLocalDate();
        LocalDate lastDay = last.atZone(zone).toLocalDate();
        boolean weekly = ChronoUnit.DAYS.between(firstDay, lastDay) >= MOST_SLOTS;
        LocalDate begin = weekly ? later(monday(firstDay), monday(lastDay).minusWeeks(MOST_SLOTS - 1L)) : firstDay;
        Map<LocalDate, Long> counts = counts(session, campaign, zone, begin, lastDay, weekly);
        List<Slot> slots = Stream.iterate(
                        begin, day -> !day.isAfter(lastDay), day -> weekly ? day.plusWeeks(1) : day.plusDays(1))
                .map(day -> new Slot(day, counts.getOrDefault(day, 0L)))
                .toList();
        long shown = slots.stream().mapToLong(Slot::redemptions).sum();
        return new Timeline(weekly, slots, all - shown);
    }

    private static Map<LocalDate, Long> counts(
            StatelessSession session, long campaign, ZoneId zone, LocalDate begin, LocalDate last, boolean weekly) {
        Instant from = begin.atStartOfDay(zone).toInstant();
        Instant until = last.plusDays(1).atStartOfDay(zone).toInstant();
        Map<LocalDate, Long> counts = new HashMap<>();
        session.createNativeQuery(
                        """
                        select local_day, count(*) from (
                            select %s as local_day from redemption
                            where batch_id in (select id from batch where campaign_id = :campaign)
                            and redeemed_at >= :from and redeemed_at < :until and %s) days
                        group by local_day""".formatted(LocalDays.of("redeemed_at", zone, from, until), CountedUses.REDEMPTION),
                        Object[].class)
                .setParameter("campaign", campaign)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList()
                .forEach(row -> {
                    LocalDate day = LocalDate.ofEpochDay(((Number) row[0]).longValue());
                    counts.merge(weekly ? monday(day) : day, ((Number) row[1]).longValue(), Long::sum);
                });
        return counts;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
