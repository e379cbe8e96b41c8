package org.creditdesk.ui.promo;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchState;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** Batches that somebody has to go on with, offered to whoever may: interrupted, approved, or half removed. */
final class UnfinishedViewModel {
    /** More than these are a case for the campaigns' own screens. */
    private static final int MOST = 5;

    private final Promotions promotions;
    private final Navigator navigator;
    private final Latest loads;
    private final boolean may;
    private final ObservableList<Batch> batches = FXCollections.observableArrayList();
    private final ObservableList<Batch> shown = FXCollections.unmodifiableObservableList(batches);

    UnfinishedViewModel(Promotions promotions, WorkRunner runner, Navigator navigator, Member member) {
        this.promotions = promotions;
        this.navigator = navigator;
        this.loads = new Latest(runner);
        this.may = member.may(Permission.GENERATE_CODES);
    }

    /** Looks again; a look that fails leaves what was found before, for the screen around it says what is wrong. */
    void load() {
        if (may) {
            loads.start(Work.of(() -> promotions.unfinished(null, MOST).rows()).onDone(batches::setAll));
        }
    }

    void open(Batch batch) {
        navigator.go(PromoRoutes.unfinished(batch.id()));
    }

    void stop() {
        loads.drop();
    }

    ObservableList<Batch> batches() {
        return shown;
    }

    /** How many there are, as a heading. */
    static String title(List<Batch> some) {
        return some.size() == 1
                ? Texts.of("promo.unfinished.one")
                : Texts.of(some.size() < MOST ? "promo.unfinished.some" : "promo.unfinished.many", some.size());
    }

    /** What there is to say about one. */
    static String line(Batch batch) {
        if (batch.state() == BatchState.DRAFT) {
            return Texts.of("promo.unfinished.approved", batch.planned(), batch.campaign(), batch.decidedBy());
        }
        if (batch.state() == BatchState.CANCELLED) {
            return Texts.of("promo.unfinished.cancelled", batch.campaign());
        }
        return batch.checkpointAt() == null
                ? Texts.of("promo.unfinished.begun", batch.planned(), batch.campaign())
                : Texts.of(
                        "promo.unfinished.generating",
                        batch.generated(),
                        batch.planned(),
                        batch.campaign(),
                        Formats.moment(batch.checkpointAt()));
    }
}
