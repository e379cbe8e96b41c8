package org.creditdesk.cli;

import org.creditdesk.adjust.Adjusted;

/** What became of a change: the entry that was posted, or the request that waits for approval. */
record AdjustedReply(String entry, long balance, Long request, String state, boolean replayed) implements Reply {
    static AdjustedReply of(Adjusted answer) {
        return new AdjustedReply(
                answer.isPosted() ? answer.entry().toString() : null,
                answer.balance(),
                answer.request(),
                answer.state() == null ? null : answer.state().name(),
                answer.replayed());
    }

    @Override
    public void print(Sheet sheet) {
        if (entry == null) {
            sheet.text(replayed ? "cli.requested_before" : "cli.requested", request, state);
        } else {
            sheet.text(replayed ? "cli.posted_before" : "cli.posted", entry, balance);
        }
    }
}
