package org.creditdesk.adjust;

import org.creditdesk.problem.Problem;

/**
 * Why credits are moved by hand. Texts may be null or blank for none.
 *
 * @param reason a code of the catalogue
 * @param ticket the help desk's case id, at most 100 characters
 * @param internalNote for staff, at most 2,000 characters
 * @param customerNote shown to the customer, at most 2,000 characters
 * @param incident the name of an incident; null for none
 */
public record Because(String reason, String ticket, String internalNote, String customerNote, String incident) {
    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_TICKET = 100;

    public Because {
        ticket = blankToNull(ticket);
        internalNote = blankToNull(internalNote);
        customerNote = blankToNull(customerNote);
        incident = blankToNull(incident);
    }

    public static Because of(String reason) {
        return new Because(reason, null, null, null, null);
    }

    public static Because of(String reason, String ticket) {
        return new Because(reason, ticket, null, null, null);
    }

    /** @throws Problem TICKET_TOO_LONG, NOTE_TOO_LONG or NULL_CHARACTER */
    void checkTexts() {
        Problem problem = textProblem();
        if (problem != null) {
            throw problem;
        }
    }

    /** What is wrong with a text: TICKET_TOO_LONG, NOTE_TOO_LONG or NULL_CHARACTER; null when nothing is. */
    public Problem textProblem() {
        if (length(ticket) > LONGEST_TICKET) {
            return Problem.wrongUse("TICKET_TOO_LONG", LONGEST_TICKET);
        }
        if (Math.max(length(internalNote), length(customerNote)) > LONGEST_NOTE) {
            return Problem.wrongUse("NOTE_TOO_LONG", LONGEST_NOTE);
        }
        boolean contains0 = contains0(ticket) || contains0(internalNote) || contains0(customerNote);
        return contains0 ? Problem.wrongUse("NULL_CHARACTER") : null;
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    private static boolean contains0(String text) {
        return text != null && text.indexOf('\0') >= 0;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
