package org.creditdesk.app;

import java.util.List;
import java.util.stream.Stream;
import org.creditdesk.account.Accounts;
import org.creditdesk.adjust.Adjustments;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.casefile.Notes;
import org.creditdesk.ledger.Ledger;
import org.creditdesk.promo.Campaigns;
import org.creditdesk.receipt.Receipts;
import org.creditdesk.reconcile.ClawBacks;
import org.creditdesk.redeem.Redemptions;
import org.creditdesk.staff.Staff;

/** Which classes the store maps: what each package says of itself. */
final class Mapped {
    private Mapped() {}

    static List<Class<?>> classes() {
        return Stream.of(
                        Accounts.mapped(),
                        Ledger.mapped(),
                        Receipts.mapped(),
                        Campaigns.mapped(),
                        Redemptions.mapped(),
                        Adjustments.mapped(),
                        ClawBacks.mapped(),
                        Staff.mapped(),
                        Notes.mapped(),
                        AuditTrail.mapped())
                .flatMap(List::stream)
                .<Class<?>>map(each -> each)
                .toList();
    }
}
