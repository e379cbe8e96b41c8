package org.creditdesk.redeem;

import java.time.Instant;
import java.util.List;
import org.creditdesk.store.Store;

/**
 * Finds mailboxes for which many accounts redeemed a batch: {@code ana+1@x}, {@code ana+2@x} and {@code ana@x} are one
 * mailbox's. Gmail ignores dots too, but so few providers do that those are only counted as a hint.
 */
final class AliasFamilies {
    private static final String KEYS = """
            (select distinct r.account_id, e.email_key as k, position('+' in e.email_key) as plus,
                position('@' in e.email_key) as at_sign, e.domain_key
            from redemption r join account_email e on e.account_id = r.account_id and e.until is null
            where r.batch_id = ?) as addresses""";

    private static final String MAILBOX = """
            case when plus > 1 and plus < at_sign
                then substring(k from 1 for plus - 1) || substring(k from at_sign) else k end""";

    /** The largest first, with what all of them are together. */
    private static final String FAMILIES = """
            select mailbox, n, sum(n) over (), count(*) over () from (
                select mailbox, count(*) as n from (
                    select account_id, %s as mailbox, case when plus > 1 and plus < at_sign then 1 else 0 end as alias
                    from %s) as mailboxes
                group by mailbox having count(*) >= ? and sum(alias) > 0) as families
            order by n desc, mailbox fetch first 1 rows only""".formatted(MAILBOX, KEYS);

    private static final String ALL = "select count(distinct account_id) from redemption where batch_id = ?";

    /** Along the index of addresses: those of the mailbox stand together, between its plus and what follows a plus. */
    private static final String EXAMPLES = """
            select e.account_id from account_email e
            where (e.email_key = ? or e.email_key > ? and e.email_key < ?) and e.domain_key = ? and e.until is null
            and exists (select 1 from redemption r where r.account_id = e.account_id and r.batch_id = ?)
            order by e.account_id fetch first %d rows only""".formatted(Finding.EXAMPLES);

    /** Accounts of Gmail mailboxes that are written with dots in more than one way. */
    private static final String DOTTED = """
            select coalesce(sum(n), 0) from (
                select count(*) as n from (
                    select substring(mailbox from 1 for position('@' in mailbox) - 1) as name from (
                        select %s as mailbox from %s where domain_key in ('gmail.com', 'googlemail.com')) as keys
                    ) as names
                group by replace(name, '.', '') having count(*) >= ? and count(distinct name) > 1) as dotted""".formatted(MAILBOX, KEYS);

    private static final char AFTER_PLUS = '+' + 1;

    private AliasFamilies() {}

    private record Families(String mailbox, long largest, long accounts, long mailboxes) {}

    /** @return null where no mailbox has many */
    static Finding find(Store store, long batch, SignalLimits limits, Instant firstUse) {
        Families found = store.ask(
                FAMILIES,
                statement -> {
                    statement.setLong(1, batch);
                    statement.setInt(2, limits.aliasAccounts());
                },
                row -> new Families(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)));
        if (found == null) {
            return null;
        }
        long all = store.ask(ALL, statement -> statement.setLong(1, batch), row -> row.getLong(1));
        long dotted = store.ask(
                DOTTED,
                statement -> {
                    statement.setLong(1, batch);
                    statement.setInt(2, limits.aliasAccounts());
                },
                row -> row.getLong(1));
        return Finding.of(SignalKind.ALIASES, firstUse, found.accounts(), all, examples(store, batch, found.mailbox()))
                .withAliases(found.mailboxes(), found.largest(), dotted);
    }

    private static List<Long> examples(Store store, long batch, String mailbox) {
        int at = mailbox.lastIndexOf('@');
        String name = mailbox.substring(0, at);
        return store.askAll(
                EXAMPLES,
                statement -> {
                    statement.setString(1, mailbox);
                    statement.setString(2, name + "+");
                    statement.setString(3, name + AFTER_PLUS);
                    statement.setString(4, mailbox.substring(at + 1));
                    statement.setLong(5, batch);
                },
                row -> row.getLong(1));
    }
}
