package org.creditdesk.ui.promo;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.creditdesk.region.RegionGroup;

/** Every area that can be picked, and the search over them. */
final class Areas {
    private final List<Area> all;

    /** @param groups before the countries, in the order in which they are offered */
    Areas(List<Area> groups) {
        this.all = Stream.concat(groups.stream(), countries()).toList();
    }

    /** Every country, and every group that the desk knows. */
    static Areas ofWorld() {
        return new Areas(Stream.of(RegionGroup.values())
                .map(group -> new Area(group.name(), group.title(), true))
                .toList());
    }

    private static Stream<Area> countries() {
        Comparator<Area> byName = Comparator.comparing(Area::name, Collator.getInstance(Locale.ENGLISH));
        return Stream.of(Locale.getISOCountries())
                .map(code -> new Area(code, new Locale("", code).getDisplayCountry(Locale.ENGLISH), false))
                .sorted(byName);
    }

    /** Areas that match: the code itself first, then names that begin so, then names in which a word
     * does; of equals a country before a group. */
    List<Area> search(String text, int limit) {
        String wanted = folded(text);
        if (wanted.isEmpty()) {
            return all.stream().limit(limit).toList();
        }
        return all.stream()
                .filter(area -> rank(area, wanted) < 3)
                .sorted(Comparator.comparingInt((Area area) -> rank(area, wanted))
                        .thenComparing(Area::group))
                .limit(limit)
                .toList();
    }

    private static int rank(Area area, String wanted) {
        String name = folded(area.name());
        if (area.code().equalsIgnoreCase(wanted)) {
            return 0;
        }
        if (name.startsWith(wanted)) {
            return 1;
        }
        return name.contains(" " + wanted) ? 2 : 3;
    }

    /** Lower case without accents, so that {@code cote} finds Côte d’Ivoire. */
    private static String folded(String text) {
        String plain = Normalizer.normalize(text == null ? "" : text.strip(), Normalizer.Form.NFD);
        return plain.replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }
}
