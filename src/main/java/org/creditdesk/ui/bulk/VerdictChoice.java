package org.creditdesk.ui.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.creditdesk.bulk.BulkReport;
import org.creditdesk.bulk.BulkVerdict;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/**
 * Which rows are shown.
 *
 * @param verdict null for all
 */
record VerdictChoice(BulkVerdict verdict, String words) {
    static final VerdictChoice ALL = new VerdictChoice(null, Texts.of("bulk.all", "0"));

    Set<BulkVerdict> verdicts() {
        return verdict == null ? Set.of() : Set.of(verdict);
    }

    /** All rows, and each verdict that some have. */
    static List<VerdictChoice> of(BulkReport report) {
        List<VerdictChoice> choices = new ArrayList<>();
        choices.add(new VerdictChoice(
                null, Texts.of("bulk.all", Formats.number(report.rows().size()))));
        for (BulkVerdict verdict : BulkVerdict.values()) {
            if (report.count(verdict) > 0) {
                String words = Texts.of("bulk.choice", Formats.word(verdict), Formats.number(report.count(verdict)));
                choices.add(new VerdictChoice(verdict, words));
            }
        }
        return choices;
    }

    @Override
    public String toString() {
        return words;
    }
}
