package org.creditdesk.ui.promo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ObservableList;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchChange;
import org.creditdesk.promo.LifeAction;
import org.creditdesk.promo.LifeCommand;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Question;
import org.creditdesk.ui.kit.WindowFields;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** What is done to a batch: each thing is shown before it happens, and undone while it can be. */
final class LifeViewModel {
    /**
     * What must be asked before a change.
     *
     * @param typed what the person types to confirm; null where a button is enough
     */
    record Asked(Question question, String typed, Callable<BatchChange> change) {}

    /** How the last command ended. */
    record Result(boolean good, String sentence) {}

    private final LifeDesk desk;
    private final WorkRunner runner;
    private final Supplier<UUID> requestIds;
    private final Runnable changed;
    private final ZoneId viewer;
    private final long batchId;
    private final String noPermission;
    private final LifeHistory history;
    private final ReadOnlyObjectWrapper<Batch> batch = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Result> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<WindowFields> extending = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    /** @param changed called when the batch is not what it was */
    LifeViewModel(
            LifeDesk desk,
            WorkRunner runner,
            Member member,
            Supplier<UUID> requestIds,
            ZoneId viewer,
            long batchId,
            Runnable changed) {
        this.desk = desk;
        this.runner = runner;
        this.requestIds = requestIds;
        this.viewer = viewer;
        this.batchId = batchId;
        this.changed = changed;
        this.noPermission = Rights.missing(member, Permission.MANAGE_CAMPAIGNS);
        this.history = new LifeHistory(desk, runner, noPermission == null, this::tell);
    }

    /** The batch as it was just loaded. */
    void show(Batch found) {
        batch.set(found);
        history.load(found);
    }

    /** Why this cannot be done now; null when it can. */
    String blocked(LifeAction action) {
        Batch now = batch.get();
        if (noPermission != null) {
            return noPermission;
        }
        return now == null ? Texts.of("promo.batch.loading") : LifeWords.obstacle(action, now);
    }

    /** Counts what it hits, and asks. @param ask called with the question, to call {@link #carryOut} on a yes */
    void prepare(LifeAction action, Instant ends, Consumer<Asked> ask) {
        if (working.get() || blocked(action) != null) {
            return;
        }
        UUID request = requestIds.get();
        start(Work.of(() -> desk.preview(batchId, action, ends)).onDone(hits -> {
            Long confirmed = hits.needsConfirmation() ? hits.hit() : null;
            var wanted = new LifeCommand(request, batchId, action, ends, confirmed);
            asked(ask, LifeWords.question(hits, batch.get().zone()), confirmed, () -> desk.change(wanted));
        }));
    }

    /** Like {@link #prepare}, for some codes. */
    void prepareRevocation(List<String> codes, Consumer<Asked> ask) {
        if (working.get() || noPermission != null) {
            return;
        }
        UUID request = requestIds.get();
        List<String> picked = List.copyOf(codes);
        start(Work.of(() -> desk.previewRevocation(batchId, picked)).onDone(hits -> {
            if (hits.hit() == 0) {
                ended(new Result(false, Texts.of("problem.nothing_to_revoke", String.valueOf(batchId))));
                return;
            }
            Long confirmed = hits.needsConfirmation() ? hits.hit() : null;
            asked(
                    ask,
                    LifeWords.question(hits),
                    confirmed,
                    () -> desk.revokeCodes(request, batchId, picked, confirmed));
        }));
    }

    private void asked(Consumer<Asked> ask, Question question, Long confirmed, Callable<BatchChange> change) {
        working.set(false);
        ask.accept(new Asked(question, confirmed == null ? null : String.valueOf(confirmed), change));
    }

    void carryOut(Asked asked) {
        if (!working.get()) {
            start(Work.of(asked.change()).onDone(this::made));
        }
    }

    /** Undoes the last change, where nothing followed from it. */
    void undo() {
        BatchChange last = undoableProperty().get();
        if (last != null && !working.get()) {
            UUID request = requestIds.get();
            start(Work.of(() -> desk.undo(request, last.id())).onDone(this::made));
        }
    }

    private void made(BatchChange change) {
        extending.set(null);
        history.made(change);
        ended(new Result(true, LifeWords.done(change, batch.get().zone())));
        changed.run();
    }

    private void start(Work<?> work) {
        working.set(true);
        result.set(null);
        runner.start(work.onFailed(this::failed));
    }

    /** Shows why something failed. */
    void tell(FailureMessage message) {
        ended(new Result(false, message.sentence()));
    }

    /** Somebody else may have been quicker: what is shown is loaded again. */
    private void failed(FailureMessage message) {
        tell(message);
        changed.run();
    }

    private void ended(Result how) {
        working.set(false);
        result.set(how);
    }

    /** Opens the fields of a new end, on the end of now. */
    void extend() {
        if (blocked(LifeAction.EXTEND) == null) {
            var fields = new WindowFields(batch.get().zone(), viewer);
            fields.fill(null, batch.get().ends());
            extending.set(fields);
        }
    }

    /** Shows what the new end hits; without a day there is none. */
    void prepareExtension(Consumer<Asked> ask) {
        WindowFields fields = extending.get();
        if (fields != null && fields.isSound()) {
            prepare(LifeAction.EXTEND, fields.ends(), ask);
        }
    }

    /** @return false when nothing was open */
    boolean leaveExtending() {
        boolean open = extending.get() != null;
        extending.set(null);
        return open;
    }

    void stop() {
        history.stop();
    }

    /** Null until it is loaded. */
    ReadOnlyObjectProperty<Batch> batchProperty() {
        return batch.getReadOnlyProperty();
    }

    /** How the batch stands, where that needs saying; empty where it does not. */
    ReadOnlyStringProperty standingProperty() {
        return history.standingProperty();
    }

    /** What the last change did, for as long as it can be undone and nothing newer has to be said. */
    String undoableWords() {
        return LifeWords.done(undoableProperty().get(), batch.get().zone());
    }

    /** How the last command ended; null before. */
    ReadOnlyObjectProperty<Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** The change that can be undone; null where none can. */
    ReadOnlyObjectProperty<BatchChange> undoableProperty() {
        return history.undoableProperty();
    }

    /** The fields of a new end; null while they are not open. */
    ReadOnlyObjectProperty<WindowFields> extendingProperty() {
        return extending.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Newest first. */
    ObservableList<BatchChange> changes() {
        return history.changes();
    }

    /** Why this member may only look; null for whoever may change batches. */
    String noPermission() {
        return noPermission;
    }
}
