package org.creditdesk.redeem;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.creditdesk.store.Store;

/**
 * How often a batch was tried on each day (UTC) and how often it worked. Finds the day that had far more attempts for
 * each success than the median of the batch's other days, or, where there are few of those, of the store's other
 * batches. Attempts while the batch was closed, not begun or over do not count: then nobody can succeed.
 *
 * @param days in order
 */
record AttemptDays(List<AttemptDay> days) {
    /** From so few others nobody can say what is usual. */
    private static final int LEAST_OTHERS = 5;

    private static final String BY_DAY = """
            select tried, count(*), sum(applied) from (
                select cast(floor(extract(epoch from attempted_at) / 86400) as bigint) as tried,
                    case when outcome = 'APPLIED' then 1 else 0 end as applied
                from attempt where batch_id = ?
                and outcome not in ('BATCH_NOT_ACTIVE', 'REVOKED', 'NOT_STARTED', 'EXPIRED')) as attempts
            group by tried order by tried""";

    private static final String FIRST = """
            select id from attempt where batch_id = ? order by batch_id, attempted_at fetch first 1 rows only""";

    private static final String OTHER_BATCHES = """
            select percentile_cont(0.5) within group (order by cast(100.0 * attempts / greatest(successes, 1)
                as double precision)), count(*) from signal_look where batch_id <> ? and attempts > 0""";

    private static final String EXAMPLES = """
            select account_id from attempt where batch_id = ?
            and attempted_at >= ? and attempted_at < ?
            group by account_id order by count(*) desc, account_id fetch first %d rows only""".formatted(Finding.EXAMPLES);

    /** @param number days since 1970 */
    record AttemptDay(long number, long attempts, long successes) {
        /** Attempts for each success, in hundredths. */
        long ratio() {
            return 100 * attempts / Math.max(1, successes);
        }
    }

    /** @param of how many days; below zero, of how many batches */
    private record Usual(long hundredths, long of) {}

    static AttemptDays of(Store store, long batch) {
        Long first = store.ask(FIRST, statement -> statement.setLong(1, batch), row -> row.getLong(1));
        return first == null ? new AttemptDays(List.of()) : counted(store, batch);
    }

    private static AttemptDays counted(Store store, long batch) {
        return new AttemptDays(store.askAll(
                BY_DAY,
                statement -> statement.setLong(1, batch),
                row -> new AttemptDay(row.getLong(1), row.getLong(2), row.getLong(3))));
    }

    long attempts() {
        return days.stream().mapToLong(AttemptDay::attempts).sum();
    }

    long successes() {
        return days.stream().mapToLong(AttemptDay::successes).sum();
    }

    /** @return null where no day is odd */
    Finding find(Store store, long batch, SignalLimits limits) {
        AttemptDay worst = days.stream()
                .filter(day -> day.attempts() >= limits.attemptsLeast())
                .max(Comparator.comparingLong(AttemptDay::ratio))
                .orElse(null);
        if (worst == null) {
            return null;
        }
        Usual usual = usual(store, batch, worst);
        if (usual == null || worst.ratio() < usual.hundredths() * limits.attemptsTimes()) {
            return null;
        }
        Instant day = Instant.EPOCH.plus(Duration.ofDays(worst.number()));
        List<Long> accounts = store.askAll(
                EXAMPLES,
                statement -> {
                    statement.setLong(1, batch);
                    statement.setObject(2, day.atOffset(ZoneOffset.UTC));
                    statement.setObject(3, day.plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC));
                },
                row -> row.getLong(1));
        return Finding.of(SignalKind.MANY_ATTEMPTS, day, worst.attempts(), worst.successes(), accounts)
                .withUsual(usual.hundredths(), usual.of());
    }

    private Usual usual(Store store, long batch, AttemptDay worst) {
        List<AttemptDay> others = days.stream()
                .filter(day -> day != worst)
                .sorted(Comparator.comparingLong(AttemptDay::ratio))
                .toList();
        int count = others.size();
        if (count >= LEAST_OTHERS) {
            long middle =
                    others.get((count - 1) / 2).ratio() + others.get(count / 2).ratio();
            return new Usual(middle / 2, count);
        }
        Usual batches = store.ask(
                OTHER_BATCHES,
                statement -> statement.setLong(1, batch),
                row -> new Usual(Math.round(row.getDouble(1)), -row.getLong(2)));
        return batches.of() > -LEAST_OTHERS ? null : batches;
    }
}
