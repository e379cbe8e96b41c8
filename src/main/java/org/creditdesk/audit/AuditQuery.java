package org.creditdesk.audit;

import java.util.HashMap;
import java.util.Map;
import org.creditdesk.store.StoreKind;
import org.hibernate.query.NativeQuery;

/**
 * One question to the trail, answered along one index: no combination of filters sorts or holds more than a page. The
 * narrowest filter leads; the others are looked at on the way. H2 has to be told, because it would choose an index by
 * its guess of the cost and then sort what it found.
 */
final class AuditQuery {
    /** The indexes of the trail, and what stands in them before the time; the narrowest first. */
    private enum Lead {
        REQUEST("audit_event_by_request", "request_id"),
        ACCOUNT("audit_event_by_account", "account_id"),
        ACTOR("audit_event_by_actor", "actor"),
        COMMAND("audit_event_by_command", "command"),
        REASON("audit_event_by_reason", "reason"),
        REFUSED("audit_event_refused", "done"),
        TIME("audit_event_by_time", null);

        private final String index;
        private final String column;

        Lead(String index, String column) {
            this.index = index;
            this.column = column;
        }
    }

    private final StoreKind kind;
    private final Lead lead;
    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    /** @param before only what stands in the trail before it; null for the newest too */
    AuditQuery(StoreKind kind, AuditFilter filter, EventKey before) {
        this.kind = kind;
        this.lead = lead(filter);
        with("e.request_id = :request", "request", filter.requestId());
        with("e.account_id = :account", "account", filter.accountId());
        with("e.actor = :actor", "actor", filter.actor());
        with("e.command = :command", "command", filter.command());
        with("e.reason = :reason", "reason", filter.reason());
        with("e.happened_at >= :from", "from", filter.from());
        with("e.happened_at < :until", "until", filter.until());
        if (filter.done() != null) {
            // A constant, or PostgreSQL does not see that the index of refusals is meant.
            condition("e.done = " + filter.done());
        }
        if (before != null) {
            with("e.happened_at <= :at", "at", before.at());
            with("(e.happened_at < :at or e.id < :id)", "id", before.id());
        }
    }

    private static Lead lead(AuditFilter filter) {
        if (filter.requestId() != null) {
            return Lead.REQUEST;
        }
        if (filter.accountId() != null) {
            return Lead.ACCOUNT;
        }
        if (filter.actor() != null) {
            return Lead.ACTOR;
        }
        if (filter.command() != null) {
            return Lead.COMMAND;
        }
        if (filter.reason() != null) {
            return Lead.REASON;
        }
        return Boolean.FALSE.equals(filter.done()) ? Lead.REFUSED : Lead.TIME;
    }

    private void with(String condition, String name, Object value) {
        if (value != null) {
            condition(condition);
            values.put(name, value);
        }
    }

    private void condition(String condition) {
        conditions.append(conditions.isEmpty() ? " where " : " and ").append(condition);
    }

    /** Newest first. */
    String rows() {
        String prefix = lead.column == null ? "" : "e." + lead.column + " desc, ";
        return "select e.*" + from() + " order by " + prefix + "e.happened_at desc, e.id desc";
    }

    String count() {
        return "select count(*)" + from();
    }

    private String from() {
        String hint = kind == StoreKind.H2 ? " use index (" + lead.index + ")" : "";
        return " from audit_event e" + hint + conditions;
    }

    <T> NativeQuery<T> bind(NativeQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }

    Map<String, Object> values() {
        return Map.copyOf(values);
    }
}
