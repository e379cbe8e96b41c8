package org.creditdesk.promo;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.creditdesk.store.BulkReader;
import org.hibernate.StatelessSession;

/**
 * All codes of a batch in canonical order with their first redemptions, past Hibernate and never in memory together:
 * on PostgreSQL one COPY; on H2, which holds the whole answer of a query, a page of codes and then the redemptions
 * that lie in it.
 */
final class CodeReading {
    private static final int PAGE = 10_000;
    /** The condition stands inside, or the server would look for a redemption of every unused code. */
    private static final String COPY = """
            select c.code, %s, c.revoked, e.email, (extract(epoch from r.redeemed_at) * 1000000)::bigint
            from code c
            left join lateral (select account_id, redeemed_at from redemption
                where redemption.code = c.code and c.uses > 0 and %s order by redeemed_at limit 1) r on true
            left join account_email e on e.account_id = r.account_id and e.until is null
            where c.batch_id = %d order by c.code""";

    private static final String CODES = """
            select c.code, %s, c.revoked from code c where c.batch_id = ? and c.code > ? order by c.batch_id, c.code
            fetch first ? rows only""";
    private static final String REDEMPTIONS = """
            select r.code, e.email, r.redeemed_at
            from redemption r left join account_email e on e.account_id = r.account_id and e.until is null
            where r.code >= ? and r.code <= ? and r.batch_id = ? and %s order by r.code, r.redeemed_at""".formatted(CountedUses.R);

    private CodeReading() {}

    /** @param uses how often a code {@code c} was used, in SQL */
    static void onPostgres(StatelessSession session, String uses, long batch, Consumer<ExportedCode> each) {
        BulkReader.copy(
                session,
                COPY.formatted(uses, CountedUses.REDEMPTION, batch),
                5,
                row -> each.accept(new ExportedCode(
                        row[0], Integer.parseInt(row[1]), "t".equals(row[2]), row[3], instant(row[4]))));
    }

    private static Instant instant(String micros) {
        return micros == null ? null : Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    }

    static void onH2(StatelessSession session, String uses, long batch, Consumer<ExportedCode> each) {
        session.doWork(connection -> {
            try (PreparedStatement codes = connection.prepareStatement(CODES.formatted(uses));
                    PreparedStatement redemptions = connection.prepareStatement(REDEMPTIONS)) {
                String last = "";
                List<ExportedCode> page;
                do {
                    page = withRedemptions(redemptions, batch, page(codes, batch, last));
                    page.forEach(each);
                    last = page.isEmpty() ? last : page.get(page.size() - 1).canonical();
                } while (page.size() == PAGE);
            }
        });
    }

    private static List<ExportedCode> page(PreparedStatement codes, long batch, String after) throws SQLException {
        codes.setLong(1, batch);
        codes.setString(2, after);
        codes.setInt(3, PAGE);
        List<ExportedCode> page = new ArrayList<>(PAGE);
        try (ResultSet row = codes.executeQuery()) {
            while (row.next()) {
                page.add(new ExportedCode(row.getString(1), row.getInt(2), row.getBoolean(3), null, null));
            }
        }
        return page;
    }

    private static List<ExportedCode> withRedemptions(
            PreparedStatement redemptions, long batch, List<ExportedCode> page) throws SQLException {
        List<String> used = page.stream()
                .filter(code -> code.uses() > 0)
                .map(ExportedCode::canonical)
                .toList();
        if (used.isEmpty()) {
            return page;
        }
        redemptions.setString(1, used.get(0));
        redemptions.setString(2, used.get(used.size() - 1));
        redemptions.setLong(3, batch);
        Map<String, ExportedCode> first = new HashMap<>();
        try (ResultSet row = redemptions.executeQuery()) {
            while (row.next()) {
                Instant at = row.getObject(3, OffsetDateTime.class).toInstant();
                first.putIfAbsent(row.getString(1), new ExportedCode(row.getString(1), 0, false, row.getString(2), at));
            }
        }
        return page.stream()
                .map(code -> joined(code, first.get(code.canonical())))
                .toList();
    }

    private static ExportedCode joined(ExportedCode code, ExportedCode use) {
        return use == null
                ? code
                : new ExportedCode(code.canonical(), code.uses(), code.revoked(), use.redeemedBy(), use.redeemedAt());
    }
}
