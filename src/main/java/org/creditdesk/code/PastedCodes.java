package org.creditdesk.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.creditdesk.problem.Problem;

/**
 * Takes the codes out of pasted text, in their order. It may be one code a line, several on a line (commas, semicolons,
 * tabs, bars, spaces), quoted, a spreadsheet with a column that is headed as codes, or a message around them; codes may
 * have spaces and dashes inside. What stands alone on a line is taken for a code whatever it looks like, so that a
 * script finds an answer for every line of its file; only whole sentences are passed over.
 */
public final class PastedCodes {
    /** A longer list is better cut in two: the answer is held in memory and shown. */
    public static final int MOST = 100_000;

    private static final Set<String> HEADINGS = Set.of(
            "code",
            "codes",
            "promo code",
            "promo codes",
            "promocode",
            "gift code",
            "coupon",
            "coupons",
            "coupon code",
            "voucher",
            "vouchers",
            "voucher code",
            "input");
    private static final String SPACES = "[\\s\\p{Z}]+";
    private static final String AROUND = "^[\\p{Ps}\\p{Pi}\"'<.,:;!?]+|[\\p{Pe}\\p{Pf}\"'>.,:;!?]+$";
    private static final String QUOTES = "^['\"\\p{Pi}]+|['\"\\p{Pf}]+$";
    private static final int SENTENCE = 4;
    private static final int LONGEST = 28;

    private final List<String> inputs = new ArrayList<>();
    private int passedOver;

    private PastedCodes() {}

    /** What a text held. @param passedOver lines that held no code */
    public record Reading(List<String> inputs, int passedOver) {
        public Reading {
            inputs = List.copyOf(inputs);
        }
    }

    /** @throws Problem LIST_TOO_LONG */
    public static Reading of(String text) {
        var reading = new PastedCodes();
        List<String> lines = (text.startsWith("\uFEFF") ? text.substring(1) : text)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        if (!lines.isEmpty()) {
            PastedTable table = PastedTable.headedBy(lines.get(0), HEADINGS);
            List<String> rest = table == null ? lines : lines.subList(1, lines.size());
            rest.forEach(line -> reading.add(table == null ? line : table.cell(line), table == null));
        }
        return new Reading(reading.inputs, reading.passedOver);
    }

    /** @param free whether it is a line as people write it, and not a cell of a table's column of codes */
    private void add(String line, boolean free) {
        int before = inputs.size();
        if (!free && !line.isBlank()) {
            take(line.strip());
        } else if (free) {
            addLine(line.strip());
        }
        if (inputs.size() == before) {
            passedOver++;
        }
    }

    private void addLine(String line) {
        List<String> cells = PastedTable.cells(line);
        if (cells.size() == 1) {
            addCell(cells.get(0), true);
            return;
        }
        int before = inputs.size();
        cells.forEach(cell -> addCell(cell, false));
        if (inputs.size() == before && !isSentence(line)) {
            cells.stream().map(String::strip).filter(cell -> !cell.isEmpty()).forEach(this::take);
        }
    }

    private void addCell(String cell, boolean alone) {
        String bare = cell.strip().replaceAll(QUOTES, "").strip();
        List<String> words = List.of(bare.split(SPACES));
        if (bare.isEmpty()) {
            return;
        }
        if (words.size() == 1 ? alone || mayBeCode(bare) : isOneInGroups(words)) {
            take(bare);
            return;
        }
        int before = inputs.size();
        addWords(words);
        if (inputs.size() == before && alone && !isSentence(bare)) {
            take(bare);
        }
    }

    /** Codes in the middle of words, the groups of one taken together. */
    private void addWords(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            int end = endOfGroups(words, i);
            if (end > i + 1) {
                take(String.join(" ", words.subList(i, end)).replaceAll(AROUND, ""));
                i = end - 1;
            } else if (mayBeCode(words.get(i))) {
                take(words.get(i).replaceAll(AROUND, ""));
            }
        }
    }

    /** Behind the last word of a code that begins here and is written in groups of four; the beginning for none. */
    private static int endOfGroups(List<String> words, int from) {
        int end = from;
        for (int to = from + 2; to <= words.size(); to++) {
            String last =
                    CanonicalCode.of(words.get(to - 1).replaceAll(AROUND, "")).value();
            if (last.length() != 4 || !isCapital(words.get(to - 1)) && !hasDigit(words.get(to - 1))) {
                break;
            }
            if (isOneInGroups(words.subList(from, to))) {
                end = to;
            }
        }
        return end;
    }

    private static boolean isOneInGroups(List<String> words) {
        String joined = String.join("", words).replaceAll(AROUND, "");
        String canonical = CanonicalCode.of(joined).value();
        boolean alike = hasDigit(joined) || isCapital(joined);
        if (!alike || canonical.length() < CodeFormat.SHORTEST || canonical.length() > LONGEST) {
            return false;
        }
        boolean wellFormed = CanonicalCode.of(canonical).isWellFormed();
        return wellFormed && (CodeFormat.checks(canonical) || words.stream().allMatch(PastedCodes::isGroup));
    }

    /** One of the groups of four in which codes are shown; mistyped, they belong together all the same. */
    private static boolean isGroup(String word) {
        return word.length() == 4 && isCapital(word);
    }

    private static boolean mayBeCode(String word) {
        String bare = word.replaceAll(AROUND, "");
        CanonicalCode code = CanonicalCode.of(bare);
        if (!code.isWellFormed() || bare.indexOf('@') >= 0) {
            return false;
        }
        boolean letters = code.value().chars().anyMatch(Character::isLetter);
        boolean issued = code.value().length() >= CodeFormat.SHORTEST && CodeFormat.checks(code.value());
        return letters
                && (hasDigit(bare) ? isCapital(bare) || issued : isCapital(bare) && (issued || bare.length() > 5));
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static boolean isCapital(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    private static boolean isSentence(String text) {
        return text.split(SPACES).length >= SENTENCE || text.matches("(?s).*\\p{L}{2}[.,:!?]$");
    }

    private void take(String input) {
        if (inputs.size() == MOST) {
            throw Problem.wrongUse("LIST_TOO_LONG", MOST + 1, MOST);
        }
        inputs.add(input);
    }
}
