package org.creditdesk.ui.receipts;

import org.creditdesk.checkout.CheckoutFile;
import org.creditdesk.receipt.ImportReport;

/** What a dry run, or a run, came to. */
record Judged(CheckoutFile file, ImportReport report, JudgedRows rows) {
    /** Known receipts that become, or became, something else. */
    long updates() {
        return report.counts().changed() + report.counts().refunded();
    }

    boolean isWorthIt() {
        return report.counts().fresh() + updates() > 0;
    }
}
