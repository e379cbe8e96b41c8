package org.creditdesk.ui.accounts;

import java.util.List;
import org.creditdesk.adjust.Adjusted;
import org.creditdesk.adjust.Change;
import org.creditdesk.adjust.Incident;
import org.creditdesk.adjust.Preview;
import org.creditdesk.adjust.Reason;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.EntryDetail;
import org.creditdesk.ledger.EntryId;

/** How credits are moved by hand; blocks. */
interface Changer {
    int MOST_INCIDENTS = 100;

    List<Reason> reasons();

    /** The names of the latest incidents, newest first. */
    List<String> incidents();

    /** What is to be reversed or voided. */
    EntryDetail detail(EntryId entry);

    /** @param change its reason may be null while it is still to be chosen */
    Preview preview(Change change);

    Adjusted make(Change change);

    static Changer of(Desk desk) {
        return new Changer() {
            @Override
            public List<Reason> reasons() {
                return desk.adjustments().reasons();
            }

            @Override
            public List<String> incidents() {
                return desk.incidents().list(null, MOST_INCIDENTS).rows().stream()
                        .map(Incident::name)
                        .toList();
            }

            @Override
            public EntryDetail detail(EntryId entry) {
                return desk.ledger().detail(entry);
            }

            @Override
            public Preview preview(Change change) {
                return change.because().reason() == null
                        ? desk.adjustments().previewWithoutReason(change)
                        : desk.adjustments().preview(change);
            }

            @Override
            public Adjusted make(Change change) {
                return desk.adjustments().make(change);
            }
        };
    }
}
