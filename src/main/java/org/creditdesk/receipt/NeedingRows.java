package org.creditdesk.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.creditdesk.checkout.Dispute;
import org.creditdesk.store.RawRow;

/** Reads receipts with what they need and what there is about them, with the one statement that this takes. */
final class NeedingRows {
    /** For a condition on {@code r}. */
    static final String SELECT = """
            select r.id, r.provider, r.receipt, r.email_at_purchase, r.account_id, r.amount_minor, r.currency, r.credits,
                r.state, r.purchased_at, r.credited_account_id, r.credited_seq, r.refunded_minor, r.dispute,
                r.other_receipt, r.need, r.undone, r.should_be,
                (select p.credits from pack p
                    where p.currency = r.currency and p.amount_minor = r.amount_minor and p.active),
                exists (select 1 from receipt_entry n where n.receipt_id = r.id),
                exists (select 1 from claw_back c where c.receipt_id = r.id),
                exists (select 1 from adjustment_request q where q.receipt_id = r.id)
            from receipt r where\s""";

    private NeedingRows() {}

    static Needing of(ResultSet row) throws SQLException {
        String need = row.getString(16);
        return new Needing(
                receipt(new RawRow(row)),
                need == null ? null : Need.valueOf(need),
                row.getBoolean(17),
                row.getObject(18, Long.class),
                row.getObject(19, Long.class),
                row.getBoolean(20),
                row.getBoolean(21),
                row.getBoolean(22));
    }

    private static Receipt receipt(RawRow row) {
        return new Receipt(
                row.number(),
                row.text(),
                row.text(),
                row.text(),
                row.number(),
                row.number(),
                row.text(),
                row.number(),
                row.name(Receipt.State.class),
                row.instant(),
                row.number(),
                row.number(),
                row.number(),
                row.name(Dispute.class),
                row.text());
    }

    static Instant instant(ResultSet row) throws SQLException {
        OffsetDateTime found = row.getObject(1, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }
}
