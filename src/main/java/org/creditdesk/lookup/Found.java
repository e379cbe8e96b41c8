package org.creditdesk.lookup;

import java.util.List;
import org.creditdesk.store.Page;

/** What one search found: accounts grouped by why they matched, and receipts and codes themselves. */
public record Found(List<Group> accounts, List<ReceiptHit> receipts, List<CodeHit> codes) {
    /** Accounts that matched for one reason; {@code page.next()} goes to {@link Search#more}. */
    public record Group(Why why, Page<AccountHit, String> page) {}

    public boolean isEmpty() {
        return accounts.isEmpty() && receipts.isEmpty() && codes.isEmpty();
    }
}
