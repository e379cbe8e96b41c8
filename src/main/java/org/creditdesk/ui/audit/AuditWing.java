package org.creditdesk.ui.audit;

import java.time.ZoneId;
import org.creditdesk.staff.Permission;
import org.creditdesk.ui.kit.Controllers;
import org.creditdesk.ui.kit.Wing;
import org.creditdesk.ui.kit.Workplace;

/** Who did what, and proving that the ledger is in order. */
public final class AuditWing implements Wing {
    @Override
    public void register(Controllers controllers, Workplace place) {
        // One for the whole stay: the check goes on while other screens are in sight.
        var check = new LedgerCheckViewModel(
                place.work(), place.jobs(), Checker.of(place.desk().verification()));
        var expiry = new ExpiryViewModel(
                place.work(),
                place.jobs(),
                Expirer.of(place.desk().expiries()),
                place.desk().member().may(Permission.CORRECT));
        controllers.add(ExpiryView.class, route -> new ExpiryView(expiry));
        controllers.add(LedgerCheckView.class, route -> new LedgerCheckView(check, place));
        Trail trail = Trail.of(place.desk().auditLog(), place.desk().accounts());
        var export =
                new TrailExport(trail, place.work(), place.jobs(), place.desk().member());
        controllers.add(TrailExportView.class, route -> new TrailExportView());
        controllers.add(
                AuditView.class,
                route -> new AuditView(
                        new AuditViewModel(trail, place.work(), place.navigator(), export, ZoneId.systemDefault()),
                        place));
    }
}
