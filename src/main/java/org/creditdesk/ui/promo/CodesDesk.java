package org.creditdesk.ui.promo;

import org.creditdesk.app.Desk;
import org.creditdesk.code.CodeScale;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchCode;
import org.creditdesk.promo.CodeChoice;
import org.creditdesk.store.Page;

/** What the table of a batch's codes asks of the desk; each call blocks. */
interface CodesDesk {
    Batch batch(long batchId);

    CodeScale scale(long batchId);

    Page<BatchCode, String> after(long batchId, CodeChoice choice, String key, int limit);

    Page<BatchCode, String> before(long batchId, CodeChoice choice, String key, int limit);

    static CodesDesk of(Desk desk) {
        return new CodesDesk() {
            @Override
            public Batch batch(long batchId) {
                return desk.campaigns().batch(batchId);
            }

            @Override
            public CodeScale scale(long batchId) {
                return desk.batchCodes().scale(batchId);
            }

            @Override
            public Page<BatchCode, String> after(long batchId, CodeChoice choice, String key, int limit) {
                return desk.batchCodes().after(batchId, choice, key, limit);
            }

            @Override
            public Page<BatchCode, String> before(long batchId, CodeChoice choice, String key, int limit) {
                return desk.batchCodes().before(batchId, choice, key, limit);
            }
        };
    }
}
