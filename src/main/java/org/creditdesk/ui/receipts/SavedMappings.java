package org.creditdesk.ui.receipts;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.checkout.ColumnMapping;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/**
 * The mappings that are kept and the one that is worked on. Somebody else's change in between is never written over
 * unseen: it is refused first, and the next try starts from what holds then.
 */
final class SavedMappings {
    /** Chosen where a new one is made. */
    static final ColumnMapping NEW = new ColumnMapping("", "", Map.of());

    private final MappingDesk desk;
    private final WorkRunner runner;
    private final Toasts toasts;
    private final Latest loads;
    private final Runnable changed;
    private final ObservableList<ColumnMapping> all = FXCollections.observableArrayList(NEW);
    private final ObjectProperty<ColumnMapping> chosen = new SimpleObjectProperty<>(NEW);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private boolean following = true;

    /**
     * @param filled told of one that somebody chose
     * @param changed told when another is worked on than before, or it changed
     */
    SavedMappings(
            MappingDesk desk, WorkRunner runner, Toasts toasts, Consumer<ColumnMapping> filled, Runnable changed) {
        this.desk = desk;
        this.runner = runner;
        this.toasts = toasts;
        this.loads = new Latest(runner);
        this.changed = changed;
        chosen.addListener((observable, before, now) -> {
            if (following && now != null) {
                failure.set("");
                filled.accept(now);
            }
        });
    }

    /** What is kept now; what was chosen stays chosen where there still is such. */
    void offer(List<ColumnMapping> mappings) {
        ColumnMapping before = chosen.get();
        following = false;
        all.remove(1, all.size());
        all.addAll(mappings);
        following = true;
        pick(all.contains(before) ? before : NEW);
    }

    /** Without telling that somebody chose it. */
    void pick(ColumnMapping mapping) {
        following = false;
        chosen.set(mapping);
        following = true;
    }

    /** @param seen null for a new one */
    void change(ColumnMapping seen, ColumnMapping wanted, String said, Consumer<ColumnMapping> done) {
        run(() -> desk.change(seen, wanted), kept -> {
            following = false;
            all.remove(seen);
            all.add(kept);
            following = true;
            settle(kept, said);
            done.accept(kept);
        });
    }

    /** Gives the chosen one another name, and nothing else. */
    void rename(String name) {
        ColumnMapping seen = chosen.get();
        change(
                seen,
                new ColumnMapping(name, seen.provider(), seen.fields()),
                Texts.of("mapping.renamed", seen.name(), name),
                kept -> {});
    }

    void delete() {
        ColumnMapping seen = chosen.get();
        run(() -> desk.delete(seen), gone -> {
            following = false;
            all.remove(gone);
            following = true;
            settle(NEW, Texts.of("mapping.deleted", gone.name()));
        });
    }

    private void settle(ColumnMapping now, String said) {
        pick(now);
        changed.run();
        toasts.good(said);
    }

    private void run(Callable<ColumnMapping> change, Consumer<ColumnMapping> done) {
        if (working.get()) {
            return;
        }
        failure.set("");
        working.set(true);
        runner.start(Work.of(change)
                .onDone((ColumnMapping answer) -> {
                    working.set(false);
                    done.accept(answer);
                })
                .onFailed(this::refused));
    }

    private void refused(FailureMessage message) {
        working.set(false);
        failure.set(message.sentence());
        String name = chosen.get().name();
        loads.start(Work.of(desk::all).onDone(mappings -> {
            offer(mappings);
            pick(all.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElse(NEW));
            changed.run();
        }));
    }

    /** Something went wrong elsewhere; empty for nothing. */
    void failed(String sentence) {
        failure.set(sentence);
    }

    void stop() {
        loads.drop();
    }

    /** {@link #NEW}, and those that are kept. */
    ObservableList<ColumnMapping> all() {
        return all;
    }

    ColumnMapping chosen() {
        return chosen.get() == null ? NEW : chosen.get();
    }

    ObjectProperty<ColumnMapping> chosenProperty() {
        return chosen;
    }

    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }
}
