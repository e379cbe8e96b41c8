package org.creditdesk.ui.promo;

import java.util.ArrayList;
import java.util.List;
import org.creditdesk.promo.Figures.RegionCount;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/** Redemptions by region as bars: the most frequent, and the rest together. */
final class RegionWords {
    static final int MOST = 5;

    private RegionWords() {}

    static List<BarRow> of(List<RegionCount> regions) {
        return rows(regions.stream()
                .map(each -> new Named(Formats.country(each.region()), each.redemptions()))
                .toList());
    }

    /** Something that was counted. */
    private record Named(String name, long count) {}

    private static List<BarRow> rows(List<Named> counted) {
        long all = counted.stream().mapToLong(Named::count).sum();
        // One more than fits is not worth a line for "others".
        int shown = counted.size() <= MOST ? counted.size() : MOST - 1;
        List<Named> lines = new ArrayList<>(counted.subList(0, shown));
        if (shown < counted.size()) {
            List<Named> rest = counted.subList(shown, counted.size());
            lines.add(new Named(
                    Texts.of("promo.chart.others", rest.size()),
                    rest.stream().mapToLong(Named::count).sum()));
        }
        long longest = lines.stream().mapToLong(Named::count).max().orElse(0);
        return lines.stream()
                .map(each -> new BarRow(
                        each.name(),
                        Percent.share(each.count(), longest),
                        Formats.number(each.count()),
                        Percent.of(each.count(), all),
                        hint(each, all)))
                .toList();
    }

    private static String hint(Named region, long all) {
        return Texts.of("promo.chart.region-hint", region.name(), region.count(), Percent.of(region.count(), all));
    }
}
