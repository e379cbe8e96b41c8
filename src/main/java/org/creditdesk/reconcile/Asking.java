package org.creditdesk.reconcile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.creditdesk.receipt.Need;
import org.creditdesk.receipt.Receipt;
import org.hibernate.StatelessSession;

/**
 * Under which request ids a fix is asked for: the same for everybody, so that it happens once; after somebody decided
 * against it, or nobody did in time, the next one, so that it can be asked for again.
 *
 * @param current the id of the newest request, or the first there will be
 * @param asked that request; null while there is none
 * @param next the id under which it can be asked for now; the current one unless that was decided against
 */
record Asking(UUID current, Steps.Asked asked, UUID next) {
    static Asking of(StatelessSession session, Need need, Receipt receipt, Instant now) {
        UUID current = Evidences.request(need, receipt);
        Steps.Asked asked = Steps.Asked.under(session, current, now);
        while (asked != null && asked.state().isAgainst()) {
            UUID next = UUID.nameUUIDFromBytes(("again after " + current).getBytes(StandardCharsets.UTF_8));
            Steps.Asked later = Steps.Asked.under(session, next, now);
            if (later == null) {
                return new Asking(current, asked, next);
            }
            current = next;
            asked = later;
        }
        return new Asking(current, asked, current);
    }
}
