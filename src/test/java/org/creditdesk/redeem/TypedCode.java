package org.creditdesk.redeem;

import java.util.List;
import java.util.Random;

/** What people make of a code that they copy, type or paste. */
final class TypedCode {
    private static final List<String> STRAYS = List.of(
            " ", "-", "\u200B", "\u00A0", "\u00AD", "\u2011", "\u2013", "\u2212", "\uFE0F", "\uFEFF", "\u202E", "\r\n",
            "\u0000", "\u3000");

    private TypedCode() {}

    /** Written in another way that means the same. */
    static String same(Random random, String code) {
        var typed = new StringBuilder();
        boolean small = random.nextBoolean();
        boolean wide = random.nextInt(4) == 0;
        for (char each : code.toCharArray()) {
            while (random.nextInt(6) == 0) {
                typed.append(STRAYS.get(random.nextInt(STRAYS.size())));
            }
            char written = small ? Character.toLowerCase(each) : each;
            typed.append(wide ? (char) (written - '!' + '\uFF01') : written);
        }
        return typed.append(random.nextInt(5) == 0 ? "\n" : "").toString();
    }

    /** One that was never issued, with its right check character. */
    static String unknown(Random random) {
        return RuleModel.withCheckCharacter(letters(random, 11));
    }

    /** With one character mistaken for another. */
    static String mistyped(Random random, String code) {
        int at = random.nextInt(code.length());
        char wrong = letters(random, 1).charAt(0);
        return code.substring(0, at) + wrong + code.substring(at + 1);
    }

    /** Nothing that could be a code. */
    static String nonsense(Random random) {
        List<String> all = List.of("", "what?!", "ABC", "\uD800ABCD", "\u0410BCD", "A".repeat(41), "caf\u00E9s");
        return all.get(random.nextInt(all.size())) + (random.nextBoolean() ? "" : "?" + random.nextInt(50));
    }

    /** Too short for a check character. */
    static String guess(Random random) {
        return letters(random, 4 + random.nextInt(8));
    }

    private static String letters(Random random, int count) {
        var letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append("23456789ABCDEFGHJKMNPQRSTUVWXYZ".charAt(random.nextInt(31)));
        }
        return letters.toString();
    }
}
