package org.creditdesk.account;

import java.util.List;
import org.creditdesk.store.Store;

/**
 * Accounts that look like the same person's because mail to them lands in one mailbox: {@code ana+shop@x} and
 * {@code ana@x}. A hint and nothing else: many providers take a plus for a letter like any other, so nothing is ever
 * merged by it.
 */
public final class Aliases {
    /** All addresses of one mailbox stand together in the index: the bare one, and those between + and what follows it. */
    private static final String QUERY = """
            select distinct e.account_id, c.email, a.name, a.region, a.balance, a.locked_until
            from account_email e join account a on a.id = e.account_id
            join account_email c on c.account_id = e.account_id and c.until is null
            where e.domain_key = ? and (e.email_key = ? or e.email_key > ? and e.email_key < ?) and e.account_id <> ?
            order by e.account_id fetch first %d rows only""";

    /** The number of no account. */
    public static final long OF_NOBODY = -1;

    private static final char AFTER_PLUS = '+' + 1;

    private final Store store;

    public Aliases(Store store) {
        this.store = store;
    }

    /**
     * Other accounts with an address, now or formerly, of one of an account's mailboxes; in the order of their numbers.
     *
     * @param header the account
     */
    public List<Match> of(AccountHeader header, int limit) {
        return header.emails().stream()
                .map(EmailOfAccount::email)
                .flatMap(email -> of(email, header.id(), limit).stream())
                .distinct()
                .limit(limit)
                .toList();
    }

    /** The accounts of an address's mailbox, but not one. @param but an account's number, or {@link #OF_NOBODY} */
    public List<Match> of(String email, long but, int limit) {
        EmailKey key = EmailKey.of(email);
        if (!key.isAddress()) {
            return List.of();
        }
        String local = key.value().substring(0, key.value().lastIndexOf('@'));
        int plus = local.indexOf('+');
        String name = plus > 0 ? local.substring(0, plus) : local;
        var now = store.clock().instant();
        return store.askAll(
                QUERY.formatted(limit),
                statement -> {
                    statement.setString(1, key.domain());
                    statement.setString(2, name + "@" + key.domain());
                    statement.setString(3, name + "+");
                    statement.setString(4, name + AFTER_PLUS);
                    statement.setLong(5, but);
                },
                row -> {
                    var locked = row.getObject(6, java.time.OffsetDateTime.class);
                    return new Match(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getLong(5),
                            locked != null && locked.toInstant().isAfter(now),
                            "");
                });
    }
}
