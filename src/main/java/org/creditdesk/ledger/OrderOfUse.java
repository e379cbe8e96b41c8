package org.creditdesk.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.hibernate.StatelessSession;

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
            + " order by g.account, g.openUntil, g.bought, g.seq";

    /** Before any grant expires: what {@code :always} stands for. */
    static final Instant ALWAYS = Instant.EPOCH;

    private static final int FIRST = 50;

    private OrderOfUse() {}

    /**
     * The first grants in the order of use that hold so many credits, and all before them whose time ran out; every
     * open one where they do not hold enough.
     *
     * <p>Asks for more and more of them: H2 makes the whole list that was asked for, however much of it is read.
     */
    static List<OpenGrant> enough(StatelessSession session, long account, long credits, Instant now) {
        for (int limit = FIRST; ; limit = Math.multiplyExact(limit, 8)) {
            List<OpenGrant> found = first(session, account, limit);
            long held = 0;
            for (int i = 0; i < found.size(); i++) {
                OpenGrant grant = found.get(i);
                held += grant.isExpiredAt(now) ? 0 : grant.remaining();
                if (held >= credits) {
                    return found.subList(0, i + 1);
                }
            }
            if (found.size() < limit) {
                return found;
            }
        }
    }

    private static List<OpenGrant> first(StatelessSession session, long account, int limit) {
        return session
                .createSelectionQuery(HQL, GrantRow.class)
                .setParameter("account", account)
                .setParameter("always", ALWAYS)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(GrantRow::toOpenGrant)
                .toList();
    }
}
