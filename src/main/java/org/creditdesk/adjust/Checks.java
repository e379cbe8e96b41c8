package org.creditdesk.adjust;

import org.creditdesk.account.Accounts;
import org.creditdesk.ledger.Posts;
import org.creditdesk.problem.Problem;
import org.hibernate.StatelessSession;

/** The rules that every change by hand has to keep, whoever makes it and whatever the limits. */
final class Checks {
    private final Posts posts;

    Checks(Posts posts) {
        this.posts = posts;
    }

    /**
     * @throws Problem of texts, NO_SUCH_REASON, TICKET_NEEDED, NO_SUCH_INCIDENT, ACCOUNT_BLOCKED,
     *     INSUFFICIENT_BALANCE or BALANCE_OVERFLOW
     */
    void check(StatelessSession session, Plan plan, Because because) {
        checkReason(session, because);
        checkButReason(session, plan, because);
    }

    /** The same for a change whose reason has still to be chosen. */
    void checkButReason(StatelessSession session, Plan plan, Because because) {
        because.checkTexts();
        incident(session, because.incident());
        checkAccount(session, plan);
    }

    static void checkReason(StatelessSession session, Because because) {
        ReasonRow reason = because.reason() == null ? null : session.get(ReasonRow.class, because.reason());
        if (reason == null || !reason.active) {
            throw Problem.refused("NO_SUCH_REASON", String.valueOf(because.reason()));
        }
        if (reason.needsTicket && because.ticket() == null) {
            throw Problem.refused("TICKET_NEEDED", reason.code);
        }
    }

    private void checkAccount(StatelessSession session, Plan plan) {
        if (plan.amount() > 0) {
            if (Accounts.isBlocked(session, plan.accountId())) {
                throw Problem.refused("GIVING_TO_BLOCKED");
            }
            long balance = posts.balance(session, plan.accountId());
            if (balance > Long.MAX_VALUE - plan.amount()) {
                throw Problem.refused("BALANCE_OVERFLOW", balance, plan.amount());
            }
        } else if (plan.target() == null) {
            long spendable = posts.spendable(session, plan.accountId());
            if (spendable < plan.size()) {
                throw Problem.refused("INSUFFICIENT_BALANCE", spendable, plan.size());
            }
        }
    }

    /** The incident of that name; null for none. @throws Problem NO_SUCH_INCIDENT */
    static Long incident(StatelessSession session, String name) {
        if (name == null) {
            return null;
        }
        Long id = session.createSelectionQuery("select id from IncidentRow where name = :name", Long.class)
                .setParameter("name", name)
                .getSingleResultOrNull();
        if (id == null) {
            throw Problem.notFound("NO_SUCH_INCIDENT", name);
        }
        return id;
    }
}
