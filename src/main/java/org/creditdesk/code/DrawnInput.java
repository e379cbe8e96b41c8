package org.creditdesk.code;

import java.util.ArrayList;
import java.util.List;

/** Draws raw input so that nothing in it can hide: plain text in runs, every other character by itself and by name. */
public final class DrawnInput {
    private DrawnInput() {}

    /**
     * @param text what can be drawn of it; empty for what is invisible, broken or changes the direction of the text
     * @param name code point and Unicode name, such as {@code U+200B ZERO WIDTH SPACE}; null for plain text, which is
     *     letters A to Z, digits and hyphens
     */
    public record Piece(String text, String name) {}

    /** @param most pieces; the rest of the input is left out */
    public static List<Piece> of(String raw, int most) {
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        while (i < raw.length() && pieces.size() < most) {
            int plain = i;
            while (plain < raw.length() && plain - i < most && isPlain(raw.charAt(plain))) {
                plain++;
            }
            if (plain > i) {
                pieces.add(new Piece(raw.substring(i, plain), null));
                i = plain;
            } else {
                int codePoint = raw.codePointAt(i);
                pieces.add(new Piece(drawn(codePoint), CanonicalCode.name(codePoint)));
                i += Character.charCount(codePoint);
            }
        }
        return pieces;
    }

    private static boolean isPlain(char each) {
        return each >= 'A' && each <= 'Z' || each >= 'a' && each <= 'z' || each >= '0' && each <= '9' || each == '-';
    }

    private static String drawn(int codePoint) {
        boolean visible =
                switch (Character.getType(codePoint)) {
                    case Character.UPPERCASE_LETTER,
                            Character.LOWERCASE_LETTER,
                            Character.TITLECASE_LETTER,
                            Character.OTHER_LETTER,
                            Character.DECIMAL_DIGIT_NUMBER,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.CONNECTOR_PUNCTUATION,
                            Character.OTHER_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.MATH_SYMBOL,
                            Character.CURRENCY_SYMBOL,
                            Character.OTHER_SYMBOL -> true;
                    default -> false;
                };
        return visible && !CanonicalCode.isBlank(codePoint) ? Character.toString(codePoint) : "";
    }
}
