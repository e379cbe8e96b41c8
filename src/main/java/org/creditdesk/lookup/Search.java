package org.creditdesk.lookup;

import org.creditdesk.store.Page;

/** The one search box. */
public final class Search {
    /** The first {@code limit} of every group that matches; empty for blank text. */
    public Found find(String text, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The next page of one group. */
    public Page<AccountHit, String> more(String text, Why why, String after, int limit) {
        throw new UnsupportedOperationException();
    }
}
