package org.creditdesk.adjust;

import org.creditdesk.problem.Problem;
import org.hibernate.StatelessSession;

/**
 * What each affected account shall get in a file for bulk compensation.
 *
 * @param credits above zero; null for what each account's uncredited receipts are worth
 * @param reason a code of the catalogue
 * @param ticket null for the incident's own
 * @param note that the customer reads; null for none
 */
public record BulkPlan(Long credits, String reason, String ticket, String note) {
    private static final int LONGEST_TICKET = 100;
    private static final int LONGEST_NOTE = 2_000;

    /** The same with the incident's ticket where it has none. @throws Problem when bulk compensation would refuse it */
    BulkPlan checked(StatelessSession session, IncidentRow incident) {
        String its = ticket == null || ticket.isBlank() ? incident.ticket : ticket.strip();
        if (credits != null && credits <= 0) {
            throw Problem.wrongUse("CREDITS_POSITIVE");
        }
        if (its != null && !OneLine.is(its, LONGEST_TICKET)) {
            throw Problem.wrongUse("TICKET_TOO_LONG", LONGEST_TICKET);
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Problem.wrongUse("NOTE_TOO_LONG", LONGEST_NOTE);
        }
        ReasonRow row = reason == null ? null : session.get(ReasonRow.class, reason);
        if (row == null || !row.active) {
            throw Problem.refused("NO_SUCH_REASON", String.valueOf(reason));
        }
        if (row.needsTicket && its == null) {
            throw Problem.refused("TICKET_NEEDED", reason);
        }
        return new BulkPlan(credits, reason, its, note);
    }
}
