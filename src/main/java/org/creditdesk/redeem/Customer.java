package org.creditdesk.redeem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import org.creditdesk.account.AccountStatus;
import org.creditdesk.store.RoundTrip;

/**
 * What an autopsy has to know of an account.
 *
 * @param region ISO 3166-1 alpha-2; null while unknown
 * @param regionSource where it came from; null while unknown
 * @param lockedUntil end of the last lock-out that was not lifted; null for none
 * @param imports whether there are codes in the store that were made elsewhere
 * @param prefixed whether there are codes in the store with one of the prefixes that were asked about
 */
record Customer(
        long id,
        String region,
        String regionSource,
        Instant regionSince,
        ZoneId zone,
        AccountStatus status,
        Instant lockedUntil,
        boolean imports,
        boolean prefixed) {
    private static final String QUESTION = """
            select region, region_source, region_since, zone, status, locked_until,
                exists (select 1 from batch where imported), exists (select 1 from batch where prefix = any(?))
            from account where id = ?""";

    /** Null when there is no such account. @param prefixes of codes that may have been meant */
    static RoundTrip.Answer<Customer> find(RoundTrip trip, long id, Collection<String> prefixes) {
        return trip.ask(QUESTION, row -> of(id, row), prefixes.toArray(new String[0]), id);
    }

    private static Customer of(long id, ResultSet row) throws SQLException {
        String zone = row.getString(4);
        return new Customer(
                id,
                row.getString(1),
                row.getString(2),
                instant(row, 3),
                zone == null ? null : ZoneId.of(zone),
                AccountStatus.valueOf(row.getString(5)),
                instant(row, 6),
                row.getBoolean(7),
                row.getBoolean(8));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** As if it were somewhere else. */
    Customer in(String another) {
        return new Customer(id, another, null, null, zone, status, lockedUntil, imports, prefixed);
    }

    /** As it was locked out at another moment. */
    Customer lockedUntil(Instant end) {
        return new Customer(id, region, regionSource, regionSince, zone, status, end, imports, prefixed);
    }
}
