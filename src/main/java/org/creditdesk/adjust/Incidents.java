package org.creditdesk.adjust;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.csv.CsvFile;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Page;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Store;
import org.creditdesk.store.Turns;
import org.hibernate.StatelessSession;

/** Incidents: made and changed, never removed, because entries name them. */
public final class Incidents {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TICKET = 100;
    private static final String CREATE = "create incident";
    private static final String CHANGE = "change incident";
    private static final String EXPORT = "export affected";

    private final Store store;
    private final Member member;
    private final AuditTrail audit;
    private final Clock clock;

    public Incidents(Store store, Member member, AuditTrail audit, Clock clock) {
        this.store = store;
        this.member = member;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first. @param before only incidents with a smaller id; null for the newest */
    public Page<Incident, Long> list(Long before, int limit) {
        return store.read(session -> {
            List<IncidentRow> rows = session.createSelectionQuery(
                            "from IncidentRow where id < :before order by id desc", IncidentRow.class)
                    .setParameter("before", before == null ? Long.MAX_VALUE : before)
                    .setMaxResults(limit + 1)
                    .getResultList();
            Map<Long, Compensated> given = Compensated.of(
                    session, rows.stream().limit(limit).map(row -> row.id).toList());
            return Page.of(rows.stream().map(row -> incident(row, given)).toList(), limit, Incident::id);
        });
    }

    private static Incident incident(IncidentRow row, Map<Long, Compensated> given) {
        return row.toIncident(given.getOrDefault(row.id, Compensated.NOBODY));
    }

    private static Incident incident(StatelessSession session, IncidentRow row) {
        return incident(row, Compensated.of(session, List.of(row.id)));
    }

    /** @throws Problem NO_SUCH_INCIDENT */
    public Incident get(long id) {
        return store.read(session -> incident(session, row(session, id)));
    }

    /** @param name however it is capitalised. @throws Problem NO_SUCH_INCIDENT */
    public Incident byName(String name) {
        return store.read(session -> {
            IncidentRow row = named(session, name.strip());
            if (row == null) {
                throw Problem.notFound("NO_SUCH_INCIDENT", name);
            }
            return incident(session, row);
        });
    }

    static IncidentRow row(StatelessSession session, long id) {
        IncidentRow row = session.get(IncidentRow.class, id);
        if (row == null) {
            throw Problem.notFound("NO_SUCH_INCIDENT", String.valueOf(id));
        }
        return row;
    }

    private static IncidentRow named(StatelessSession session, String name) {
        return session.createSelectionQuery("from IncidentRow where lower(name) = lower(:name)", IncidentRow.class)
                .setParameter("name", name)
                .setMaxResults(1)
                .getSingleResultOrNull();
    }

    /**
     * Creates once per request id.
     *
     * @throws Problem INCIDENT_NAME_TAKEN, or one of wrong use that names the field
     */
    public Incident create(NewIncident wanted) {
        String subject = "incident " + wanted.name();
        return audit.command(CREATE, Permission.MANAGE_INCIDENTS, subject, null, wanted.requestId(), session -> {
            Turns.take(store, session, "incidents");
            var row = new IncidentRow(wanted);
            IncidentRow earlier = byRequest(session, wanted);
            if (earlier != null && earlier.words().equals(row.words())) {
                return incident(session, earlier);
            }
            if (earlier != null) {
                throw Problem.refused("REQUEST_REUSED");
            }
            check(session, row);
            row.createdBy = member.name();
            row.createdAt = now();
            session.insert(row);
            audit.record(
                    session,
                    AuditEvent.done(CREATE, "incident " + row.id, null, null, row.words(), wanted.requestId()));
            return row.toIncident(Compensated.NOBODY);
        });
    }

    private static IncidentRow byRequest(StatelessSession session, NewIncident wanted) {
        return session.createSelectionQuery("from IncidentRow where requestId = :request", IncidentRow.class)
                .setParameter("request", wanted.requestId())
                .getSingleResultOrNull();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Changes the named fields and no other.
     *
     * @throws Problem NO_SUCH_INCIDENT, INCIDENT_NAME_TAKEN, or one of wrong use that names the field
     */
    public Incident change(IncidentChange wanted) {
        String subject = "incident " + wanted.incidentId();
        return audit.command(CHANGE, Permission.MANAGE_INCIDENTS, subject, null, null, session -> {
            Turns.take(store, session, "incidents");
            IncidentRow row = row(session, wanted.incidentId());
            String before = row.words();
            row.take(wanted);
            check(session, row);
            session.update(row);
            audit.record(session, AuditEvent.done(CHANGE, subject, null, before, row.words(), null));
            return incident(session, row);
        });
    }

    private static void check(StatelessSession session, IncidentRow row) {
        if (!OneLine.is(row.name, LONGEST_NAME)) {
            throw Problem.wrongUse("INCIDENT_NAME", LONGEST_NAME);
        }
        if (row.ticket != null && !OneLine.is(row.ticket, LONGEST_TICKET)) {
            throw Problem.wrongUse("TICKET_TOO_LONG", LONGEST_TICKET);
        }
        if (row.ends != null && row.starts == null) {
            throw Problem.wrongUse("INCIDENT_STARTS");
        }
        if (row.ends != null && !row.starts.isBefore(row.ends)) {
            throw Problem.wrongUse("WINDOW_ORDER");
        }
        IncidentRow namesake = named(session, row.name);
        if (namesake != null && namesake.id != row.id) {
            throw Problem.refused("INCIDENT_NAME_TAKEN", namesake.name);
        }
    }

    /**
     * Some of the accounts with failed attempts or uncredited receipts in the window that have no compensation for
     * the incident that still stands, by account id, which is the page's key.
     *
     * @param after null to begin
     * @throws Problem NO_SUCH_INCIDENT, INCIDENT_WITHOUT_WINDOW
     */
    public Page<Affected, Long> affected(long incidentId, Long after, int limit) {
        return store.read(session -> affectedBy(session, incidentId).page(after, limit));
    }

    /** How many accounts {@link #affected} would list in all. */
    public long countAffected(long incidentId) {
        return store.read(session -> affectedBy(session, incidentId).count());
    }

    /**
     * Writes the affected accounts as CSV for bulk compensation: email, credits, reason, ticket, note.
     *
     * @throws Problem INCIDENT_WITHOUT_WINDOW, NO_SUCH_REASON, TICKET_NEEDED, FILE_NOT_WRITTEN, EXPORT_CANCELLED; of
     *     wrong use when a text or the credits cannot be
     */
    public AffectedExport export(long incidentId, BulkPlan plan, Path file, Progress progress) {
        String subject = "incident " + incidentId + " to " + file.getFileName();
        BulkPlan whole = audit.command(EXPORT, Permission.MANAGE_INCIDENTS, subject, null, null, session -> {
            IncidentRow row = row(session, incidentId);
            AffectedAccounts.of(session, row, now());
            BulkPlan checked = plan.checked(session, row);
            String each = checked.credits() == null ? "the uncredited credits" : checked.credits() + " credits";
            audit.record(
                    session,
                    AuditEvent.done(EXPORT, subject, null, null, each + " for each", null)
                            .because(checked.reason()));
            return checked;
        });
        // What is seen is of one moment: an account that is given credits meanwhile is in the file or not, never twice.
        return store.snapshot(session -> {
            var exported = new AtomicReference<AffectedExport>();
            CsvFile.write(file, progress, BulkRows.HEADING, lines -> {
                var rows = new BulkRows(whole, lines);
                affectedBy(session, incidentId).each(rows::add);
                exported.set(rows.counted());
            });
            return exported.get();
        });
    }

    private AffectedAccounts affectedBy(StatelessSession session, long incidentId) {
        return AffectedAccounts.of(session, row(session, incidentId), now());
    }
}
