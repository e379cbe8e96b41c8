package org.creditdesk.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SlipsTest {
    private static final String SYMBOLS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    /** Such as people type: no code has them. */
    private static final String ODD = "-\u00DF\u0421\u0000\uD83D";

    private final Random random = new Random(31);

    /** The short way to those that the check character leaves is held against trying every one there could be. */
    @Test
    void ofAllSlipsThoseWithTheRightCheckCharacterAreFound() {
        int found = 0;
        for (int i = 0; i < 3_000; i++) {
            String typed = typed(random.nextInt(44));
            Map<String, Slip> generated = Slips.ofGenerated(typed);
            assertEquals(checked(Slips.ofAny(typed)), generated, typed);
            found += generated.size();
        }
        assertTrue(found > 3_000, "slips of only " + found);
    }

    private static Map<String, Slip> checked(Map<String, Slip> all) {
        return all.entrySet().stream()
                .filter(each -> each.getKey().length() >= CodeFormat.SHORTEST
                        && each.getKey().length() <= Slips.LONGEST_CHECKED
                        && CodeFormat.checks(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String typed(int length) {
        var typed = new StringBuilder();
        while (typed.length() < length) {
            typed.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        }
        if (length > 1 && random.nextBoolean()) {
            typed.setCharAt(length - 1, CodeFormat.checkCharacter(typed.substring(0, length - 1)));
            swap(typed, random.nextInt(length - 1));
        }
        for (int odd = random.nextInt(6) - 3; odd > 0 && length > 0; odd--) {
            typed.setCharAt(random.nextInt(length), ODD.charAt(random.nextInt(ODD.length())));
        }
        return typed.toString();
    }

    private static void swap(StringBuilder typed, int i) {
        char first = typed.charAt(i);
        typed.setCharAt(i, typed.charAt(i + 1));
        typed.setCharAt(i + 1, first);
    }
}
