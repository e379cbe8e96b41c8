package org.creditdesk.ui.promo;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.promo.Batch;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** Whether batches wait for a second person. */
final class WaitingBarViewModel {
    private static final int MOST = 99;

    private final Promotions promotions;
    private final Navigator navigator;
    private final Latest loads;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    WaitingBarViewModel(Promotions promotions, WorkRunner runner, Navigator navigator) {
        this.promotions = promotions;
        this.navigator = navigator;
        this.loads = new Latest(runner);
    }

    void load() {
        loads.start(Work.of(() -> promotions.waiting(null, MOST).rows()).onDone(this::found));
    }

    private void found(List<Batch> some) {
        words.set(
                switch (some.size()) {
                    case 0 -> "";
                    case 1 -> Texts.of("promo.waiting.one");
                    default -> Texts.of("promo.waiting.some", some.size());
                });
    }

    void open() {
        navigator.go(PromoRoutes.waiting());
    }

    void stop() {
        loads.drop();
    }

    /** Empty while none waits. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }
}
