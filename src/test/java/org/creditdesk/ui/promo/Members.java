package org.creditdesk.ui.promo;

import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Role;

/** People to be signed in. */
final class Members {
    static final Member MIA = new Member("mia", "Mia", Role.MARKETING, new Limits(null, null, null, null));
    static final Member SURI =
            new Member("suri", "Suri", Role.SUPERVISOR, new Limits(5_000L, 50_000L, 100_000L, 100_000L));
    static final Member SAM = new Member("sam", "Sam", Role.SUPPORT, new Limits(200L, 1000L, 1000L, 0L));

    private Members() {}
}
