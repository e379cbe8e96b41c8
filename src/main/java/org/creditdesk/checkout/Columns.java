package org.creditdesk.checkout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.creditdesk.csv.Cell;

/** The heading of a file: which column is where. Case and spaces around do not matter, nor does the order. */
final class Columns {
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> twice = new HashSet<>();
    private final Set<Integer> asked = new TreeSet<>();

    /** A column that is there. @param name as the file writes it */
    record Column(int place, String name) {}

    Columns(List<String> heading) {
        names = new ArrayList<>(heading.size());
        for (int i = 0; i < heading.size(); i++) {
            String name = Cell.clean(heading.get(i));
            names.add(name);
            if (!name.isEmpty() && places.putIfAbsent(plain(name), i) != null) {
                twice.add(plain(name));
            }
        }
    }

    static String plain(String name) {
        return name.strip().replaceAll("[\\s_]+", " ").toLowerCase(Locale.ROOT);
    }

    int width() {
        return names.size();
    }

    /** As the file writes them, in its order; without those that are empty. */
    List<String> names() {
        return names.stream().filter(name -> !name.isEmpty()).distinct().toList();
    }

    /** @param name in lower case, with single spaces */
    boolean has(String name) {
        return places.containsKey(name);
    }

    /** @param name in lower case, with single spaces */
    boolean isTwice(String name) {
        return twice.contains(name);
    }

    /** The first of those that were asked for and stand in the heading more than once; null for none. */
    String askedAndTwice() {
        return asked.stream()
                .filter(place -> isTwice(plain(names.get(place))))
                .map(names::get)
                .findFirst()
                .orElse(null);
    }

    /** The same, with nothing asked for yet. */
    Columns unasked() {
        return new Columns(names);
    }

    /** The first of some names that is there; null where none is. */
    Column first(List<String> alternatives) {
        for (String name : alternatives) {
            Integer place = places.get(name);
            if (place != null) {
                asked.add(place);
                return new Column(place, names.get(place));
            }
        }
        return null;
    }

    Column first(String... alternatives) {
        return first(List.of(alternatives));
    }
}
