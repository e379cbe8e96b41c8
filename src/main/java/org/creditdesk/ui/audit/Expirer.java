package org.creditdesk.ui.audit;

import org.creditdesk.adjust.Expiries;
import org.creditdesk.adjust.Expiries.Expired;
import org.creditdesk.store.Progress;

/** How grants are expired; blocks. */
interface Expirer {
    Expired due();

    Expired run(Progress progress);

    static Expirer of(Expiries expiries) {
        return new Expirer() {
            @Override
            public Expired due() {
                return expiries.due();
            }

            @Override
            public Expired run(Progress progress) {
                return expiries.run(progress);
            }
        };
    }
}
