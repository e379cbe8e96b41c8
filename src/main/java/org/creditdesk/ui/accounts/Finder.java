package org.creditdesk.ui.accounts;

import org.creditdesk.lookup.AccountHit;
import org.creditdesk.lookup.Found;
import org.creditdesk.lookup.Search;
import org.creditdesk.lookup.Why;
import org.creditdesk.store.Page;

/** How the Find screen searches; blocks. */
interface Finder {
    Found find(String text, int limit);

    Page<AccountHit, String> more(String text, Why why, String after, int limit);

    static Finder of(Search search) {
        return new Finder() {
            @Override
            public Found find(String text, int limit) {
                return search.find(text, limit);
            }

            @Override
            public Page<AccountHit, String> more(String text, Why why, String after, int limit) {
                return search.more(text, why, after, limit);
            }
        };
    }
}
