package org.creditdesk.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creditdesk.account.CurrentEmails;
import org.creditdesk.csv.CsvFile;
import org.creditdesk.csv.Lines;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Page;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Store;
import org.creditdesk.store.StoreKind;
import org.hibernate.StatelessSession;

/** Reads the trail; everybody may. */
public final class AuditLog {
    private static final int READ = 2_000;
    private static final int MOST_VALUES = 500;
    private static final String EXPORT = "export audit";
    private static final List<String> HEADING = List.of(
            "id",
            "at",
            "actor",
            "host",
            "command",
            "subject",
            "account",
            "email",
            "done",
            "reason",
            "before",
            "after",
            "request_id");

    private final Store store;
    private final AuditTrail audit;

    public AuditLog(Store store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Newest first. Events that are added meanwhile stand before the first page and change none of the others. */
    public Page<Event, EventKey> page(AuditFilter filter, EventKey before, int limit) {
        return store.read(session -> page(session, filter, before, limit));
    }

    private Page<Event, EventKey> page(StatelessSession session, AuditFilter filter, EventKey before, int limit) {
        var question = new AuditQuery(store.kind(), filter, before);
        List<AuditRow> rows = question.bind(session.createNativeQuery(question.rows(), AuditRow.class))
                .setMaxResults(limit + 1)
                .getResultList();
        Map<Long, String> emails = CurrentEmails.of(
                session,
                rows.stream()
                        .map(row -> row.accountId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return Page.of(
                rows.stream()
                        .map(row -> row.toEvent(row.accountId == null ? null : emails.get(row.accountId)))
                        .toList(),
                limit,
                Event::key);
    }

    /** How many events there are; reads them all, in the database. */
    public long count(AuditFilter filter) {
        return count(filter, null);
    }

    private long count(AuditFilter filter, EventKey before) {
        var question = new AuditQuery(store.kind(), filter, before);
        return store.read(session -> question.bind(session.createNativeQuery(question.count(), Long.class))
                .getSingleResult());
    }

    /** Everybody who has left an event, in the order of their names. */
    public List<String> actors() {
        return values("actor");
    }

    /** Every command that has left an event. */
    public List<String> commands() {
        return values("command");
    }

    /** Every reason that stands in an event. */
    public List<String> reasons() {
        return values("reason");
    }

    /** From one value to the next along the index of the column: as many steps as values, however many the events. */
    private List<String> values(String column) {
        String hint = store.kind() == StoreKind.H2 ? " use index (audit_event_by_" + column + ")" : "";
        String next = "select e." + column + " from audit_event e" + hint + " where e." + column;
        String order = " order by e." + column + " desc fetch first 1 row only";
        return store.read(session -> {
            List<String> found = new ArrayList<>();
            List<String> one = session.createNativeQuery(next + " is not null" + order, String.class)
                    .getResultList();
            while (!one.isEmpty() && found.size() < MOST_VALUES) {
                found.add(0, one.get(0));
                one = session.createNativeQuery(next + " < :last" + order, String.class)
                        .setParameter("last", one.get(0))
                        .getResultList();
            }
            return List.copyOf(found);
        });
    }

    /**
     * Writes what matches at this moment to a CSV file, newest first. That somebody did leaves an event, which is not
     * in the file.
     *
     * @return the number of events written
     * @throws Problem when the member may not, when it was cancelled, or when the file cannot be written; then there
     *     is no file
     */
    public long export(AuditFilter filter, Path file, Progress progress) {
        var beginning = new EventKey(store.clock().instant(), Long.MAX_VALUE);
        String subject = filter.inWords() + ", to " + file.getFileName();
        audit.command(EXPORT, Permission.EXPORT_AUDIT, subject, filter.accountId(), null, session -> {
            audit.record(session, AuditEvent.done(EXPORT, subject, filter.accountId(), null, null, null));
            return null;
        });
        return audit.orRefused(
                EXPORT,
                subject,
                () -> CsvFile.write(file, progress, HEADING, lines -> write(filter, beginning, lines)));
    }

    private void write(AuditFilter filter, EventKey beginning, Lines lines) {
        EventKey next = beginning;
        while (next != null) {
            Page<Event, EventKey> page = page(filter, next, READ);
            page.rows().forEach(event -> lines.add(cells(event)));
            next = page.next();
        }
    }

    private static String[] cells(Event event) {
        return new String[] {
            String.valueOf(event.id()),
            event.at().toString(),
            event.actor(),
            event.host(),
            event.command(),
            event.subject(),
            text(event.accountId()),
            event.email(),
            String.valueOf(event.done()),
            event.reason(),
            event.before(),
            event.after(),
            text(event.requestId())
        };
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
