package org.creditdesk.triage;

import java.text.DateFormatSymbols;
import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What months are called in the languages that the Java runtime knows (Unicode's CLDR), and the two halves of a day. */
final class MonthNames {
    private static final int SHORTEST = 3;
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    /** Those in which anybody writes to a shop: in some small ones “sat” and “here” are months. */
    private static final List<String> OTHERS = List.of(
            "nl", "sv", "da", "nb", "nn", "fi", "et", "lv", "lt", "cs", "sk", "sl", "hr", "sr", "bs", "mk", "bg", "ro",
            "hu", "el", "he", "ar", "fa", "hi", "id", "ms", "vi", "th", "ca", "eu", "gl", "is", "ga", "cy", "af", "sq",
            "hy", "ka", "az", "kk", "be");

    private static final List<String> GREAT = List.of("en", "de", "fr", "es", "pt", "it", "pl", "ru", "uk", "tr");
    private static final Map<String, Set<Month>> BY_NAME = byName();

    private MonthNames() {}

    /** The months that a word can mean; empty for most words. A few mean different ones in different languages. */
    static Set<Month> of(String word) {
        return BY_NAME.getOrDefault(key(word), Set.of());
    }

    private static String key(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static Map<String, Set<Month>> byName() {
        Map<String, Set<Month>> names = new HashMap<>();
        // What the great languages mean by a word is likelier than what the others do.
        GREAT.forEach(language -> addAll(names, language));
        OTHERS.forEach(language -> addAll(names, language));
        add(names, "jänner", Month.JANUARY);
        add(names, "feber", Month.FEBRUARY);
        for (Month month : Month.values()) {
            // Some mean March by “mar” and some May by “mai”; whoever writes English means English.
            STYLES.forEach(style -> names.put(key(month.getDisplayName(style, Locale.ENGLISH)), Set.of(month)));
        }
        return names;
    }

    private static void addAll(Map<String, Set<Month>> names, String language) {
        Locale locale = new Locale(language);
        if (new DateFormatSymbols(locale).getMonths()[0].chars().noneMatch(Character::isDigit)) {
            for (Month month : Month.values()) {
                STYLES.forEach(style -> add(names, month.getDisplayName(style, locale), month));
            }
        }
    }

    static String withoutMarks(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static void add(Map<String, Set<Month>> names, String name, Month month) {
        String key = key(name);
        boolean word = key.length() >= SHORTEST && key.chars().allMatch(c -> Character.isLetter(c) || c == '\'')
                || key.length() == 2 && key.codePoints().allMatch(c -> Character.isLetter(c) && c > 0x250);
        if (word) {
            names.computeIfAbsent(key, each -> new LinkedHashSet<>()).add(month);
            // Many a keyboard has none of the marks.
            names.computeIfAbsent(withoutMarks(key), each -> new LinkedHashSet<>())
                    .add(month);
        }
    }
}
