package org.creditdesk.bulk;

import org.creditdesk.ledger.EntryId;

/**
 * What becomes, or became, of one row.
 *
 * @param message a sentence that says so, and what to do where something has to be done
 * @param account null when the email does not name exactly one
 * @param entry that the row posted, or that makes it already compensated; null while there is none
 * @param credits 0 unless the verdict is OK
 * @param before credits of the account; null when they were not looked at
 * @param after credits of the account, as before unless the verdict is OK
 */
public record BulkRow(
        BulkLine input,
        BulkVerdict verdict,
        String message,
        Long account,
        EntryId entry,
        long credits,
        Long before,
        Long after) {}
