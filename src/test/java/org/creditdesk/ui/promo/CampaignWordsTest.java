package org.creditdesk.ui.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.Cost;
import org.creditdesk.promo.Figures.RegionCount;
import org.creditdesk.promo.Figures.Rejections;
import org.creditdesk.promo.Funnel;
import org.creditdesk.promo.Timeline;
import org.creditdesk.promo.Timeline.Slot;
import org.junit.jupiter.api.Test;

/** What the figures of a campaign say in words and bars. */
class CampaignWordsTest {
    private static final Instant NOW = MemoryCampaigns.NOW;

    @Test
    void a_share_is_neither_nothing_nor_all_unless_it_is() {
        assertEquals("–", Percent.of(0, 0));
        assertEquals("0 %", Percent.of(0, 7));
        assertEquals("< 0.1 %", Percent.of(1, 100_000));
        assertEquals("3.1 %", Percent.of(31, 1_000));
        assertEquals("31 %", Percent.of(314, 1_000));
        assertEquals("99.9 %", Percent.of(999_999, 1_000_000));
        assertEquals("100 %", Percent.of(7, 7));
        assertEquals("200 %", Percent.of(14, 7));
    }

    @Test
    void each_step_of_the_funnel_is_a_share_of_the_one_before() {
        var funnel = new Funnel(1_000, 800, 400, 300, 450, 100, 320, 310, 48_000, 155, 24_000);
        List<BarRow> rows = FunnelWords.of(funnel);
        assertEquals(
                List.of("", "80 %", "50 %", "75 %", "50 %"),
                rows.stream().map(BarRow::note).toList());
        assertEquals(
                List.of(1.0, 0.8, 0.4, 0.3, 0.155),
                rows.stream().map(BarRow::share).toList());
        assertEquals("300 of 400 attempted codes were redeemed.", rows.get(3).hint());
        assertTrue(
                FunnelWords.below(funnel).contains("24,000 credits of them spent (50 %)"), FunnelWords.below(funnel));
    }

    @Test
    void codes_that_were_never_exported_are_tried_nevertheless() {
        var funnel = new Funnel(1_000, 0, 250, 250, 250, 0, 250, 250, 1, 0, 0);
        assertEquals("25 %", FunnelWords.of(funnel).get(2).note());
    }

    @Test
    void the_most_frequent_reasons_of_failed_tries_are_named() {
        assertEquals("", FunnelWords.rejections(List.of()));
        assertEquals(
                "14 attempts failed: Code exhausted 5, Not found 4, Expired 3",
                FunnelWords.rejections(List.of(
                        new Rejections("CODE_EXHAUSTED", 5),
                        new Rejections("NOT_FOUND", 4),
                        new Rejections("EXPIRED", 3),
                        new Rejections("REVOKED", 2))));
    }

    private static Campaign campaign(Instant ends, boolean active) {
        return new Campaign(
                1, "Spring", null, "mia", ZoneId.of("Europe/Berlin"), null, ends, 10L, 0, active, NOW, 0, 0);
    }

    private static Cost cost(Long left, long lastWeek, LocalDate usedUp) {
        return new Cost(0, left, left, 0, 0, lastWeek, usedUp);
    }

    @Test
    void the_forecast_says_a_day_or_why_there_is_none() {
        Campaign open = campaign(null, true);
        LocalDate may = LocalDate.of(2026, 5, 1);
        assertEquals(
                "7 credits in the last 7 days. At this pace the budget is used up on Fri 1 May 2026.",
                CostWords.forecast(open, cost(10L, 7, may), NOW));
        assertEquals(
                "7 credits in the last 7 days. At this pace the budget lasts until the campaign ends.",
                CostWords.forecast(campaign(Instant.parse("2026-04-01T00:00:00Z"), true), cost(10L, 7, may), NOW));
        assertEquals("7 credits in the last 7 days.", CostWords.forecast(open, cost(null, 7, null), NOW));
        assertTrue(CostWords.forecast(open, cost(10L, 7, null), NOW).endsWith("for years."));
        assertTrue(CostWords.forecast(open, cost(0L, 7, may), NOW).startsWith("The budget is used up"));
        assertTrue(CostWords.forecast(open, cost(10L, 0, null), NOW).startsWith("Nothing was redeemed"));
        assertTrue(
                CostWords.forecast(campaign(NOW, true), cost(10L, 7, may), NOW).startsWith("It is over"));
        assertTrue(CostWords.forecast(campaign(null, false), cost(10L, 7, may), NOW)
                .startsWith("It is over"));
    }

    @Test
    void the_rest_of_many_regions_is_one_bar() {
        List<RegionCount> regions = IntStream.range(0, 8)
                .mapToObj(number -> new RegionCount(number == 7 ? null : "DE", 80 - number * 10L))
                .toList();
        List<BarRow> rows = RegionWords.of(regions);
        assertEquals(5, rows.size());
        assertEquals("4 others", rows.get(4).name());
        assertEquals("100", rows.get(4).number());
        assertEquals(5, RegionWords.of(regions.subList(0, 5)).size());
    }

    @Test
    void a_chart_names_its_highest_column() {
        var timeline = new Timeline(
                false, List.of(new Slot(LocalDate.of(2026, 3, 1), 1), new Slot(LocalDate.of(2026, 3, 2), 5)), 7);
        assertEquals(
                "Most: Mon 2 Mar 2026: 5 redemptions 7 earlier ones are not shown.", TimelineWords.summary(timeline));
        assertEquals(
                "Sun 1 Mar 2026: 1 redemption",
                TimelineWords.columns(timeline).get(0).hint());
        var weeks = new Timeline(true, List.of(new Slot(LocalDate.of(2026, 3, 2), 5)), 0);
        assertEquals(
                "2 Mar to Sun 8 Mar 2026: 5 redemptions",
                TimelineWords.columns(weeks).get(0).hint());
    }

    @Test
    void a_scale_has_few_round_steps() {
        assertEquals(List.of(0L, 1L), ChartScale.of(0).ticks());
        assertEquals(List.of(0L, 1L, 2L, 3L), ChartScale.of(3).ticks());
        assertEquals(List.of(0L, 2L, 4L, 6L), ChartScale.of(5).ticks());
        assertEquals(List.of(0L, 500L, 1_000L, 1_500L), ChartScale.of(1_341).ticks());
        assertEquals(
                1,
                ChartScale.of(Long.MAX_VALUE / 4)
                        .share(ChartScale.of(Long.MAX_VALUE / 4).top()));
        assertEquals("20k", ChartScale.words(20_000));
        assertEquals("2.5M", ChartScale.words(2_500_000));
        assertEquals("1,500", ChartScale.words(1_500));
    }
}
