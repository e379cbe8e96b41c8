package org.creditdesk.adjust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creditdesk.account.CurrentEmails;
import org.creditdesk.store.Page;
import org.hibernate.StatelessSession;

/** Reads requests page by page, with the names of what they are about in one query each. */
final class RequestPages {
    private RequestPages() {}

    static Page<AdjustmentRequest, Long> read(
            StatelessSession session, RequestFilter filter, Long after, int limit, Instant now) {
        boolean oldestFirst = filter.state() == RequestState.PENDING;
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = conditions(filter, now, values);
        if (after != null) {
            conditions.add(oldestFirst ? "id > :after" : "id < :after");
            values.put("after", after);
        }
        var query = session.createSelectionQuery(
                "from RequestRow" + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                        + " order by id" + (oldestFirst ? "" : " desc"),
                RequestRow.class);
        values.forEach(query::setParameter);
        List<RequestRow> rows = query.setMaxResults(limit + 1).getResultList();
        return Page.of(with(session, rows, now), limit, AdjustmentRequest::id);
    }

    private static List<String> conditions(RequestFilter filter, Instant now, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        if (filter.state() == RequestState.PENDING) {
            conditions.add("state = PENDING and expires > :now");
            values.put("now", now);
        } else if (filter.state() == RequestState.EXPIRED) {
            conditions.add("(state = EXPIRED or state = PENDING and expires <= :now)");
            values.put("now", now);
        } else if (filter.state() != null) {
            conditions.add("state = :state");
            values.put("state", filter.state());
        }
        if (filter.madeBy() != null) {
            conditions.add("madeBy = :maker");
            values.put("maker", filter.madeBy());
        }
        if (filter.notMadeBy() != null) {
            conditions.add("madeBy <> :other");
            values.put("other", filter.notMadeBy());
        }
        if (filter.accountId() != null) {
            conditions.add("accountId = :account");
            values.put("account", filter.accountId());
        }
        return conditions;
    }

    /** @param rows at most a page of them */
    static List<AdjustmentRequest> with(StatelessSession session, List<RequestRow> rows, Instant now) {
        Map<Long, String> emails = CurrentEmails.of(
                session, rows.stream().map(row -> row.accountId).distinct().toList());
        Map<Long, String> incidents = incidents(
                session,
                rows.stream()
                        .map(row -> row.incidentId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return rows.stream()
                .map(row -> row.toRequest(
                        emails.get(row.accountId), row.incidentId == null ? null : incidents.get(row.incidentId), now))
                .toList();
    }

    private static Map<Long, String> incidents(StatelessSession session, List<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            session.createSelectionQuery("select id, name from IncidentRow where id in :ids", Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> names.put((Long) row[0], (String) row[1]));
        }
        return names;
    }
}
