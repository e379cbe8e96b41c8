package org.creditdesk.bulk;

import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.adjust.ReasonBook;
import org.creditdesk.problem.Problem;
import org.creditdesk.text.Texts;

/**
 * Makes compensations out of rows.
 *
 * @param incident its number; null for none
 */
record Wishes(BulkOptions options, Long incident) {
    /** Gives the case its compensation, or the verdict that it cannot be one. */
    void read(Case each, ReasonBook reasons) {
        BulkLine line = each.line();
        long credits = Amount.of(line.credits());
        if (credits <= 0) {
            each.refuse(BulkVerdict.BAD_AMOUNT, amountSentence(line.credits()));
            return;
        }
        String reason = line.reason().isEmpty() ? options.reason() : line.reason();
        var because = new Because(
                reasons.spelling(reason),
                line.ticket().isEmpty() ? options.ticket() : line.ticket(),
                null,
                line.note(),
                options.incident());
        Problem problem = because.textProblem();
        if (problem != null) {
            each.refuse(BulkVerdict.BAD_TEXT, problem.getMessage());
            return;
        }
        var id = RowId.of(incident, each.account(), credits, because.reason(), because.ticket());
        each.wishes(new Compensation(id, each.account(), credits, null, because));
    }

    private static String amountSentence(String credits) {
        return credits.isEmpty() ? Texts.of("bulk.says.no_amount") : Texts.of("bulk.says.amount", credits);
    }
}
