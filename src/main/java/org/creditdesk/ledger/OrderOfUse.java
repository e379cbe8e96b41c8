package org.creditdesk.ledger;

import java.util.Comparator;

/**
 * The fixed, visible order in which grants are used up: the soonest to expire first, then credits that were given
 * before credits that were bought, then the oldest.
 */
final class OrderOfUse {
    static final Comparator<OpenGrant> COMPARATOR = Comparator.comparing(
                    OpenGrant::expires, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(grant -> grant.origin().isPurchased())
            .thenComparing(OpenGrant::seq);

    /** The same order as an HQL clause over an alias {@code g} of GrantRow. */
    static final String HQL = "g.expires asc nulls last, case when g.origin = PURCHASE then 1 else 0 end, g.seq";

    private OrderOfUse() {}
}
