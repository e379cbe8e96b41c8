package org.creditdesk.ui.accounts;

import java.util.List;
import org.creditdesk.adjust.Adjusted;
import org.creditdesk.adjust.Adjustments;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.adjust.Preview;
import org.creditdesk.adjust.Reason;

/** How compensation is given; blocks. */
interface Giver {
    List<Reason> reasons();

    Preview preview(Compensation compensation);

    Adjusted give(Compensation compensation);

    static Giver of(Adjustments adjustments) {
        return new Giver() {
            @Override
            public List<Reason> reasons() {
                return adjustments.reasons();
            }

            @Override
            public Preview preview(Compensation compensation) {
                return adjustments.preview(compensation);
            }

            @Override
            public Adjusted give(Compensation compensation) {
                return adjustments.make(compensation);
            }
        };
    }
}
