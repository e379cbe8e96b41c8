package org.creditdesk.ui.locks;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.redeem.LockLifting;
import org.creditdesk.redeem.LockOut;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** The lock-out of one account: what led to it, when it ends, and lifting it with a reason. */
public final class LiftViewModel {
    private final LocksDesk desk;
    private final WorkRunner runner;
    private final Toasts toasts;
    private final Supplier<UUID> requestIds;
    private final Runnable changed;
    private final Latest loads;
    private final String noPermission;
    private final Field<String> reason = Field.text();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<LockOut> lockOut = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper();
    private Long account;
    private UUID requestId;

    /** @param changed called after a lock-out was lifted */
    LiftViewModel(
            LocksDesk desk,
            WorkRunner runner,
            Member member,
            Toasts toasts,
            Supplier<UUID> requestIds,
            Runnable changed) {
        this.desk = desk;
        this.runner = runner;
        this.toasts = toasts;
        this.requestIds = requestIds;
        this.changed = changed;
        this.loads = new Latest(runner);
        this.noPermission = member.may(Permission.LIFT_LOCK_OUTS)
                ? null
                : Texts.of("locks.no_right", member.displayName(), Formats.word(member.role()));
        reason.valueProperty().addListener(typed -> judge());
        lockOut.addListener(loaded -> judge());
        working.addListener(now -> judge());
        judge();
    }

    private void judge() {
        blocked.set(refusal());
    }

    private String refusal() {
        if (noPermission != null) {
            return noPermission;
        }
        if (lockOut.get() == null || working.get()) {
            return "";
        }
        String said = reason.get().strip();
        if (said.isEmpty()) {
            return Texts.of("locks.missing.reason");
        }
        return said.length() > LockLifting.LONGEST_REASON
                ? Texts.of("locks.long_reason", LockLifting.LONGEST_REASON, said.length())
                : null;
    }

    /** Looks at an account's lock-out, or at the same one again; what was typed for another one is forgotten. */
    public void show(long accountId) {
        if (!isShown(accountId)) {
            account = accountId;
            requestId = requestIds.get();
            lockOut.set(null);
            reason.set("");
        }
        failure.set(null);
        open.set(true);
        loads.start(Work.of(() -> desk.of(accountId))
                .onDone(this::loaded)
                .onFailed(message -> failure.set(message.sentence())));
    }

    private void loaded(Optional<LockOut> found) {
        boolean another = lockOut.get() != null
                && found.isPresent()
                && found.get().account().lockOut() != lockOut.get().account().lockOut();
        if (another) {
            requestId = requestIds.get();
        }
        over.set(found.isEmpty());
        lockOut.set(found.orElse(null));
    }

    /** Where somebody has gone on to another account meanwhile, it is not said beside that one. */
    private void failed(long accountId, FailureMessage message) {
        working.set(false);
        if (isShown(accountId)) {
            failure.set(message.sentence());
        } else {
            toasts.bad(message);
        }
    }

    private boolean isShown(long accountId) {
        return account != null && account == accountId;
    }

    /** Does nothing while something is missing or one is under way; a second try is the same request. */
    public void lift() {
        if (blocked.get() != null) {
            return;
        }
        failure.set(null);
        working.set(true);
        long lifted = account;
        UUID request = requestId;
        String email = lockOut.get().account().email();
        String said = reason.get();
        runner.start(Work.of(() -> desk.lift(request, lifted, said))
                .onDone(answer -> lifted(lifted, email))
                .onFailed(message -> failed(lifted, message)));
    }

    private void lifted(long accountId, String email) {
        working.set(false);
        toasts.good(Texts.of("locks.lifted", email));
        if (isShown(accountId)) {
            close();
        }
        changed.run();
    }

    /** Closes it, and forgets what was typed. */
    public void close() {
        loads.drop();
        open.set(false);
        account = null;
        lockOut.set(null);
        over.set(false);
        reason.set("");
        failure.set(null);
    }

    /** Throws away what is being read. */
    public void stop() {
        loads.drop();
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Null until it was read, and when there is none any more. */
    public ReadOnlyObjectProperty<LockOut> lockOutProperty() {
        return lockOut.getReadOnlyProperty();
    }

    /** Whether the account is not, or no longer, locked out. */
    ReadOnlyBooleanProperty overProperty() {
        return over.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Why it is lifted. */
    public Field<String> reason() {
        return reason;
    }

    /** Why it cannot be lifted, empty while it is not there or on its way; null when it can. */
    public ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    /** Why the last try, or reading it, failed; null when it did not. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Why this member may only look; null for whoever may lift lock-outs. */
    public String noPermission() {
        return noPermission;
    }
}
