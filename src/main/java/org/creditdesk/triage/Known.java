package org.creditdesk.triage;

import java.time.Instant;
import java.util.List;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.ledger.Entry;
import org.creditdesk.promo.ListedCode;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.reconcile.Evidence;

/**
 * What the store knows of what was taken out of a message.
 *
 * @param account that the emails name; null for none, or where they name several
 * @param ambiguous whether they name several
 * @param named receipts whose IDs stand in the message
 * @param mistyped whether they were found only because one character of the ID may be wrong
 * @param ofAccount the account's receipts of the time in question, newest first, each with its evidence
 * @param codes what became of the codes in the message
 * @param entries the account's last ones, newest first; none where only credits that never came are in question
 * @param importedUntil the newest purchase that was imported; null for none
 */
record Known(
        Message message,
        AccountHeader account,
        boolean ambiguous,
        List<Evidence> named,
        boolean mistyped,
        List<Evidence> ofAccount,
        List<ListedCode> codes,
        List<Entry> entries,
        Instant importedUntil) {
    boolean isOf(Receipt receipt) {
        return account != null && receipt.accountId() != null && receipt.accountId() == account.id();
    }
}
