package org.creditdesk.app;

import org.creditdesk.account.Accounts;
import org.creditdesk.account.Aliases;
import org.creditdesk.adjust.Adjustments;
import org.creditdesk.adjust.Expiries;
import org.creditdesk.adjust.Incidents;
import org.creditdesk.adjust.Reasons;
import org.creditdesk.adjust.ReceiptMoves;
import org.creditdesk.adjust.Requests;
import org.creditdesk.adjust.StaffLimits;
import org.creditdesk.audit.AuditLog;
import org.creditdesk.bulk.BulkCompensation;
import org.creditdesk.casefile.CaseTexts;
import org.creditdesk.casefile.Notes;
import org.creditdesk.casefile.Templates;
import org.creditdesk.casefile.Timeline;
import org.creditdesk.ledger.Ledger;
import org.creditdesk.ledger.Verification;
import org.creditdesk.lookup.Search;
import org.creditdesk.promo.BatchCodes;
import org.creditdesk.promo.BatchLife;
import org.creditdesk.promo.Batches;
import org.creditdesk.promo.CampaignFigures;
import org.creditdesk.promo.Campaigns;
import org.creditdesk.promo.CodeExport;
import org.creditdesk.promo.CodeList;
import org.creditdesk.promo.CodeLookup;
import org.creditdesk.receipt.CheckoutSettings;
import org.creditdesk.receipt.Mappings;
import org.creditdesk.receipt.Packs;
import org.creditdesk.receipt.ReceiptImport;
import org.creditdesk.receipt.Receipts;
import org.creditdesk.reconcile.ClawBacks;
import org.creditdesk.reconcile.Reconciliation;
import org.creditdesk.redeem.Autopsy;
import org.creditdesk.redeem.LockLifting;
import org.creditdesk.redeem.LockOutList;
import org.creditdesk.redeem.LockOutSettings;
import org.creditdesk.redeem.Redemptions;
import org.creditdesk.redeem.SignalSettings;
import org.creditdesk.redeem.Signals;
import org.creditdesk.staff.Member;
import org.creditdesk.store.Store;
import org.creditdesk.triage.Triage;

/**
 * One opened store with its services, for one signed-in member. Everything blocks; the window calls it through its
 * one door for background work.
 *
 * @param sample whether the store holds sample data
 */
public record Desk(
        Store store,
        Member member,
        boolean sample,
        Search search,
        Accounts accounts,
        Ledger ledger,
        Verification verification,
        Receipts receipts,
        ReceiptImport receiptImport,
        Packs packs,
        Mappings mappings,
        ClawBacks clawBacks,
        Reconciliation reconciliation,
        Triage triage,
        Adjustments adjustments,
        Requests requests,
        Expiries expiries,
        Reasons reasons,
        Incidents incidents,
        StaffLimits staffLimits,
        Campaigns campaigns,
        CampaignFigures figures,
        Batches batches,
        BatchLife life,
        BatchCodes batchCodes,
        CodeLookup lookup,
        CodeList codeList,
        CodeExport export,
        Redemptions redemptions,
        Autopsy autopsy,
        LockOutList lockOuts,
        LockLifting lifting,
        LockOutSettings lockOutSettings,
        CheckoutSettings checkout,
        Signals signals,
        SignalSettings signalSettings,
        Timeline timeline,
        Notes notes,
        Templates templates,
        CaseTexts caseTexts,
        Aliases aliases,
        ReceiptMoves moves,
        AuditLog auditLog,
        BulkCompensation bulk)
        implements AutoCloseable {
    @Override
    public void close() {
        store.close();
    }
}
