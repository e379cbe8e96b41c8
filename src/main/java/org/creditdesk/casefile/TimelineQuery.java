package org.creditdesk.casefile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One question for one page: each kind gives at most a page out of its own index, the newest of all of them stay. Of
 * each kind only what stands behind the key is asked for, so that no page costs more than the first.
 */
final class TimelineQuery {
    /** What every kind says of itself, with the type of what it leaves out. */
    private enum Column {
        ACTOR("varchar(31)"),
        WHAT("varchar(40)"),
        CREDITS("bigint"),
        REFERENCE("varchar(120)"),
        REASON("varchar(40)"),
        TICKET("varchar(100)"),
        DETAIL("varchar(400)"),
        NOTE("varchar(4000)"),
        CUSTOMER_NOTE("varchar(2000)"),
        ENDS("timestamp(6) with time zone"),
        OTHER("bigint"),
        MINOR("bigint"),
        CURRENCY("varchar(3)");

        private final String type;

        Column(String type) {
            this.type = type;
        }
    }

    /** A table that tells of one kind, with the index that has its rows in order. */
    private record Source(TimelineKind kind, String from, String account, String at, String id, String[] columns) {
        /** @param columns in turn a {@link Column} and what stands for it */
        static Source of(TimelineKind kind, String from, String account, String at, String id, String... columns) {
            return new Source(kind, from, account, at, id, columns);
        }

        private Map<Column, String> said() {
            Map<Column, String> said = new EnumMap<>(Column.class);
            for (int i = 0; i < columns.length; i += 2) {
                said.put(Column.valueOf(columns[i]), columns[i + 1]);
            }
            return said;
        }

        /** All of its texts as one; literals say nothing that somebody wrote. */
        String text() {
            return said().entrySet().stream()
                    .filter(each -> each.getKey().type.startsWith("varchar")
                            && !each.getValue().startsWith("'"))
                    .map(each -> "coalesce(" + each.getValue() + ", '')")
                    .collect(Collectors.joining(" || ' ' || "));
        }

        String select() {
            Map<Column, String> said = said();
            var sql = new StringBuilder("select ").append(at).append(" as happened_at, ");
            sql.append(kind.ordinal()).append(" as kind_no, ").append(id).append(" as item_id");
            for (Column column : Column.values()) {
                String expression = said.getOrDefault(column, "cast(null as " + column.type + ")");
                sql.append(", ").append(expression).append(" as ").append(column.name());
            }
            return sql.append(" from ").append(from).toString();
        }
    }

    private static final List<Source> SOURCES = List.of(
            Source.of(
                    TimelineKind.NOTE,
                    "account_note",
                    "account_id",
                    "written_at",
                    "id",
                    "ACTOR",
                    "written_by",
                    "TICKET",
                    "ticket",
                    "NOTE",
                    "note"),
            Source.of(
                    TimelineKind.LIFT,
                    "lock_out",
                    "account_id",
                    "lifted_at",
                    "id",
                    "ACTOR",
                    "lifted_by",
                    "NOTE",
                    "lift_reason"),
            Source.of(TimelineKind.LOCK_OUT, "lock_out", "account_id", "starts", "id", "WHAT", "cause", "ENDS", "ends"),
            move("from_account_id", "to_account_id", "OUT"),
            move("to_account_id", "from_account_id", "IN"),
            Source.of(
                    TimelineKind.ENTRY,
                    "ledger_entry",
                    "account_id",
                    "posted_at",
                    "seq",
                    "ACTOR",
                    "actor",
                    "WHAT",
                    "kind",
                    "CREDITS",
                    "amount",
                    "REFERENCE",
                    "receipt",
                    "REASON",
                    "reason",
                    "TICKET",
                    "ticket",
                    "NOTE",
                    "internal_note",
                    "CUSTOMER_NOTE",
                    "customer_note",
                    "ENDS",
                    "expires",
                    "OTHER",
                    "coalesce(reverses_seq, target_seq)"),
            Source.of(
                    TimelineKind.DECISION,
                    "adjustment_request",
                    "account_id",
                    "decided_at",
                    "id",
                    "ACTOR",
                    "decided_by",
                    "WHAT",
                    "state",
                    "CREDITS",
                    "amount",
                    "REFERENCE",
                    "cast(id as varchar(120))",
                    "REASON",
                    "reason",
                    "TICKET",
                    "ticket",
                    "NOTE",
                    "why",
                    "OTHER",
                    "entry_seq"),
            Source.of(
                    TimelineKind.REQUEST,
                    "adjustment_request",
                    "account_id",
                    "made_at",
                    "id",
                    "ACTOR",
                    "made_by",
                    "WHAT",
                    "kind",
                    "CREDITS",
                    "amount",
                    "REFERENCE",
                    "cast(id as varchar(120))",
                    "REASON",
                    "reason",
                    "TICKET",
                    "ticket",
                    "NOTE",
                    "internal_note",
                    "CUSTOMER_NOTE",
                    "customer_note",
                    "OTHER",
                    "target_seq"),
            Source.of(
                    TimelineKind.ATTEMPT,
                    "attempt",
                    "account_id",
                    "attempted_at",
                    "id",
                    "ACTOR",
                    "actor",
                    "WHAT",
                    "outcome",
                    "CREDITS",
                    "credits",
                    "REFERENCE",
                    "canonical",
                    "DETAIL",
                    "raw_input",
                    "OTHER",
                    "batch_id"),
            Source.of(
                    TimelineKind.RECEIPT,
                    "receipt",
                    "account_id",
                    "purchased_at",
                    "id",
                    "WHAT",
                    "state",
                    "CREDITS",
                    "credits",
                    "REFERENCE",
                    "receipt",
                    "DETAIL",
                    "provider",
                    "MINOR",
                    "amount_minor",
                    "CURRENCY",
                    "currency"),
            Source.of(
                    TimelineKind.EMAIL,
                    "account_email",
                    "account_id",
                    "since",
                    "id",
                    "DETAIL",
                    "email",
                    "ENDS",
                    "until"));

    private static Source move(String own, String other, String direction) {
        return Source.of(
                TimelineKind.MOVE,
                "receipt_move",
                own,
                "moved_at",
                "id",
                "ACTOR",
                "moved_by",
                "WHAT",
                "'" + direction + "'",
                "CREDITS",
                "credits",
                "REFERENCE",
                "(select r.receipt from receipt r where r.id = receipt_move.receipt_id)",
                "REASON",
                "reason",
                "TICKET",
                "ticket",
                "NOTE",
                "internal_note",
                "OTHER",
                other);
    }

    private final long account;
    private final TimelineFilter filter;
    private final TimelineKey before;
    private final int limit;
    private final boolean seesCodes;
    private final List<Object> values = new ArrayList<>();

    /**
     * @param before only what stands in the list behind it; null for the newest too
     * @param seesCodes whether issued codes may be looked for: who may not see them must not guess them either
     */
    TimelineQuery(long account, TimelineFilter filter, TimelineKey before, int limit, boolean seesCodes) {
        this.account = account;
        this.filter = filter;
        this.before = before;
        this.limit = limit;
        this.seesCodes = seesCodes;
    }

    /** Up to {@code limit} items, newest first. */
    List<TimelineItem> ask(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql())) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<TimelineItem> items = new ArrayList<>();
                while (rows.next()) {
                    items.add(item(rows));
                }
                return items;
            }
        }
    }

    private String sql() {
        List<String> branches = SOURCES.stream()
                .filter(source -> filter.kinds().contains(source.kind()))
                .map(this::branch)
                .toList();
        return "select * from (" + String.join(" union all ", branches)
                + ") as items order by happened_at desc, kind_no, item_id desc fetch first " + limit + " rows only";
    }

    private String branch(Source source) {
        var sql = new StringBuilder("(").append(source.select());
        sql.append(" where ").append(source.account()).append(" = ?");
        values.add(account);
        if (filter.from() != null) {
            with(sql, source.at() + " >= ?", filter.from());
        }
        with(sql, source.at() + " < ?", filter.until() == null ? Timeline.LATEST : filter.until());
        if (filter.text() != null) {
            saying(sql, source);
        }
        if (before != null) {
            behind(sql, source);
        }
        // H2 reads in the order of an index only what is asked for in all of its columns.
        return sql.append(" order by %s desc, %s desc, %s desc fetch first %d rows only)"
                        .formatted(source.account(), source.at(), source.id(), limit))
                .toString();
    }

    /** Read row by row, but of one account only and no further than a page. */
    private void saying(StringBuilder sql, Source source) {
        sql.append(" and position(lower(cast(? as varchar(200))) in lower(")
                .append(source.text())
                .append(")) > 0");
        values.add(filter.text());
        if (source.kind() == TimelineKind.ATTEMPT && !seesCodes) {
            sql.append(" and batch_id is null");
        }
    }

    private void behind(StringBuilder sql, Source source) {
        int further = source.kind().compareTo(before.kind());
        with(sql, source.at() + (further < 0 ? " < ?" : " <= ?"), before.at());
        if (further == 0) {
            sql.append(" and (")
                    .append(source.at())
                    .append(" < ? or ")
                    .append(source.id())
                    .append(" < ?)");
            values.add(before.at().atOffset(ZoneOffset.UTC));
            values.add(before.id());
        }
    }

    private void with(StringBuilder sql, String condition, Instant value) {
        sql.append(" and ").append(condition);
        values.add(value.atOffset(ZoneOffset.UTC));
    }

    private static TimelineItem item(ResultSet row) throws SQLException {
        return new TimelineItem(
                instant(row, "happened_at"),
                TimelineKind.values()[row.getInt("kind_no")],
                row.getLong("item_id"),
                row.getString(Column.ACTOR.name()),
                row.getString(Column.WHAT.name()),
                row.getObject(Column.CREDITS.name(), Long.class),
                row.getString(Column.REFERENCE.name()),
                row.getString(Column.REASON.name()),
                row.getString(Column.TICKET.name()),
                row.getString(Column.DETAIL.name()),
                row.getString(Column.NOTE.name()),
                row.getString(Column.CUSTOMER_NOTE.name()),
                instant(row, Column.ENDS.name()),
                row.getObject(Column.OTHER.name(), Long.class),
                row.getObject(Column.MINOR.name(), Long.class),
                row.getString(Column.CURRENCY.name()),
                null);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }
}
