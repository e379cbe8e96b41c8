package org.creditdesk.sample;

import java.util.ArrayList;
import java.util.List;
import org.creditdesk.account.AccountRows;
import org.creditdesk.adjust.AdjustRows;
import org.creditdesk.audit.AuditRows;
import org.creditdesk.ledger.LedgerRows;
import org.creditdesk.receipt.ReceiptRows;
import org.creditdesk.redeem.RedeemRows;
import org.hibernate.StatelessSession;

/** Everything that belongs to some accounts in a row; written in one transaction, each table in the order of its key. */
final class Chunk {
    final List<AccountRows.NewAccount> accounts = new ArrayList<>();
    final List<LedgerRows.Loaded> books = new ArrayList<>();
    final List<RedeemRows.NewRedemption> redemptions = new ArrayList<>();
    final List<RedeemRows.NewAttempt> attempts = new ArrayList<>();
    final List<RedeemRows.NewLockOut> lockOuts = new ArrayList<>();
    final List<AuditRows.NewEvent> events = new ArrayList<>();
    final List<AdjustRows.NewRequest> requests = new ArrayList<>();
    final Till till;
    private final long firstEmail;

    Chunk(Ids ids) {
        this.till = new Till(ids.receipt);
        this.firstEmail = ids.email;
    }

    void write(StatelessSession session) {
        AccountRows.write(session, accounts, firstEmail);
        LedgerRows.write(session, books);
        List<ReceiptRows.Loaded> receipts =
                till.slips().stream().map(Slip::toRow).toList();
        ReceiptRows.write(session, receipts);
        RedeemRows.writeRedemptions(session, redemptions);
        RedeemRows.writeAttempts(session, attempts);
        RedeemRows.writeLockOuts(session, lockOuts);
        AdjustRows.writeRequests(session, requests);
        AuditRows.write(session, events);
    }
}
