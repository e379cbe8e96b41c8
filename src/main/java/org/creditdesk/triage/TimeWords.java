package org.creditdesk.triage;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** The words of {@code triage/days.properties}, by what they mean. */
final class TimeWords {
    private static final int FIRST_OTHER_SCRIPT = 0x250;
    private static final Properties WORDS = load();

    /** A day that a word names. @param weekday null where {@code ago} says it @param ago days; -1 counts in the line */
    record Day(int ago, DayOfWeek weekday, DayPart part) {
        static final Day COUNTED = new Day(-1, null, null);
    }

    /** How an hour is halved or quartered. @param minutes to add to it; null for the half that is one of both */
    record Piece(Integer minutes) {}

    /** @param english whether it is a word of English, perhaps among others, or digits */
    record Number(int value, boolean english) {}

    static final Phrases<Day> DAYS = days();
    static final Phrases<DayPart> PARTS = parts("");
    static final Phrases<DayPart> PARTS_IN_FRONT = parts(".front");
    static final Phrases<Boolean> BETWEEN = all("between");
    static final Phrases<Number> NUMBERS = numbers(false);
    static final Phrases<Number> DAYS_COUNTED = numbers(true);
    static final Phrases<Boolean> AGO_BEHIND = all("ago.back");
    static final Phrases<Boolean> AGO_FRONT = all("ago.front");
    static final Phrases<Piece> PIECES_IN_FRONT =
            pieces("front", Map.of("half", new Piece(null), "whole", new Piece(0)));
    static final Phrases<Piece> PIECES_BEHIND = pieces("back", Map.of("whole", new Piece(0)));
    static final Phrases<Boolean> NOON = all("noon");
    static final Phrases<Boolean> MIDNIGHT = all("midnight");
    static final Phrases<Boolean> CLOCK_LABEL = all("clock.label");
    static final Phrases<Boolean> HIER_BEHIND = all("hier.behind");
    static final Phrases<Boolean> HIER_BEFORE = all("hier.before");
    static final Phrases<Boolean> LAST_BEHIND = all("weekday.last.behind");
    static final Phrases<Boolean> LAST_BEFORE = all("weekday.last.before");
    static final Phrases<Boolean> NO_WEEKDAY_BEHIND = all("weekday.not.behind");
    static final Phrases<Boolean> NO_WEEKDAY_BEFORE = all("weekday.not.before");

    private TimeWords() {}

    private static Properties load() {
        var words = new Properties();
        try (Reader file = new InputStreamReader(
                TimeWords.class.getResourceAsStream("/triage/days.properties"), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return words;
    }

    private static Stream<String> phrases(String key) {
        String line = WORDS.getProperty(key);
        return line == null
                ? Stream.empty()
                : Stream.of(line.split(",(?: +|$)")).filter(each -> !each.isBlank());
    }

    /** With what each is where the keyboard has none of the marks. */
    private static Stream<String> written(String key) {
        return phrases(key).flatMap(each -> Stream.of(each, withoutMarks(each))).distinct();
    }

    private static String withoutMarks(String text) {
        String plain = MonthNames.withoutMarks(text);
        return text.charAt(0) < FIRST_OTHER_SCRIPT
                ? plain.replace('ı', 'i').replace('ł', 'l').replace('ø', 'o').replace("æ", "ae")
                : text;
    }

    private static Phrases<Boolean> all(String key) {
        Map<String, Boolean> all = new HashMap<>();
        written(key).forEach(each -> all.put(each, true));
        return new Phrases<>(all);
    }

    private static Phrases<Day> days() {
        Map<String, Day> days = new HashMap<>();
        for (int ago = 0; ago <= 2; ago++) {
            put(days, "days." + ago, new Day(ago, null, null));
            for (DayPart part : DayPart.values()) {
                put(days, "days." + ago + "." + name(part), new Day(ago, null, part));
            }
        }
        for (DayOfWeek weekday : DayOfWeek.values()) {
            String key = "weekday." + weekday.getValue();
            for (DayPart part : DayPart.values()) {
                written(key).forEach(day -> put(days, day, "compound." + name(part), new Day(0, weekday, part)));
            }
            put(days, key, new Day(0, weekday, null));
            put(days, key + ".told", new Day(0, weekday, null));
        }
        put(days, "ago.unit", Day.COUNTED);
        return new Phrases<>(days);
    }

    private static void put(Map<String, Day> days, String key, Day day) {
        written(key).forEach(each -> days.putIfAbsent(each, day));
    }

    private static void put(Map<String, Day> days, String weekday, String key, Day day) {
        if (weekday.indexOf(' ') < 0 && weekday.charAt(0) < 0x250) {
            phrases(key).forEach(each -> days.put(weekday + each, day));
        }
    }

    private static String name(DayPart part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /** @param more what else the key of those may end with that are taken too */
    private static Phrases<DayPart> parts(String more) {
        Map<String, DayPart> parts = new HashMap<>();
        for (DayPart part : DayPart.values()) {
            Stream.of("", more)
                    .flatMap(end -> written("part." + name(part) + end))
                    .forEach(each -> parts.put(each, part));
        }
        return new Phrases<>(parts);
    }

    /** @param counted with those that only days are counted with */
    private static Phrases<Number> numbers(boolean counted) {
        Map<String, Number> numbers = new HashMap<>();
        for (String key : WORDS.stringPropertyNames()) {
            if (key.startsWith("numbers.") && (counted || !key.startsWith("numbers.days."))) {
                List<String> words = phrases(key).toList();
                for (int i = 0; i < words.size(); i++) {
                    boolean english = key.equals("numbers.en");
                    var number = new Number(i + 1, english);
                    Stream.of(words.get(i), withoutMarks(words.get(i)))
                            .forEach(each -> numbers.merge(each, number, (one, other) -> one.english() ? one : other));
                }
            }
        }
        return new Phrases<>(numbers);
    }

    private static Phrases<Piece> pieces(String side, Map<String, Piece> more) {
        Map<String, Piece> pieces = new HashMap<>();
        Map<String, Piece> kinds = new HashMap<>(more);
        kinds.put("half.past", new Piece(30));
        kinds.put("half.to", new Piece(-30));
        kinds.put("quarter.past", new Piece(15));
        kinds.put("quarter.to", new Piece(-15));
        kinds.forEach((kind, piece) -> written("hour." + kind + "." + side).forEach(each -> pieces.put(each, piece)));
        return new Phrases<>(pieces);
    }
}
