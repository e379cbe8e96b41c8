package org.creditdesk.cli;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Values as a terminal shows them. */
final class DisplayText {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private DisplayText() {}

    /** Without the characters that steer a terminal or turn the direction of writing; "" for null. */
    static String clean(String text) {
        return text == null
                ? ""
                : text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ")
                        .replaceAll("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]", "");
    }

    /** How many columns of a terminal the text takes. */
    static int width(String text) {
        return text.codePoints().map(DisplayText::width).sum();
    }

    private static int width(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    private static boolean isWide(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> !isHalfWidth(character);
            default ->
                (character >= 0x3000 && character <= 0x303F)
                        || (character >= 0xFF01 && character <= 0xFF60)
                        || (character >= 0x1F300 && character <= 0x1FAFF);
        };
    }

    private static boolean isHalfWidth(int character) {
        return character >= 0xFF61 && character <= 0xFFDC;
    }

    /** UTC, to the minute; "" for null. */
    static String minute(Instant instant) {
        return instant == null ? "" : MINUTES.format(instant);
    }

    /** Grouped, such as 1,250. */
    static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    /** With its sign, such as +150. */
    static String signed(long number) {
        return (number > 0 ? "+" : "") + number(number);
    }
}
