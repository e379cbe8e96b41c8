package org.creditdesk.cli;

import org.creditdesk.adjust.AdjustmentRequest;

/** A request that was rejected or withdrawn. */
record DecidedReply(long request, String state, String decidedBy, String why) implements Reply {
    static DecidedReply of(AdjustmentRequest request) {
        return new DecidedReply(request.id(), request.state().name(), request.decidedBy(), request.why());
    }

    @Override
    public void print(Sheet sheet) {
        sheet.text("cli.decided", String.valueOf(request), state);
    }
}
