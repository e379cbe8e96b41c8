package org.creditdesk.ui.reconcile;

import org.creditdesk.ui.kit.ClawBackArgument;
import org.creditdesk.ui.kit.Controllers;
import org.creditdesk.ui.kit.EvidenceArgument;
import org.creditdesk.ui.kit.Wing;
import org.creditdesk.ui.kit.Workplace;

/** Receipts that need somebody, and claw-backs. */
public final class ReconcileWing implements Wing {
    @Override
    public void register(Controllers controllers, Workplace place) {
        QueueDesk queue = QueueDesk.of(place.desk());
        SheetDesk sheets = SheetDesk.of(place.desk());
        Runnable requested = place.waiting()::refresh;
        // One for the whole stay: a run goes on while other screens are in sight.
        var run = new FixRun(queue, place.jobs(), place.work(), requested);
        controllers
                .add(
                        QueueView.class,
                        route -> new QueueView(
                                new QueueViewModel(
                                        queue, place.work(), run, place.desk().member(), requested),
                                place,
                                (EvidenceArgument) route.argument()))
                .add(EvidenceView.class, route -> new EvidenceView(place))
                .add(RunBar.class, route -> new RunBar())
                .add(ReportView.class, route -> new ReportView(place))
                .add(
                        SheetView.class,
                        route -> new SheetView(
                                new SheetViewModel(
                                        sheets,
                                        place.work(),
                                        place.desk().member(),
                                        route.argument(ClawBackArgument.class).receiptId(),
                                        requested),
                                place));
    }
}
