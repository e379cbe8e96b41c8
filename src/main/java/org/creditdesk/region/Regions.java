package org.creditdesk.region;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.creditdesk.problem.Problem;
import org.creditdesk.text.Texts;

/**
 * Where a code may be redeemed.
 *
 * @param countries ISO 3166-1 alpha-2; those allowed or those excluded, as {@code mode} says
 * @param text as the marketer wrote it
 */
public record Regions(Mode mode, SortedSet<String> countries, String text) {
    private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

    /** How the countries are meant. */
    public enum Mode {
        ANYWHERE,
        INCLUDE,
        EXCLUDE
    }

    public static Regions anywhere() {
        return new Regions(Mode.ANYWHERE, new TreeSet<>(), "");
    }

    /**
     * Reads countries and groups, separated by commas, semicolons, bars or spaces; a {@code !} in front leaves one
     * out: {@code DE,AT}, {@code EU,!HU}, {@code !RU}.
     *
     * @throws Problem NO_SUCH_REGION naming what is neither, or NO_REGION_LEFT
     */
    public static Regions parse(String typed) {
        if (typed == null || typed.isBlank()) {
            return anywhere();
        }
        SortedSet<String> included = new TreeSet<>();
        SortedSet<String> excluded = new TreeSet<>();
        for (String word : typed.strip().split("[,;|\\s]+")) {
            if (!word.isEmpty()) {
                boolean out = word.startsWith("!");
                (out ? excluded : included).addAll(countries(out ? word.substring(1) : word));
            }
        }
        if (included.isEmpty()) {
            return excluded.isEmpty() ? anywhere() : new Regions(Mode.EXCLUDE, excluded, typed.strip());
        }
        included.removeAll(excluded);
        if (included.isEmpty()) {
            throw Problem.wrongUse("NO_REGION_LEFT");
        }
        return new Regions(Mode.INCLUDE, included, typed.strip());
    }

    private static Collection<String> countries(String word) {
        String key = word.toUpperCase(Locale.ROOT);
        if (KNOWN.contains(key)) {
            return Set.of(key);
        }
        return Arrays.stream(RegionGroup.values())
                .filter(group -> group.name().equals(key))
                .findFirst()
                .map(RegionGroup::countries)
                .orElseThrow(() -> Problem.wrongUse("NO_SUCH_REGION", word));
    }

    /** What {@link #storedCountries()} and the other two were taken from. @param countries null for none */
    public static Regions stored(Mode mode, String countries, String text) {
        SortedSet<String> set = new TreeSet<>();
        if (countries != null && !countries.isEmpty()) {
            set.addAll(List.of(countries.split(" ")));
        }
        return new Regions(mode, set, text == null ? "" : text);
    }

    /** Countries as a column keeps them: sorted, a space between; null for none. */
    public String storedCountries() {
        return countries.isEmpty() ? null : String.join(" ", countries);
    }

    /** Whether it makes a difference where the account is. */
    public boolean isRestricted() {
        return mode != Mode.ANYWHERE;
    }

    /** @param region ISO 3166-1 alpha-2 */
    public boolean allows(String region) {
        return switch (mode) {
            case ANYWHERE -> true;
            case INCLUDE -> countries.contains(region);
            case EXCLUDE -> !countries.contains(region);
        };
    }

    /** For people: {@code Austria, Germany}, {@code anywhere but France}. */
    public String inWords() {
        String names = countries.stream()
                .map(country -> new Locale("", country).getDisplayCountry(Locale.ENGLISH))
                .sorted()
                .collect(Collectors.joining(", "));
        return Texts.of("regions." + mode.name().toLowerCase(Locale.ROOT), names);
    }
}
