package org.creditdesk.code;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a typed or pasted code stands for: NFKC (Unicode Standard Annex 15), format, control and space characters and
 * every kind of dash gone, capitals. One class for redemption, search, import and status checks.
 *
 * @param value the canonical text; it may still be no code at all, see {@link #isWellFormed}
 * @param removed what was taken out, by Unicode name, such as {@code U+200B ZERO WIDTH SPACE}, in order; the first
 *     thousand
 */
public record CanonicalCode(String value, List<String> removed) {
    /** Longer than any code; what comes behind so many characters, stray ones not counted, is not looked at. */
    private static final int LONGEST_KEPT = 1_000;
    /** So many of those that were removed are told by name. */
    private static final int MOST_REMOVED = 1_000;

    static final int SHORTEST = 4;
    static final int LONGEST = 40;

    /**
     * Dashes and blanks that Unicode files elsewhere, or nowhere as yet: minus signs, bullets, fillers, joiners, and
     * dashes younger than Java 17.
     */
    private static final Set<Integer> ALSO_STRAY = Set.of(
            0x2212, 0x2043, 0x02D7, 0x2796, 0x10191, 0x2053, 0x2E5D, 0x10D6E, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5,
            0x180F, 0x2065, 0x3164, 0xFFA0, 0x2800, 0xFEFF);

    public CanonicalCode {
        removed = List.copyOf(removed);
    }

    public static CanonicalCode of(String raw) {
        if (isPlain(raw)) {
            return new CanonicalCode(raw, List.of());
        }
        List<String> removed = new ArrayList<>();
        String bare = strip(raw, removed);
        if (isAscii(bare)) {
            return new CanonicalCode(bare.toUpperCase(Locale.ROOT), removed);
        }
        String composed = Normalizer.normalize(bare, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return new CanonicalCode(strip(composed, removed), removed);
    }

    /** Nothing would be changed; most codes come so, and a look-up should not cost more than the question itself. */
    private static boolean isPlain(String raw) {
        if (raw.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < raw.length(); i++) {
            if (!isCapitalOrDigit(raw.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** There is nothing to compose then, and nothing new to strip. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCapitalOrDigit(int each) {
        return each >= 'A' && each <= 'Z' || each >= '0' && each <= '9';
    }

    private static String strip(String text, List<String> removed) {
        var kept = new StringBuilder();
        for (int i = 0; i < text.length() && kept.length() < LONGEST_KEPT; ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (!isStray(codePoint)) {
                kept.appendCodePoint(codePoint);
            } else if (removed.size() < MOST_REMOVED) {
                removed.add(name(codePoint));
            }
        }
        return kept.toString();
    }

    /** Whether no code has it, and people who copy one bring it along. */
    static boolean isStray(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.DASH_PUNCTUATION -> true;
            default -> isVariationSelector(codePoint) || ALSO_STRAY.contains(codePoint);
        };
    }

    /** Or stands where Unicode keeps room for more that is invisible. */
    private static boolean isVariationSelector(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F
                || codePoint >= 0x180B && codePoint <= 0x180D
                || codePoint >= 0xE0000 && codePoint <= 0xE0FFF;
    }

    /** Whether Unicode files it among the letters or symbols, and it looks like nothing all the same. */
    static boolean isBlank(int codePoint) {
        return isStray(codePoint) && Character.getType(codePoint) != Character.DASH_PUNCTUATION;
    }

    /** Such as {@code U+200B ZERO WIDTH SPACE}. */
    static String name(int codePoint) {
        String name = Character.getName(codePoint);
        return String.format(Locale.ROOT, "U+%04X %s", codePoint, name == null ? "(UNASSIGNED)" : name);
    }

    /** Whether it could be a code: 4 to 40 letters A–Z and digits. */
    public boolean isWellFormed() {
        return couldBe(value);
    }

    /** The first character that no code has, by code point and Unicode name. */
    public Optional<String> firstOdd() {
        return value.codePoints()
                .filter(each -> !isCapitalOrDigit(each))
                .mapToObj(CanonicalCode::name)
                .findFirst();
    }

    static boolean couldBe(String text) {
        return text.length() >= SHORTEST && isPlain(text);
    }

    /** Whether a text that is well-formed has a generated code's length but not its check character. */
    public boolean isTypingError() {
        return isWellFormed() && value.length() >= CodeFormat.SHORTEST && !CodeFormat.checks(value);
    }

    /** What may be stored: never broken text, never longer than the column. */
    public String storable() {
        String plain = value.codePoints()
                .map(each -> each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE ? 0xFFFD : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.length() > 100 ? plain.substring(0, plain.offsetByCodePoints(0, 50)) : plain;
    }
}
