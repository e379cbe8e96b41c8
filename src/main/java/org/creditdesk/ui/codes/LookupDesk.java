package org.creditdesk.ui.codes;

import java.util.function.Consumer;
import org.creditdesk.promo.CodeDetails;
import org.creditdesk.promo.CodeLookup;
import org.creditdesk.promo.CodeMatch;
import org.creditdesk.store.Page;
import org.creditdesk.store.Progress;

/** What looking codes up asks of the desk; each call blocks and means what the service behind it says. */
interface LookupDesk {
    CodeMatch find(String typed);

    CodeDetails details(String typed);

    Page<CodeMatch, String> byPrefix(String typed, String after, int limit);

    boolean endingIn(String typed, Long batchId, Progress progress, Consumer<CodeMatch> found);

    /** The service of an opened store. */
    static LookupDesk of(CodeLookup lookup) {
        return new LookupDesk() {
            @Override
            public CodeMatch find(String typed) {
                return lookup.find(typed);
            }

            @Override
            public CodeDetails details(String typed) {
                return lookup.details(typed);
            }

            @Override
            public Page<CodeMatch, String> byPrefix(String typed, String after, int limit) {
                return lookup.byPrefix(typed, after, limit);
            }

            @Override
            public boolean endingIn(String typed, Long batchId, Progress progress, Consumer<CodeMatch> found) {
                return lookup.endingIn(typed, batchId, progress, found);
            }
        };
    }
}
