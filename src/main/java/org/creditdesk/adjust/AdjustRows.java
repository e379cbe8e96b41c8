package org.creditdesk.adjust;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.store.BulkWriter;
import org.hibernate.StatelessSession;

/** Writes incidents and requests at once, for loading. */
public final class AdjustRows {
    private AdjustRows() {}

    /** @param ends null while it lasts */
    public record NewIncident(
            long id, String name, Instant starts, Instant ends, String ticket, String createdBy, Instant createdAt) {}

    /**
     * A request and what became of it.
     *
     * @param amount credits, signed
     * @param exceeded the limit that was in the way
     * @param decision null while it is pending
     */
    public record NewRequest(
            long id,
            UUID requestId,
            EntryKind kind,
            long account,
            long amount,
            Instant creditsExpire,
            Long target,
            String reason,
            String internalNote,
            String customerNote,
            String ticket,
            Long incident,
            String exceeded,
            RequestState state,
            String madeBy,
            Instant madeAt,
            Instant expires,
            Decision decision) {}

    /** @param entry that an approval posted; null for every other decision */
    public record Decision(String by, Instant at, String why, EntryId entry) {}

    /** @param incidents in the order of their ids */
    public static void writeIncidents(StatelessSession session, List<NewIncident> incidents) {
        try (var rows = BulkWriter.into(
                session, "incident", "id", "name", "starts", "ends", "ticket", "created_by", "created_at")) {
            for (NewIncident i : incidents) {
                rows.add(i.id(), i.name(), i.starts(), i.ends(), i.ticket(), i.createdBy(), i.createdAt());
            }
        }
    }

    /** @param requests in the order of their ids; the entries that they name must exist */
    public static void writeRequests(StatelessSession session, List<NewRequest> requests) {
        try (var rows = BulkWriter.into(
                session,
                "adjustment_request",
                "id",
                "request_id",
                "kind",
                "account_id",
                "amount",
                "credits_expire",
                "target_seq",
                "reason",
                "internal_note",
                "customer_note",
                "ticket",
                "incident_id",
                "exceeded",
                "state",
                "made_by",
                "made_at",
                "expires",
                "decided_by",
                "decided_at",
                "why",
                "entry_seq")) {
            for (NewRequest r : requests) {
                Decision d = r.decision() == null ? new Decision(null, null, null, null) : r.decision();
                rows.add(
                        r.id(),
                        r.requestId(),
                        r.kind(),
                        r.account(),
                        r.amount(),
                        r.creditsExpire(),
                        r.target(),
                        r.reason(),
                        r.internalNote(),
                        r.customerNote(),
                        r.ticket(),
                        r.incident(),
                        r.exceeded(),
                        r.state(),
                        r.madeBy(),
                        r.madeAt(),
                        r.expires(),
                        d.by(),
                        d.at(),
                        d.why(),
                        d.entry() == null ? null : d.entry().seq());
            }
        }
    }
}
