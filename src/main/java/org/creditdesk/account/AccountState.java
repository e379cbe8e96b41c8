package org.creditdesk.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.StatelessSession;

/**
 * What decides whether credits can be given to an account.
 *
 * @param balance credits
 * @param blocked whether credits may not be given to it
 */
public record AccountState(long balance, boolean blocked) {
    /** The states of some accounts, in one query. @param accounts at most a slice of them */
    public static Map<Long, AccountState> of(StatelessSession session, Collection<Long> accounts) {
        Map<Long, AccountState> states = new HashMap<>();
        if (!accounts.isEmpty()) {
            session.createSelectionQuery("from AccountRow where id in :accounts", AccountRow.class)
                    .setParameter("accounts", accounts)
                    .getResultList()
                    .forEach(row ->
                            states.put(row.id, new AccountState(row.balance, row.status == AccountStatus.BLOCKED)));
        }
        return states;
    }
}
