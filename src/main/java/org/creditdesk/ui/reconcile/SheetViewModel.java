package org.creditdesk.ui.reconcile;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.reconcile.ClawBackSheet;
import org.creditdesk.reconcile.ClawBackStep;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Page;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** The claw-back worksheet of one receipt, and doing what it says. */
final class SheetViewModel {
    private final SheetDesk desk;
    private final WorkRunner runner;
    private final long receiptId;
    private final Runnable requested;
    private final String noPermission;
    private final Latest reading;
    private final PagedRows<ClawBackStep, Integer> steps;
    private final ReadOnlyObjectWrapper<ShownSheet> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper runnable = new ReadOnlyBooleanWrapper();
    /** Read where pages are loaded. */
    private volatile List<ClawBackStep> listed = List.of();

    /** @param requested called when something waits for somebody now */
    SheetViewModel(SheetDesk desk, WorkRunner runner, Member member, long receiptId, Runnable requested) {
        this.desk = desk;
        this.runner = runner;
        this.receiptId = receiptId;
        this.requested = requested;
        this.noPermission = member.may(Permission.CORRECT)
                ? null
                : Texts.of("sheet.no_right", member.displayName(), Formats.word(member.role()));
        this.reading = new Latest(runner);
        this.steps = new PagedRows<>(runner, (after, limit) -> new Page<>(listed, null));
        runnable.bind(Bindings.createBooleanBinding(
                () -> noPermission == null
                        && shown.get() != null
                        && shown.get().sheet().isOpen()
                        && !working.get(),
                shown,
                working));
    }

    /** Reads the worksheet again; what is shown stays until the answer is there. */
    void reload() {
        if (working.get()) {
            return;
        }
        failure.set("");
        reading.start(Work.of(() -> desk.sheet(receiptId)).onDone(this::show).onFailed(message -> {
            shown.set(null);
            failure.set(message.sentence());
        }));
    }

    private void show(ShownSheet answer) {
        listed = answer.sheet().steps();
        steps.reload();
        shown.set(answer);
    }

    /** Does what the worksheet says, once. */
    void run() {
        if (!runnable.get()) {
            return;
        }
        ClawBackSheet before = shown.get().sheet();
        reading.drop();
        working.set(true);
        failure.set("");
        done.set("");
        runner.start(Work.of(() -> desk.run(receiptId))
                .onDone(after -> ran(before, after))
                .onFailed(refused -> failure.set(refused.sentence()))
                .andFinally(() -> working.set(false)));
    }

    private void ran(ClawBackSheet before, ClawBackSheet after) {
        show(new ShownSheet(after, null));
        List<ClawBackStep> fresh =
                after.steps().stream().skip(before.steps().size()).toList();
        done.set(SheetWords.done(fresh));
        if (fresh.stream().anyMatch(ClawBackStep::isWaiting)) {
            requested.run();
        }
    }

    void stop() {
        reading.drop();
        steps.stop();
    }

    /** Why the member may only look; null where not. */
    String noPermission() {
        return noPermission;
    }

    /** What was done and decided before, oldest first. */
    PagedRows<ClawBackStep, Integer> steps() {
        return steps;
    }

    /** Null until it is read. */
    ReadOnlyObjectProperty<ShownSheet> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What went wrong, in a sentence; empty for nothing. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What the last run did; empty before one. */
    ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Whether the worksheet can be done now. */
    ReadOnlyBooleanProperty runnableProperty() {
        return runnable.getReadOnlyProperty();
    }
}
