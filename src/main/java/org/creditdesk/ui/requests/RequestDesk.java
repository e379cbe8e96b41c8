package org.creditdesk.ui.requests;

import org.creditdesk.adjust.Adjusted;
import org.creditdesk.adjust.AdjustmentRequest;
import org.creditdesk.adjust.Preview;
import org.creditdesk.adjust.RequestFilter;
import org.creditdesk.adjust.Requests;
import org.creditdesk.store.Page;

/** How requests are read and decided; blocks. */
interface RequestDesk {
    Page<AdjustmentRequest, Long> page(RequestFilter filter, Long after, int limit);

    Preview preview(long id);

    Adjusted approve(long id);

    AdjustmentRequest reject(long id, String why);

    AdjustmentRequest withdraw(long id, String why);

    static RequestDesk of(Requests requests) {
        return new RequestDesk() {
            @Override
            public Page<AdjustmentRequest, Long> page(RequestFilter filter, Long after, int limit) {
                return requests.page(filter, after, limit);
            }

            @Override
            public Preview preview(long id) {
                return requests.preview(id);
            }

            @Override
            public Adjusted approve(long id) {
                return requests.approve(id);
            }

            @Override
            public AdjustmentRequest reject(long id, String why) {
                return requests.reject(id, why);
            }

            @Override
            public AdjustmentRequest withdraw(long id, String why) {
                return requests.withdraw(id, why);
            }
        };
    }
}
