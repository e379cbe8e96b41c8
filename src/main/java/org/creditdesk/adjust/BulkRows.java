package org.creditdesk.adjust;

import java.util.List;
import org.creditdesk.csv.Lines;

/** Turns affected accounts into the rows of a file for bulk compensation, and counts. */
final class BulkRows {
    static final List<String> HEADING = List.of("email", "credits", "reason", "ticket", "note");

    private final BulkPlan plan;
    private final Lines lines;
    private long rows;
    private long leftOut;
    private long credits;

    BulkRows(BulkPlan plan, Lines lines) {
        this.plan = plan;
        this.lines = lines;
    }

    /** Who can be given nothing by a file is left out: without a current email, or with nothing uncredited. */
    void add(Affected account) {
        long each = plan.credits() == null ? account.uncreditedCredits() : plan.credits();
        if (account.email() == null || each == 0) {
            leftOut++;
            return;
        }
        lines.add(account.email(), String.valueOf(each), plan.reason(), plan.ticket(), plan.note());
        rows++;
        credits = Math.addExact(credits, each);
    }

    AffectedExport counted() {
        return new AffectedExport(rows, leftOut, credits);
    }
}
