package org.creditdesk.triage;

import java.util.LinkedHashSet;
import java.util.Set;

/** The keys of receipts that are one slip away from a typed one: a wrong, missing or extra character, or two swapped. */
final class ReceiptSlips {
    private static final String SYMBOLS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int SHORTEST = 8;
    private static final int LONGEST = 40;

    private ReceiptSlips() {}

    /** @return at most about 3,000; none for what is too short to be told from others, or longer than any */
    static Set<String> of(String key) {
        Set<String> slips = new LinkedHashSet<>();
        if (key.length() < SHORTEST || key.length() > LONGEST) {
            return slips;
        }
        for (int i = 0; i <= key.length(); i++) {
            String before = key.substring(0, i);
            for (int j = 0; j < SYMBOLS.length(); j++) {
                char symbol = SYMBOLS.charAt(j);
                slips.add(before + symbol + key.substring(i));
                if (i < key.length()) {
                    slips.add(before + symbol + key.substring(i + 1));
                }
            }
            if (i < key.length()) {
                slips.add(before + key.substring(i + 1));
            }
            if (i + 1 < key.length()) {
                slips.add(before + key.charAt(i + 1) + key.charAt(i) + key.substring(i + 2));
            }
        }
        slips.remove(key);
        return slips;
    }
}
