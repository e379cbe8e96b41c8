package org.creditdesk.ui.redeem;

import java.util.function.UnaryOperator;
import javafx.scene.control.TextFormatter;
import org.creditdesk.code.CanonicalCode;

/**
 * Keeps what is pasted into the field of a code short enough to be drawn: a whole document by mistake would stop the
 * window for minutes. What is longer than anybody means is reduced to what a code could be made of.
 */
final class CodeText implements UnaryOperator<TextFormatter.Change> {
    private static final int LONGEST = 5_000;

    static TextFormatter<String> formatter() {
        return new TextFormatter<>(new CodeText());
    }

    @Override
    public TextFormatter.Change apply(TextFormatter.Change change) {
        int length = change.getControlText().length()
                - (change.getRangeEnd() - change.getRangeStart())
                + change.getText().length();
        if (length > LONGEST) {
            String reduced = CanonicalCode.of(change.getControlNewText()).value();
            change.setRange(0, change.getControlText().length());
            change.setText(reduced);
            change.selectRange(reduced.length(), reduced.length());
        }
        return change;
    }
}
