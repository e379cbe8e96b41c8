package org.creditdesk.adjust;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Store;
import org.creditdesk.store.Turns;
import org.hibernate.StatelessSession;

/** The catalogue of reasons. None is ever removed or renamed, because entries name them; one that is over is inactive. */
public final class Reasons {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,40}");
    private static final int LONGEST_DESCRIPTION = 200;
    private static final String SAVE = "save reason";

    private final Store store;
    private final AuditTrail audit;

    public Reasons(Store store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Those that can be chosen, in the catalogue's order. */
    public List<Reason> active() {
        return store.read(Reasons::active);
    }

    static List<Reason> active(StatelessSession session) {
        return all(session).stream().filter(Reason::active).toList();
    }

    /** Also those that are over, in the catalogue's order. */
    public List<Reason> all() {
        return store.read(Reasons::all);
    }

    private static List<Reason> all(StatelessSession session) {
        return rows(session).stream().map(ReasonRow::toReason).toList();
    }

    private static List<ReasonRow> rows(StatelessSession session) {
        return session.createSelectionQuery("from ReasonRow order by position, code", ReasonRow.class)
                .getResultList();
    }

    /**
     * Adds a reason, or changes all of the one with this code but the code; others make room for its position.
     *
     * @return the reason as it stands now
     * @throws Problem REASON_CODE or REASON_DESCRIPTION of wrong use; ROLE_MAY_NOT for everybody but owners
     */
    public Reason save(Reason wanted) {
        String subject = "reason " + wanted.code();
        return audit.command(SAVE, Permission.MANAGE_REASONS, subject, null, null, session -> {
            check(wanted);
            // Two at once would give two reasons one position.
            Turns.take(store, session, "reasons");
            ReasonRow row = session.get(ReasonRow.class, wanted.code());
            String before = row == null ? null : words(row.toReason());
            Reason saved = write(session, row, wanted);
            audit.record(session, AuditEvent.done(SAVE, subject, null, before, words(saved), null));
            return saved;
        });
    }

    private static void check(Reason wanted) {
        if (wanted.code() == null || !CODE.matcher(wanted.code()).matches()) {
            throw Problem.wrongUse("REASON_CODE", String.valueOf(wanted.code()));
        }
        String text = wanted.description();
        if (text == null || !OneLine.is(text.strip(), LONGEST_DESCRIPTION)) {
            throw Problem.wrongUse("REASON_DESCRIPTION", LONGEST_DESCRIPTION);
        }
    }

    private static Reason write(StatelessSession session, ReasonRow found, Reason wanted) {
        ReasonRow row = found == null ? new ReasonRow(wanted.code()) : found;
        row.description = wanted.description().strip();
        row.needsTicket = wanted.needsTicket();
        row.active = wanted.active();
        if (found == null) {
            row.position = Integer.MAX_VALUE;
            session.insert(row);
        } else {
            session.update(row);
        }
        return order(session, wanted).toReason();
    }

    /** Numbers the catalogue from 1 with the wanted reason at its place, and answers that one. */
    private static ReasonRow order(StatelessSession session, Reason wanted) {
        List<ReasonRow> rows = new ArrayList<>(rows(session));
        ReasonRow saved = rows.stream()
                .filter(row -> row.code.equals(wanted.code()))
                .findFirst()
                .orElseThrow();
        if (wanted.position() != Reason.WHERE_IT_IS) {
            rows.remove(saved);
            rows.add(Math.max(0, Math.min(wanted.position() - 1, rows.size())), saved);
        }
        for (int place = 1; place <= rows.size(); place++) {
            ReasonRow row = rows.get(place - 1);
            if (row.position != place) {
                row.position = place;
                session.update(row);
            }
        }
        return saved;
    }

    private static String words(Reason reason) {
        return "%d. %s; %s; %s"
                .formatted(
                        reason.position(),
                        reason.description(),
                        reason.needsTicket() ? "needs a ticket" : "needs no ticket",
                        reason.active() ? "active" : "inactive");
    }
}
