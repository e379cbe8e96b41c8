package org.creditdesk.redeem;

import java.util.List;

/**
 * What was read out of the raw input.
 *
 * @param pieces the raw input in order, odd characters each by itself
 * @param canonical what it comes to
 * @param removed characters that were taken out, by Unicode name, in order
 * @param checkGiven the check character that is there; null where the input has none
 * @param checkExpected the one that belongs there; null where the input has none
 * @param cut whether the input was too long and its end not looked at
 */
public record ReadInput(
        List<Piece> pieces,
        String canonical,
        List<String> removed,
        Character checkGiven,
        Character checkExpected,
        boolean cut) {
    public ReadInput {
        pieces = List.copyOf(pieces);
        removed = List.copyOf(removed);
    }

    /**
     * @param text to draw: the characters themselves, or nothing that could hide for an odd one
     * @param name code point and Unicode name of an odd character, such as {@code U+200B ZERO WIDTH SPACE}; null for
     *     plain text
     */
    public record Piece(String text, String name) {}
}
