package org.creditdesk.casefile;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.StorableText;
import org.hibernate.StatelessSession;

/** Notes of staff on an account, never changed and never deleted; read in the {@link Timeline}. */
public final class Notes {
    /** Characters. */
    public static final int LONGEST = 4_000;

    private static final int LONGEST_TICKET = 100;
    private static final String ADD = "add note";

    private final Member member;
    private final AuditTrail audit;
    private final Clock clock;

    public Notes(Member member, AuditTrail audit, Clock clock) {
        this.member = member;
        this.audit = audit;
        this.clock = clock;
    }

    /** Mapped classes, for the store. */
    public static List<Class<?>> mapped() {
        return List.of(NoteRow.class, TemplateRow.class);
    }

    /**
     * Once per request id.
     *
     * @param text 1 to 4,000 characters
     * @param ticket at most 100 characters; null or blank for none
     * @throws Problem NO_SUCH_ACCOUNT, NOTE_EMPTY, CASE_NOTE_TOO_LONG, TICKET_TOO_LONG, NULL_CHARACTER, or
     *     REQUEST_REUSED when the request id belongs to another note
     */
    public Note add(UUID requestId, long account, String text, String ticket) {
        return audit.command(ADD, Permission.WRITE_NOTES, "a note", account, requestId, session -> {
            String note = checked(text, LONGEST, "CASE_NOTE_TOO_LONG");
            if (note.isEmpty()) {
                throw Problem.wrongUse("NOTE_EMPTY");
            }
            String under = checked(ticket, LONGEST_TICKET, "TICKET_TOO_LONG");
            String ticketOrNull = under.isEmpty() ? null : under;
            NoteRow earlier = byRequest(session, requestId);
            if (earlier == null) {
                return add(session, requestId, account, note, ticketOrNull);
            }
            if (!earlier.says(account, note, ticketOrNull)) {
                throw Problem.refused("REQUEST_REUSED");
            }
            return earlier.toNote(true);
        });
    }

    private static String checked(String text, int longest, String tooLong) {
        String said = text == null ? "" : text.strip();
        if (said.length() > longest) {
            throw Problem.wrongUse(tooLong, longest);
        }
        if (said.indexOf('\0') >= 0) {
            throw Problem.wrongUse("NULL_CHARACTER");
        }
        return StorableText.of(said, longest);
    }

    private static NoteRow byRequest(StatelessSession session, UUID requestId) {
        return session.createSelectionQuery("from NoteRow where requestId = :request", NoteRow.class)
                .setParameter("request", requestId)
                .getSingleResultOrNull();
    }

    private Note add(StatelessSession session, UUID requestId, long account, String text, String ticket) {
        boolean exists = !session.createNativeQuery("select 1 from account where id = :account", Integer.class)
                .setParameter("account", account)
                .getResultList()
                .isEmpty();
        if (!exists) {
            throw Problem.notFound("NO_SUCH_ACCOUNT");
        }
        var row = new NoteRow();
        row.requestId = requestId;
        row.accountId = account;
        row.note = text;
        row.ticket = ticket;
        row.writtenBy = member.name();
        row.writtenAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        session.insert(row);
        audit.record(session, AuditEvent.done(ADD, "note " + row.id, account, null, null, requestId));
        return row.toNote(false);
    }
}
