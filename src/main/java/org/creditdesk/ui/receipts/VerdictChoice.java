package org.creditdesk.ui.receipts;

import java.util.ArrayList;
import java.util.List;
import org.creditdesk.receipt.ImportVerdict;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/** Which rows are shown. @param verdict null for all */
record VerdictChoice(ImportVerdict verdict, long count) {
    /** All rows, and each verdict that some have. */
    static List<VerdictChoice> of(JudgedRows rows) {
        List<VerdictChoice> choices = new ArrayList<>(List.of(new VerdictChoice(null, rows.count())));
        rows.verdicts().forEach(verdict -> choices.add(new VerdictChoice(verdict, rows.count(verdict))));
        return choices;
    }

    String words() {
        return verdict == null
                ? Texts.of("receipts.rows.all", Formats.number(count))
                : Texts.of("receipts.rows.of", verdict.label(), Formats.number(count));
    }
}
