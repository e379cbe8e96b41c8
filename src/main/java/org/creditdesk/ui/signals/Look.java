package org.creditdesk.ui.signals;

import org.creditdesk.ui.kit.Work;

/** Looking at all batches that were redeemed since the last look, until none is left or nobody waits for it. */
final class Look {
    private Look() {}

    static Work<Void> at(SignalDesk desk) {
        return Work.withProgress(progress -> {
            while (!progress.isCancelled() && desk.look()) {
                progress.report(1);
            }
            return null;
        });
    }
}
