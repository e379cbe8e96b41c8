package org.creditdesk.ui.accounts;

import java.util.List;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.adjust.Compensations;
import org.creditdesk.adjust.Preview;
import org.creditdesk.adjust.Reason;
import org.creditdesk.ledger.Posted;

/** How compensation is given; blocks. */
interface Giver {
    List<Reason> reasons();

    Preview preview(Compensation compensation);

    Posted give(Compensation compensation);

    static Giver of(Compensations compensations) {
        return new Giver() {
            @Override
            public List<Reason> reasons() {
                return compensations.reasons();
            }

            @Override
            public Preview preview(Compensation compensation) {
                return compensations.preview(compensation);
            }

            @Override
            public Posted give(Compensation compensation) {
                return compensations.give(compensation);
            }
        };
    }
}
