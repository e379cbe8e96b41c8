package org.creditdesk.triage;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
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

    private static final String YESTERDAY_UNSPACED = "昨日|昨夜|昨天|昨晚|어제";
    private static final String TODAY_UNSPACED = "今日|今朝|本日|今天|오늘";

    static final Pattern WORD = Pattern.compile("(?iu)(?<!\\p{L})(?:(" + YESTERDAY + "|" + FRENCH + ")|(" + TODAY
            + "))(?!\\p{L})|(" + YESTERDAY_UNSPACED + ")|(" + TODAY_UNSPACED + ")");

    private static final List<String> ALL =
            List.of(String.join("|", YESTERDAY, "hier", TODAY, YESTERDAY_UNSPACED, TODAY_UNSPACED)
                    .split("\\|"));
    private static final int TOLD_BY = 3;
    /** With what the words begin, ascending; those of two characters have nothing in the third place. */
    private static final long[] BEGINNINGS = ALL.stream()
            .mapToLong(word -> beginning(word, 0, Math.min(word.length(), TOLD_BY)))
            .sorted()
            .toArray();

    private static final BitSet FIRST =
            ALL.stream().map(word -> folded(word.charAt(0))).collect(BitSet::new, BitSet::set, BitSet::or);

    private DayWords() {}

    /** The next place where one of the words can begin, which few do; -1 for none. */
    static int next(String line, int from) {
        for (int i = from; i + 1 < line.length(); i++) {
            if (FIRST.get(folded(line.charAt(i))) && canBegin(line, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean canBegin(String line, int at) {
        return Arrays.binarySearch(BEGINNINGS, beginning(line, at, 2)) >= 0
                || at + 2 < line.length() && Arrays.binarySearch(BEGINNINGS, beginning(line, at, TOLD_BY)) >= 0;
    }

    private static char folded(char each) {
        return Character.toLowerCase(Character.toUpperCase(each));
    }

    /** As one number, whether capitals or not. */
    private static long beginning(String text, int from, int length) {
        long beginning = 0;
        for (int i = 0; i < TOLD_BY; i++) {
            beginning = beginning << Character.SIZE | (i < length ? folded(text.charAt(from + i)) : 0);
        }
        return beginning;
    }

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
