package org.creditdesk.adjust;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.creditdesk.problem.Problem;
import org.hibernate.StatelessSession;

/** The whole catalogue of reasons as it stands in one transaction. */
public final class ReasonBook {
    private final Map<String, ReasonRow> reasons = new HashMap<>();

    private ReasonBook() {}

    public static ReasonBook read(StatelessSession session) {
        var book = new ReasonBook();
        session.createSelectionQuery("from ReasonRow", ReasonRow.class)
                .getResultList()
                .forEach(row -> book.reasons.put(row.code, row));
        return book;
    }

    /** The catalogue's spelling of a code, however it is capitalised; the code itself where it is not there. */
    public String spelling(String code) {
        String upper = code == null ? null : code.toUpperCase(Locale.ROOT);
        return reasons.containsKey(code) || !reasons.containsKey(upper) ? code : upper;
    }

    /** Why a reason cannot be used: NO_SUCH_REASON, REASON_OVER or TICKET_NEEDED; null when it can. */
    public Problem problem(String code, String ticket) {
        ReasonRow reason = reasons.get(code);
        if (reason == null) {
            return Problem.refused("NO_SUCH_REASON", String.valueOf(code));
        }
        if (!reason.active) {
            return Problem.refused("REASON_OVER", code);
        }
        return reason.needsTicket && ticket == null ? Problem.refused("TICKET_NEEDED", code) : null;
    }
}
