package org.creditdesk.redeem;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import org.creditdesk.store.Store;

/** Finds the hour in which most of the accounts were created that redeemed a batch. It begins at any minute. */
final class OddHours {
    private static final int MINUTES = 60;
    private static final Duration HOUR = Duration.ofHours(1);

    private static final String BY_MINUTE = """
            select made, count(*) from (
                select cast(floor(extract(epoch from a.created_at) / 60) as bigint) as made
                from (select distinct account_id from redemption where batch_id = ?) r
                join account a on a.id = r.account_id) as minutes
            group by made order by made""";

    /** In the order of the index, so that it ends as soon as there are some; one account may stand there repeatedly. */
    private static final String EXAMPLES = """
            select a.id from redemption r join account a on a.id = r.account_id
            where r.batch_id = ? and a.created_at >= ? and a.created_at < ?
            order by r.batch_id, r.redeemed_at fetch first %d rows only""".formatted(Finding.EXAMPLES * Finding.EXAMPLES);

    private OddHours() {}

    private record Minute(long number, long accounts) {}

    /** @return null where no hour is odd */
    static Finding find(Store store, long batch, SignalLimits limits) {
        List<Minute> minutes = store.askAll(
                BY_MINUTE, statement -> statement.setLong(1, batch), row -> new Minute(row.getLong(1), row.getLong(2)));
        long all = minutes.stream().mapToLong(Minute::accounts).sum();
        Minute fullest = fullestHour(minutes);
        if (!limits.isOddHour(fullest.accounts(), all)) {
            return null;
        }
        Instant from = Instant.ofEpochSecond(fullest.number() * MINUTES);
        List<Long> accounts = store.askAll(
                EXAMPLES,
                statement -> {
                    statement.setLong(1, batch);
                    statement.setObject(2, from.atOffset(ZoneOffset.UTC));
                    statement.setObject(3, from.plus(HOUR).atOffset(ZoneOffset.UTC));
                },
                row -> row.getLong(1));
        return Finding.of(SignalKind.SAME_HOUR, from, fullest.accounts(), all, some(accounts));
    }

    private static List<Long> some(List<Long> accounts) {
        return accounts.stream().distinct().limit(Finding.EXAMPLES).toList();
    }

    /** The minute with which it begins, and the accounts of the whole hour; the earliest of several. */
    private static Minute fullestHour(List<Minute> minutes) {
        var hour = new ArrayDeque<Minute>();
        var fullest = new Minute(0, 0);
        long accounts = 0;
        for (Minute each : minutes) {
            hour.addLast(each);
            accounts += each.accounts();
            while (hour.getFirst().number() <= each.number() - MINUTES) {
                accounts -= hour.removeFirst().accounts();
            }
            if (accounts > fullest.accounts()) {
                fullest = new Minute(hour.getFirst().number(), accounts);
            }
        }
        return fullest;
    }
}
