package org.creditdesk.ui.accounts;

import java.util.List;
import java.util.Map;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Grant;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.redeem.Attempt;
import org.creditdesk.redeem.Redemption;
import org.creditdesk.store.Page;

/** Everything that the desk knows of one account, page by page; blocks. */
interface AccountFile {
    AccountHeader header();

    /** Each with whether it was reversed or rolled back: two more queries for a page. */
    Page<EntryLine, Long> entries(Long before, int limit);

    Page<Receipt, Receipt> receipts(Receipt before, int limit);

    Page<Grant, Long> grants(Long before, int limit);

    Page<Redemption, Long> redemptions(Long before, int limit);

    Page<Attempt, Long> attempts(Long before, int limit);

    static AccountFile of(Desk desk, long accountId) {
        return new AccountFile() {
            @Override
            public AccountHeader header() {
                return desk.accounts().header(accountId);
            }

            @Override
            public Page<EntryLine, Long> entries(Long before, int limit) {
                Page<Entry, Long> page = desk.ledger().entries(accountId, before, limit);
                List<Long> seqs =
                        page.rows().stream().map(entry -> entry.id().seq()).toList();
                List<Long> redemptions = page.rows().stream()
                        .filter(entry -> entry.kind() == EntryKind.REDEMPTION)
                        .map(entry -> entry.id().seq())
                        .toList();
                return EntryLine.page(
                        page,
                        desk.ledger().reversals(accountId, seqs),
                        redemptions.isEmpty() ? Map.of() : desk.redemptions().rollbacks(accountId, redemptions));
            }

            @Override
            public Page<Receipt, Receipt> receipts(Receipt before, int limit) {
                return desk.receipts().ofAccount(accountId, before, limit);
            }

            @Override
            public Page<Grant, Long> grants(Long before, int limit) {
                return desk.ledger().grants(accountId, before, limit);
            }

            @Override
            public Page<Redemption, Long> redemptions(Long before, int limit) {
                return desk.redemptions().redemptions(accountId, before, limit);
            }

            @Override
            public Page<Attempt, Long> attempts(Long before, int limit) {
                return desk.redemptions().attempts(accountId, before, limit);
            }
        };
    }
}
