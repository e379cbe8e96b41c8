package org.creditdesk.ui.redeem;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.creditdesk.code.DrawnInput;
import org.creditdesk.redeem.ReadInput;
import org.creditdesk.text.Texts;

/** Raw input, drawn: plain text as it is, every other character as a chip with its code point and name. */
final class InputPieces {
    /** Fits beside the customer's panel in the smallest window. */
    private static final double WIDEST = 270;

    private InputPieces() {}

    static List<Node> of(ReadInput input) {
        List<Node> drawn = new ArrayList<>();
        input.pieces().forEach(piece -> drawn.add(drawn(piece)));
        if (input.cut()) {
            var rest = new Label(Texts.of("autopsy.cut"));
            rest.getStyleClass().add("caption");
            drawn.add(rest);
        }
        return drawn;
    }

    private static Label drawn(DrawnInput.Piece piece) {
        boolean plain = piece.name() == null;
        var label = new Label(plain ? piece.text() : (piece.text() + " " + piece.name()).strip());
        label.getStyleClass().add(plain ? "code" : "odd-character");
        label.setWrapText(true);
        label.setMaxWidth(WIDEST);
        return label;
    }
}
