package org.creditdesk.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.StatelessSession;

/** The current addresses of some accounts, in one query. */
public final class CurrentEmails {
    private CurrentEmails() {}

    /** @param accounts at most a page of them */
    public static Map<Long, String> of(StatelessSession session, Collection<Long> accounts) {
        Map<Long, String> emails = new HashMap<>();
        if (!accounts.isEmpty()) {
            session.createSelectionQuery(
                            "select accountId, email from EmailRow where accountId in :accounts and until is null",
                            Object[].class)
                    .setParameter("accounts", accounts)
                    .getResultList()
                    .forEach(row -> emails.put((Long) row[0], (String) row[1]));
        }
        return emails;
    }
}
