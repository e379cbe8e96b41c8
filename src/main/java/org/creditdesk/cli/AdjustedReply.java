package org.creditdesk.cli;

import java.util.List;
import org.creditdesk.adjust.Adjusted;
import org.creditdesk.adjust.Similar;

/**
 * What became of a change: the entry that was posted, or the request that waits for approval.
 *
 * @param similar what had been asked for or given to the account before
 */
record AdjustedReply(
        String entry, long balance, Long request, String state, boolean replayed, List<SimilarLine> similar)
        implements Reply {
    static AdjustedReply of(Adjusted adjusted, List<Similar> similar) {
        return new AdjustedReply(
                adjusted.isPosted() ? adjusted.entry().toString() : null,
                adjusted.balance(),
                adjusted.request(),
                adjusted.state() == null ? null : adjusted.state().name(),
                adjusted.replayed(),
                SimilarLine.of(similar));
    }

    @Override
    public void print(Sheet sheet) {
        similar.forEach(each -> each.print(sheet));
        if (entry == null) {
            sheet.text(replayed ? "cli.requested_before" : "cli.requested", String.valueOf(request), state);
        } else {
            sheet.text(replayed ? "cli.posted_before" : "cli.posted", entry, balance);
        }
    }
}
