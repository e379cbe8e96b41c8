package org.creditdesk.triage;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Days that are named by how long ago they were. */
final class DayWords {
    private static final String YESTERDAY =
            "yesterday|last night|anoche|gestern|ayer|ontem|ieri|wczoraj|вчера|вчора|dün|gisteren|igår|i går"
                    + "|včera|eilen|أمس|امس";
    private static final String TODAY =
            "today|this morning|ce matin|esta mañana|esta manhã|stamattina|bu sabah|heute|aujourd'hui|hoy|hoje|oggi|dziś|dzisiaj|сегодня|сьогодні|bugün|vandaag"
                    + "|idag|i dag|dnes|tänään|اليوم";
    /** German says so for “here”. */
    private static final String FRENCH = "hier(?= (?:soir|matin|midi|après|vers|à|a|le|j'|je|mais|et|pour|sur))"
            + "|(?<=(?:payé|acheté|commandé|depuis|achat d') )hier|(?<=d')hier";

    static final Pattern WORD = Pattern.compile("(?iu)(?<!\\p{L})(?:(" + YESTERDAY + "|" + FRENCH + ")|(" + TODAY
            + "))(?!\\p{L})|(昨日|昨夜|昨天|昨晚|어제)|(今日|今朝|本日|今天|오늘)");

    private DayWords() {}

    /**
     * The days that it can mean: the message may have lain for a day before it is read.
     *
     * @param today on which it is read
     */
    static List<LocalDate> of(MatchResult word, LocalDate today) {
        LocalDate day = isToday(word) ? today : today.minusDays(1);
        return List.of(day, day.minusDays(1));
    }

    static boolean isToday(MatchResult word) {
        return word.group(2) != null || word.group(4) != null;
    }
}
