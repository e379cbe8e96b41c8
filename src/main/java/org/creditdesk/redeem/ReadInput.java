package org.creditdesk.redeem;

import java.util.List;
import org.creditdesk.code.CanonicalCode;
import org.creditdesk.code.CodeFormat;
import org.creditdesk.code.DrawnInput;

/**
 * What was read out of the raw input.
 *
 * @param pieces the raw input in order, odd characters each by itself; its beginning where it is long
 * @param canonical what it comes to
 * @param removed characters that were taken out, by Unicode name, in order
 * @param checkGiven the check character that is there; null where the input has none
 * @param checkExpected the one that belongs there; null where the input has none
 * @param cut whether pieces were left out
 */
public record ReadInput(
        List<DrawnInput.Piece> pieces,
        String canonical,
        List<String> removed,
        Character checkGiven,
        Character checkExpected,
        boolean cut) {
    private static final int MOST_PIECES = 200;

    public ReadInput {
        pieces = List.copyOf(pieces);
        removed = List.copyOf(removed);
    }

    /** @param checked whether it is, or is meant to be, a code with a check character */
    static ReadInput of(String raw, CanonicalCode code, boolean checked) {
        List<DrawnInput.Piece> pieces = DrawnInput.of(raw, MOST_PIECES + 1);
        boolean cut = pieces.size() > MOST_PIECES;
        boolean hasCheck = checked && code.isWellFormed() && code.value().length() >= CodeFormat.SHORTEST;
        int last = code.value().length() - 1;
        return new ReadInput(
                cut ? pieces.subList(0, MOST_PIECES) : pieces,
                code.storable(),
                code.removed(),
                hasCheck ? code.value().charAt(last) : null,
                hasCheck ? CodeFormat.checkCharacter(code.value().substring(0, last)) : null,
                cut);
    }
}
