package org.creditdesk.code;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The codes that are one slip away from what was typed: one wrong character, one swap of neighbours, one missing or
 * one extra character. For generated codes the check character leaves at most two of the 31 symbols at each place, so
 * that some thirty questions to an index answer for all of them.
 */
public final class Slips {
    private static final String EVERY_SYMBOL = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    /** Beyond it a weight repeats 0, and the check character says nothing. */
    private static final int LONGEST_CHECKED = 30;

    private final String typed;
    private final boolean checked;
    private final Map<String, Slip> found = new LinkedHashMap<>();

    private Slips(String typed, boolean checked) {
        this.typed = typed;
        this.checked = checked;
    }

    /**
     * Those that have a generated code's length and its check character.
     *
     * @param canonical what was typed; it need not be well-formed
     * @return by canonical form, in no order of likelihood; without what was typed
     */
    public static Map<String, Slip> ofGenerated(String canonical) {
        return new Slips(canonical, true).all();
    }

    /** All there could be, for codes that were made elsewhere and have no check character: some 900 for 12 symbols. */
    public static Map<String, Slip> ofAny(String canonical) {
        return new Slips(canonical, false).all();
    }

    private Map<String, Slip> all() {
        if (typed.length() >= CanonicalCode.SHORTEST - 1 && typed.length() <= CanonicalCode.LONGEST + 1) {
            for (int i = 0; i < typed.length(); i++) {
                swapAt(i);
                add(typed.substring(0, i) + typed.substring(i + 1), Slip.EXTRA_CHARACTER);
                fill(typed.substring(0, i), typed.substring(i + 1), Slip.WRONG_CHARACTER);
            }
            for (int i = 0; i <= typed.length(); i++) {
                fill(typed.substring(0, i), typed.substring(i), Slip.MISSING_CHARACTER);
            }
        }
        return found;
    }

    private void swapAt(int i) {
        if (i + 1 < typed.length()) {
            add(typed.substring(0, i) + typed.charAt(i + 1) + typed.charAt(i) + typed.substring(i + 2), Slip.SWAPPED);
        }
    }

    /** Every symbol that can stand between the two. */
    private void fill(String before, String behind, Slip slip) {
        if (!checked) {
            EVERY_SYMBOL.chars().forEach(symbol -> add(before + (char) symbol + behind, slip));
        } else if (isLongEnough(before.length() + 1 + behind.length())) {
            int value = CodeFormat.missingValue(before, behind);
            if (value >= 0) {
                add(before + (char) CodeFormat.symbol(value) + behind, slip);
                if (value < CodeFormat.AVOIDED.length()) {
                    add(before + CodeFormat.AVOIDED.charAt(value) + behind, slip);
                }
            }
        }
    }

    private static boolean isLongEnough(int length) {
        return length >= CodeFormat.SHORTEST && length <= LONGEST_CHECKED;
    }

    private void add(String candidate, Slip slip) {
        if (candidate.equals(typed) || !CanonicalCode.couldBe(candidate)) {
            return;
        }
        if (!checked || isLongEnough(candidate.length()) && CodeFormat.checks(candidate)) {
            found.putIfAbsent(candidate, slip);
        }
    }
}
