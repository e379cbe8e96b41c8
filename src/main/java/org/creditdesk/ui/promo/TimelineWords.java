package org.creditdesk.ui.promo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.creditdesk.promo.Timeline;
import org.creditdesk.promo.Timeline.Slot;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Moments;

/** Redemptions over time, in words and as columns of a chart. */
final class TimelineWords {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private TimelineWords() {}

    static String title(Timeline timeline) {
        return Texts.of(timeline.weekly() ? "promo.chart.per-week" : "promo.chart.per-day");
    }

    static List<ChartColumn> columns(Timeline timeline) {
        return timeline.slots().stream()
                .map(slot -> new ChartColumn(SHORT.format(slot.first()), slot.redemptions(), hint(timeline, slot)))
                .toList();
    }

    private static String hint(Timeline timeline, Slot slot) {
        String times = Texts.of(slot.redemptions() == 1 ? "promo.chart.one" : "promo.chart.many", slot.redemptions());
        LocalDate last = slot.first().plusDays(6);
        return timeline.weekly()
                ? Texts.of("promo.chart.week", SHORT.format(slot.first()), Moments.date(last), times)
                : Texts.of("promo.chart.day", Moments.date(slot.first()), times);
    }

    /** What somebody reads who looks at no single column. */
    static String summary(Timeline timeline) {
        if (timeline.slots().isEmpty()) {
            return Texts.of("promo.chart.empty");
        }
        Slot most = timeline.slots().stream()
                .max(Comparator.comparingLong(Slot::redemptions))
                .orElseThrow();
        String words = Texts.of("promo.chart.most", hint(timeline, most));
        return timeline.earlier() == 0 ? words : words + " " + Texts.of("promo.chart.earlier", timeline.earlier());
    }
}
