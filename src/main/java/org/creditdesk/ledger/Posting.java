package org.creditdesk.ledger;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A movement to be posted.
 *
 * @param requestId the same id is posted once, whatever happens in between
 * @param amount credits, not 0; negative takes
 * @param origin of the grant that a positive amount makes; null for a negative one
 * @param expires when that grant expires; null for never
 * @param target the grant (its entry's sequence number) that an EXPIRY or VOID empties; the spend that a REFUND returns
 * @param reverses the entry that a REVERSAL negates
 */
public record Posting(
        UUID requestId,
        EntryKind kind,
        long amount,
        Origin origin,
        Instant expires,
        Long target,
        Long reverses,
        String receipt,
        Long incident,
        String reason,
        String internalNote,
        String customerNote,
        String ticket) {
    public Posting {
        Objects.requireNonNull(requestId, "requestId");
        if (amount == 0 || (amount > 0) != (origin != null) || (amount < 0 && expires != null)) {
            throw new IllegalArgumentException("a credit has an origin, a debit has none, and neither is 0");
        }
        if ((kind == EntryKind.REVERSAL) != (reverses != null)) {
            throw new IllegalArgumentException("a reversal names the entry that it negates, and nothing else does");
        }
        if ((kind == EntryKind.EXPIRY || kind == EntryKind.VOID) && target == null) {
            throw new IllegalArgumentException("an expiry and a void name the grant that they empty");
        }
    }

    /** Credits that come in, without any text. */
    public static Posting credit(UUID requestId, EntryKind kind, long amount, Origin origin, Instant expires) {
        return new Posting(requestId, kind, amount, origin, expires, null, null, null, null, null, null, null, null);
    }

    /** Credits that are taken in the fixed order of use. @param amount more than zero */
    public static Posting debit(UUID requestId, EntryKind kind, long amount) {
        return new Posting(requestId, kind, -amount, null, null, null, null, null, null, null, null, null, null);
    }

    /** Takes what is left of one grant because its time ran out. */
    static Posting expiry(UUID requestId, long grantSeq, long remaining) {
        return emptying(requestId, EntryKind.EXPIRY, grantSeq, remaining);
    }

    /** Cancels what is left of one grant. @param remaining credits, more than zero */
    public static Posting voiding(UUID requestId, long grantSeq, long remaining) {
        return emptying(requestId, EntryKind.VOID, grantSeq, remaining);
    }

    private static Posting emptying(UUID requestId, EntryKind kind, long grantSeq, long remaining) {
        return new Posting(requestId, kind, -remaining, null, null, grantSeq, null, null, null, null, null, null, null);
    }

    /** Negates an entry. @param origin and {@code expires} of the grant where credits come back; null where they go */
    public static Posting reversal(UUID requestId, Entry reversed, Origin origin, Instant expires) {
        return new Posting(
                requestId,
                EntryKind.REVERSAL,
                Math.negateExact(reversed.amount()),
                origin,
                expires,
                null,
                reversed.id().seq(),
                reversed.receipt(),
                null,
                null,
                null,
                null,
                null);
    }

    public Posting returning(long spendSeq) {
        return new Posting(
                requestId,
                kind,
                amount,
                origin,
                expires,
                spendSeq,
                reverses,
                receipt,
                incident,
                reason,
                internalNote,
                customerNote,
                ticket);
    }

    public Posting naming(String receiptId) {
        return new Posting(
                requestId,
                kind,
                amount,
                origin,
                expires,
                target,
                reverses,
                receiptId,
                incident,
                reason,
                internalNote,
                customerNote,
                ticket);
    }

    public Posting because(String reasonCode, String ticketId, String forStaff, String forCustomer, Long incidentId) {
        return new Posting(
                requestId,
                kind,
                amount,
                origin,
                expires,
                target,
                reverses,
                receipt,
                incidentId,
                reasonCode,
                forStaff,
                forCustomer,
                ticketId);
    }

    /** The same movement asked for again, rather than another one under the same request id. */
    boolean isSameAs(Entry posted) {
        return kind == posted.kind()
                && amount == posted.amount()
                && Objects.equals(reason, posted.reason())
                && Objects.equals(reverses, posted.reverses())
                && (kind != EntryKind.VOID || Objects.equals(target, posted.target()))
                && Objects.equals(receipt, posted.receipt())
                && Objects.equals(ticket, posted.ticket());
    }
}
