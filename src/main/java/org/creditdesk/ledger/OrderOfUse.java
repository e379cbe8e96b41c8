package org.creditdesk.ledger;

import java.time.Instant;
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

    /** Open grants of an account, in the same order; all of it, the condition too, is read from one index. */
    static final String HQL = "from GrantRow g where g.account = :account and g.openUntil > :always"
            + " order by g.openUntil, g.bought, g.seq";

    /** Before any grant expires: what {@code :always} stands for. */
    static final Instant ALWAYS = Instant.EPOCH;

    private OrderOfUse() {}
}
