package org.creditdesk.ui.signals;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.redeem.Signal;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** Dismissing a signal with a reason; who presses twice, or again after a failure, has asked once. */
final class Dismissing {
    private final SignalDesk desk;
    private final WorkRunner work;
    private final Toasts toasts;
    private final Supplier<UUID> requestIds;
    private final Runnable done;
    private final String mayNot;
    private final Map<Long, UUID> requests = new HashMap<>();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");

    /** @param done called after each */
    Dismissing(
            SignalDesk desk, WorkRunner work, Member member, Toasts toasts, Supplier<UUID> requestIds, Runnable done) {
        this.desk = desk;
        this.work = work;
        this.toasts = toasts;
        this.requestIds = requestIds;
        this.done = done;
        this.mayNot = member.may(Permission.DISMISS_SIGNALS)
                ? null
                : Texts.of("signal.no-right", member.displayName(), Formats.word(member.role()));
    }

    /** Does nothing without a word why. */
    void dismiss(Signal signal, String why) {
        if (mayNot != null || why.isBlank() || working.get() || signal.dismissal() != null) {
            return;
        }
        UUID request = requests.computeIfAbsent(signal.id(), id -> requestIds.get());
        working.set(true);
        failure.set("");
        work.start(Work.of(() -> desk.dismiss(request, signal.id(), why.strip()))
                .onDone(dismissed -> {
                    requests.remove(signal.id());
                    toasts.good(Texts.of("signal.dismissed", signal.campaign()));
                    done.run();
                })
                .onFailed(message -> failure.set(message.sentence()))
                .andFinally(() -> working.set(false)));
    }

    /** Why this member may not; null when they may. */
    String mayNot() {
        return mayNot;
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Why the last one failed; empty when it did not. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
