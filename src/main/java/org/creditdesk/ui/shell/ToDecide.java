package org.creditdesk.ui.shell;

import org.creditdesk.app.Desk;
import org.creditdesk.staff.Permission;

/** What waits for a member's decision: what colleagues asked for, requests and batches alike. */
final class ToDecide {
    /** More batches than these are counted as these. */
    private static final int MOST_BATCHES = 999;

    private ToDecide() {}

    /** Blocks. */
    static long count(Desk desk) {
        return desk.requests().waiting() + batches(desk);
    }

    private static long batches(Desk desk) {
        if (!desk.member().may(Permission.APPROVE)) {
            return 0;
        }
        return desk.batches().waiting(null, MOST_BATCHES).rows().stream()
                .filter(batch -> !batch.createdBy().equals(desk.member().name()))
                .count();
    }
}
