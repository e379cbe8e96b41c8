package org.creditdesk.ui.receipts;

import org.creditdesk.ui.kit.Controllers;
import org.creditdesk.ui.kit.ReceiptArgument;
import org.creditdesk.ui.kit.Wing;
import org.creditdesk.ui.kit.Workplace;

/** Receipts: the list of them, and importing exports of the checkout's providers. */
public final class ReceiptsWing implements Wing {
    @Override
    public void register(Controllers controllers, Workplace place) {
        ImportViewModel imports =
                register(controllers, place, ReceiptsDesk.of(place.desk()), ImportDesk.of(place.desk()));
        registerMapping(controllers, place, imports, MappingDesk.of(place.desk()));
    }

    /** With receipts from elsewhere. */
    static ImportViewModel register(
            Controllers controllers, Workplace place, ReceiptsDesk receipts, ImportDesk imports) {
        var list = new ReceiptsViewModel(receipts, place.work());
        // One for the whole stay: a run goes on while other screens are in sight.
        var model = new ImportViewModel(
                imports,
                new ImportRun(imports, place.jobs(), System::nanoTime),
                place.work(),
                place.desk().member());
        controllers
                .add(ReceiptsView.class, route -> new ReceiptsView(list, place, (ReceiptArgument) route.argument()))
                .add(ReceiptPanelView.class, route -> new ReceiptPanelView())
                .add(ImportView.class, route -> new ImportView(model, place));
        return model;
    }

    /** With mappings from elsewhere. */
    static void registerMapping(
            Controllers controllers, Workplace place, ImportViewModel imports, MappingDesk mappings) {
        var model = new MappingViewModel(mappings, place.work(), place.toasts());
        controllers.add(MappingView.class, route -> new MappingView(model, imports, place));
    }
}
