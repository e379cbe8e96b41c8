package org.creditdesk.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.creditdesk.store.RoundTrip;
import org.hibernate.StatelessSession;

/** The current addresses of some accounts, in one query. */
public final class CurrentEmails {
    private static final String CURRENT =
            "select account_id, email from account_email where account_id = any(?) and until is null";

    private CurrentEmails() {}

    /** @param accounts at most a page of them */
    public static Map<Long, String> of(StatelessSession session, Collection<Long> accounts) {
        RoundTrip trip = RoundTrip.in(session);
        Supplier<Map<Long, String>> emails = of(trip, accounts);
        trip.make();
        return emails.get();
    }

    /** The same in the caller's round trip. @return what is known once that was made */
    public static Supplier<Map<Long, String>> of(RoundTrip trip, Collection<Long> accounts) {
        if (accounts.isEmpty()) {
            return Map::of;
        }
        RoundTrip.Answer<List<EmailOf>> found = trip.askAll(
                CURRENT, row -> new EmailOf(row.getLong(1), row.getString(2)), (Object) accounts.toArray(new Long[0]));
        return () -> {
            Map<Long, String> emails = new HashMap<>();
            found.get().forEach(each -> emails.put(each.account(), each.email()));
            return emails;
        };
    }

    private record EmailOf(long account, String email) {}
}
