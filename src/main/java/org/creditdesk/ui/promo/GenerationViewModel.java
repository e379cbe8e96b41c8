package org.creditdesk.ui.promo;

import java.time.Duration;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.BatchState;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Navigator;

/** How far a generation is, and what became of it. It goes on when its screen is left. */
final class GenerationViewModel {
    private final Generations generations;
    private final Navigator navigator;
    private final Generation generation;
    private final ReadOnlyObjectWrapper<Generation.State> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper figures = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper pace = new ReadOnlyStringWrapper("");
    private final ChangeListener<Generation.State> stateListener = (observable, before, now) -> changed(now);
    private final ChangeListener<Number> doneListener = (observable, before, now) -> follow();

    /** @param generation null when this desk does not know it */
    GenerationViewModel(Generations generations, Navigator navigator, Generation generation) {
        this.generations = generations;
        this.navigator = navigator;
        this.generation = generation;
        follow();
    }

    /** The screen is in sight: when the generation ends meanwhile, its batch is opened. */
    void watch() {
        if (generation == null) {
            return;
        }
        follow();
        generation.stateProperty().addListener(stateListener);
        generation.doneProperty().addListener(doneListener);
    }

    /** The screen left sight. */
    void leave() {
        if (generation == null) {
            return;
        }
        generation.stateProperty().removeListener(stateListener);
        generation.doneProperty().removeListener(doneListener);
    }

    private void changed(Generation.State now) {
        follow();
        if (now == Generation.State.DONE) {
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
        BatchPlan plan = generation.plan();
        long done = generation.doneProperty().get();
        state.set(generation.state());
        share.set(
                generation.state() == Generation.State.DONE
                        ? 1
                        : generation.pace().share());
        title.set(Texts.of("promo.generation.title." + word(generation.state()), plan.count(), plan.campaign()));
        figures.set(figures(done));
        pace.set(generation.state() == Generation.State.RUNNING ? pace(generation.pace()) : "");
    }

    private String figures(long done) {
        return switch (generation.state()) {
            case RUNNING ->
                Texts.of("promo.generation.figures", done, generation.plan().count());
            case CANCELLING -> Texts.of("promo.generation.cancelling");
            case DONE ->
                Texts.of(
                        generation.batch().state() == BatchState.ACTIVE
                                ? "promo.generation.active"
                                : "promo.generation.sealed",
                        generation.batch().generated());
            case CANCELLED -> Texts.of("promo.generation.cancelled", done);
            case FAILED -> generation.failure().sentence();
            case UNKNOWN -> Texts.of("promo.generation.unknown");
        };
    }

    private static String pace(Pace pace) {
        Duration left = pace.left();
        return left == null
                ? Texts.of("promo.generation.pace-unknown")
                : Texts.of("promo.generation.pace", pace.perSecond(), Spans.inWords(left));
    }

    private static String word(Generation.State state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }

    void cancel() {
        generation.cancel();
    }

    /** Goes on with a failed generation. */
    void resume() {
        generations.resume(generation);
    }

    void openBatch() {
        if (generation.batch() != null) {
            navigator.go(PromoRoutes.batch(generation.batch().id()));
        }
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
}
