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
    static final int LONGEST_CHECKED = 30;

    private final String typed;
    private final Map<String, Slip> found = new LinkedHashMap<>();

    private Slips(String typed) {
        this.typed = typed;
    }

    /**
     * Those that have a generated code's length and its check character.
     *
     * @param canonical what was typed; it need not be well-formed
     * @return by canonical form, in no order of likelihood; without what was typed
     */
    public static Map<String, Slip> ofGenerated(String canonical) {
        var slips = new Slips(canonical);
        if (canonical.length() >= CodeFormat.SHORTEST - 1 && canonical.length() <= LONGEST_CHECKED + 1) {
            slips.addChecked();
        }
        return slips.found;
    }

    /** All there could be, for codes that were made elsewhere and have no check character: some 900 for 12 symbols. */
    public static Map<String, Slip> ofAny(String canonical) {
        var slips = new Slips(canonical);
        if (canonical.length() >= CanonicalCode.SHORTEST - 1 && canonical.length() <= CanonicalCode.LONGEST + 1) {
            slips.addAny();
        }
        return slips.found;
    }

    private void addAny() {
        for (int i = 0; i < typed.length(); i++) {
            if (i + 1 < typed.length()) {
                addAny(swapped(i), Slip.SWAPPED);
            }
            addAny(without(i), Slip.EXTRA_CHARACTER);
            fill(i, i + 1, Slip.WRONG_CHARACTER);
        }
        for (int i = 0; i <= typed.length(); i++) {
            fill(i, i, Slip.MISSING_CHARACTER);
        }
    }

    /** Every symbol that can stand between the two places. */
    private void fill(int end, int next, Slip slip) {
        for (int i = 0; i < EVERY_SYMBOL.length(); i++) {
            addAny(filled(end, EVERY_SYMBOL.charAt(i), next), slip);
        }
    }

    /** Only what has the right check character is put together at all. */
    private void addChecked() {
        var sum = new CheckSum(typed);
        for (int i = 0; i < typed.length(); i++) {
            if (i + 1 < typed.length() && sum.isRightSwapped(i)) {
                addChecked(swapped(i), Slip.SWAPPED);
            }
            if (sum.isRightWithout(i)) {
                addChecked(without(i), Slip.EXTRA_CHARACTER);
            }
            fillChecked(i, sum.rightAt(i), i + 1, Slip.WRONG_CHARACTER);
        }
        for (int i = 0; i <= typed.length(); i++) {
            fillChecked(i, sum.rightBefore(i), i, Slip.MISSING_CHARACTER);
        }
    }

    /** @param value -1 for none */
    private void fillChecked(int end, int value, int next, Slip slip) {
        if (value >= 0) {
            addChecked(filled(end, (char) CodeFormat.symbol(value), next), slip);
            if (value < CodeFormat.AVOIDED.length()) {
                addChecked(filled(end, CodeFormat.AVOIDED.charAt(value), next), slip);
            }
        }
    }

    private String swapped(int i) {
        return typed.substring(0, i) + typed.charAt(i + 1) + typed.charAt(i) + typed.substring(i + 2);
    }

    private String without(int i) {
        return typed.substring(0, i) + typed.substring(i + 1);
    }

    private String filled(int end, char symbol, int next) {
        return typed.substring(0, end) + symbol + typed.substring(next);
    }

    private void addAny(String candidate, Slip slip) {
        if (CanonicalCode.couldBe(candidate)) {
            add(candidate, slip);
        }
    }

    private void addChecked(String candidate, Slip slip) {
        int length = candidate.length();
        if (length >= CodeFormat.SHORTEST && length <= LONGEST_CHECKED && CodeFormat.endsInSymbol(candidate)) {
            add(candidate, slip);
        }
    }

    private void add(String candidate, Slip slip) {
        if (!candidate.equals(typed)) {
            found.putIfAbsent(candidate, slip);
        }
    }
}
