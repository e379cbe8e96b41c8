package org.creditdesk.ui.shell;

import java.util.List;
import org.creditdesk.ui.accounts.AccountsWing;
import org.creditdesk.ui.audit.AuditWing;
import org.creditdesk.ui.bulk.BulkWing;
import org.creditdesk.ui.cases.CasesWing;
import org.creditdesk.ui.codes.CodesWing;
import org.creditdesk.ui.incidents.IncidentsWing;
import org.creditdesk.ui.kit.Wing;
import org.creditdesk.ui.locks.LocksWing;
import org.creditdesk.ui.promo.CampaignWing;
import org.creditdesk.ui.promo.PromoWing;
import org.creditdesk.ui.receipts.ReceiptsWing;
import org.creditdesk.ui.reconcile.ReconcileWing;
import org.creditdesk.ui.redeem.RedeemWing;
import org.creditdesk.ui.requests.RequestsWing;
import org.creditdesk.ui.signals.SignalsWing;
import org.creditdesk.ui.staff.StaffWing;
import org.creditdesk.ui.triage.TriageWing;

/** All wings of the desk. */
public final class Wings {
    private Wings() {}

    public static List<Wing> all() {
        return List.of(
                new AccountsWing(),
                new TriageWing(),
                new LocksWing(),
                new CasesWing(),
                new ReceiptsWing(),
                new ReconcileWing(),
                new CampaignWing(),
                new PromoWing(),
                new SignalsWing(),
                new CodesWing(),
                new RedeemWing(),
                new RequestsWing(),
                new BulkWing(),
                new IncidentsWing(),
                new AuditWing(),
                new StaffWing());
    }
}
