package org.creditdesk.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.creditdesk.store.RawRow;
import org.creditdesk.store.RoundTrip;

/** Who the customers are, asked in the caller's round trip: an account with its addresses is one question. */
final class Headers {
    private static final int MOST_EMAILS = 50;
    /** The current address first, then former ones, newest first. */
    private static final String ORDER = " order by a.id, e.until desc nulls first, e.since desc";

    private static final String COLUMNS = "a.id, a.name, a.region, a.region_source, a.region_since, a.zone, a.status,"
            + " a.flags, a.created_at, a.locked_until, a.balance, a.entry_count, e.email, e.since, e.until";
    private static final String BY_ID = "select " + COLUMNS
            + " from account a join account_email e on e.account_id = a.id where a.id = ?" + ORDER
            + " fetch first " + MOST_EMAILS + " rows only";
    private static final String BY_EMAIL = "select k.email_key, k.until, " + COLUMNS
            + " from account_email k join account a on a.id = k.account_id"
            + " join account_email e on e.account_id = k.account_id where k.email_key = any(?)" + ORDER;

    private Headers() {}

    /** One account and one of its addresses; {@code account} has none. */
    private record Line(AccountHeader account, EmailOfAccount email) {
        static Line of(ResultSet row) throws SQLException {
            return of(new RawRow(row));
        }

        static Line of(RawRow row) {
            var account = new AccountHeader(
                    row.number(),
                    row.text(),
                    null,
                    row.text(),
                    row.text(),
                    row.instant(),
                    row.text(),
                    AccountStatus.valueOf(row.text()),
                    flags(row.text()),
                    row.instant(),
                    row.instant(),
                    row.number(),
                    row.number(),
                    List.of());
            return new Line(account, new EmailOfAccount(row.text(), row.instant(), row.instant()));
        }
    }

    private record Named(Holders.Holding by, Line line) {
        static Named of(ResultSet result) throws SQLException {
            var row = new RawRow(result);
            String key = row.text();
            boolean former = row.instant() != null;
            Line line = Line.of(row);
            return new Named(new Holders.Holding(key, line.account().id(), former), line);
        }
    }

    private static List<String> flags(String words) {
        return words == null ? List.of() : List.of(words.split(" "));
    }

    /** Null for no such account. */
    static Supplier<AccountHeader> of(RoundTrip trip, long id) {
        RoundTrip.Answer<List<Line>> lines = trip.askAll(BY_ID, Line::of, id);
        return () -> header(lines.get());
    }

    /** The accounts that some emails name, as {@link Holders} understands it. @param keys values of {@link EmailKey} */
    static Supplier<List<AccountHeader>> named(RoundTrip trip, Collection<String> keys) {
        if (keys.isEmpty()) {
            return List::of;
        }
        RoundTrip.Answer<List<Named>> found = trip.askAll(BY_EMAIL, Named::of, (Object) keys.toArray(new String[0]));
        return () -> named(found.get());
    }

    private static List<AccountHeader> named(List<Named> found) {
        Map<String, List<Long>> holders =
                Holders.of(found.stream().map(Named::by).toList());
        return holders.values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .map(account -> header(lines(found, account)))
                .toList();
    }

    /** Each address once, though several keys name the account. */
    private static List<Line> lines(List<Named> found, long account) {
        List<Line> lines = new ArrayList<>();
        Set<EmailOfAccount> seen = new HashSet<>();
        for (Named each : found) {
            if (each.by().account() == account
                    && lines.size() < MOST_EMAILS
                    && seen.add(each.line().email())) {
                lines.add(each.line());
            }
        }
        return lines;
    }

    private static AccountHeader header(List<Line> lines) {
        return lines.isEmpty()
                ? null
                : lines.get(0).account().with(lines.stream().map(Line::email).toList());
    }
}
