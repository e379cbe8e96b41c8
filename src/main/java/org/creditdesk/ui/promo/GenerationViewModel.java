package org.creditdesk.ui.promo;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchState;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/**
 * How far a generation is, and what became of it. It goes on when its screen is left. One that this desk did not start
 * is looked up by its batch, and can be resumed or cancelled.
 */
final class GenerationViewModel {
    private final Promotions promotions;
    private final Generations generations;
    private final Navigator navigator;
    private final Latest loads;
    private final Long batchId;
    private final String noPermission;
    private final ReadOnlyObjectWrapper<Generation.State> state = new ReadOnlyObjectWrapper<>(Generation.State.UNKNOWN);
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper figures = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper pace = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper seal = new ReadOnlyStringWrapper("");
    private final ChangeListener<Generation.State> stateListener = (observable, before, now) -> changed(now);
    private final ChangeListener<Number> doneListener = (observable, before, now) -> follow();
    private Generation generation;

    /**
     * @param generation null when this desk does not know it
     * @param batchId of one that this desk did not start; null where it did
     */
    GenerationViewModel(
            Promotions promotions,
            Generations generations,
            WorkRunner runner,
            Navigator navigator,
            Member member,
            Generation generation,
            Long batchId) {
        this.promotions = promotions;
        this.generations = generations;
        this.navigator = navigator;
        this.loads = new Latest(runner);
        this.generation = generation;
        this.batchId = batchId;
        this.noPermission = Rights.missing(member, Permission.GENERATE_CODES);
        follow();
    }

    /** The screen is in sight: what becomes of the generation meanwhile is shown. */
    void watch() {
        if (generation != null) {
            attach();
        } else if (batchId != null) {
            title.set(Texts.of("table.loading"));
            figures.set("");
            loads.start(
                    Work.of(() -> promotions.batch(batchId)).onDone(this::found).onFailed(failure -> {
                        title.set(Texts.of("table.failed"));
                        figures.set(failure.sentence());
                    }));
        }
    }

    private void found(Batch batch) {
        if (batch.state() == BatchState.GENERATING
                || batch.state() == BatchState.DRAFT
                || batch.state() == BatchState.CANCELLED && batch.generated() > 0) {
            generation = generations.found(batch);
            attach();
        } else {
            // It was finished meanwhile, perhaps by another desk.
            navigator.replace(PromoRoutes.batch(batch.id()));
        }
    }

    private void attach() {
        follow();
        generation.stateProperty().addListener(stateListener);
        generation.doneProperty().addListener(doneListener);
    }

    /** The screen left sight. */
    void leave() {
        loads.drop();
        if (generation != null) {
            generation.stateProperty().removeListener(stateListener);
            generation.doneProperty().removeListener(doneListener);
        }
    }

    private void changed(Generation.State now) {
        follow();
        if (now == Generation.State.WAITING) {
            openBatch();
        }
    }

    private void follow() {
        if (generation == null) {
            state.set(Generation.State.UNKNOWN);
            title.set(Texts.of("promo.generation.title.unknown"));
            figures.set(Texts.of("promo.generation.unknown"));
            return;
        }
        state.set(generation.state());
        boolean done = generation.state() == Generation.State.DONE;
        share.set(done ? 1 : generation.pace().share());
        title.set(GenerationWords.title(generation));
        figures.set(GenerationWords.figures(generation));
        pace.set(GenerationWords.pace(generation));
        advice.set(
                generation.isResumable() && noPermission != null
                        ? noPermission
                        : GenerationWords.advice(generation.state()));
        seal.set(done ? Texts.of("promo.generation.seal", generation.batch().seal()) : "");
    }

    /** Stops it, and has what was made of it removed. */
    void cancel() {
        if (generation != null && noPermission == null) {
            generations.cancel(generation);
        }
    }

    /** Goes on with a failed or interrupted generation. */
    void resume() {
        if (generation != null && noPermission == null) {
            generations.resume(generation);
        }
    }

    void openBatch() {
        if (generation != null && generation.batch() != null) {
            navigator.go(PromoRoutes.batch(generation.batch().id()));
        }
    }

    /** Whether this member may go on with it or cancel it. */
    boolean mayDecide() {
        return noPermission == null;
    }

    ReadOnlyObjectProperty<Generation.State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** 0 to 1. */
    ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** How many codes of how many; at the end, what became of them. */
    ReadOnlyStringProperty figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** Codes a second and time left; empty when it does not run. */
    ReadOnlyStringProperty paceProperty() {
        return pace.getReadOnlyProperty();
    }

    /** What can be done now; empty for nothing. */
    ReadOnlyStringProperty adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    /** The seal of a finished batch; empty before. */
    ReadOnlyStringProperty sealProperty() {
        return seal.getReadOnlyProperty();
    }
}
