package org.creditdesk.ui.accounts;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.adjust.Adjusted;
import org.creditdesk.adjust.Change;
import org.creditdesk.adjust.Reason;
import org.creditdesk.ledger.EntryDetail;
import org.creditdesk.staff.Permission;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** Moves credits of one account by hand: compensates, corrects, reverses an entry, voids a grant. */
final class ChangeViewModel {
    private static final Duration TYPING_PAUSE = Duration.ofMillis(200);

    private final WorkRunner work;
    private final Changer changer;
    private final Predicate<Permission> may;
    private final ObservableValue<AccountHeader> account;
    private final Toasts toasts;
    private final Runnable made;
    private final Latest previews;
    private final Latest details;
    private final InvalidationListener changed = observable -> changed();
    private final Map<ChangeTask, ChangeForm> begun = new HashMap<>();
    private final ObservableList<Reason> reasons = FXCollections.observableArrayList();
    private final ObservableList<Reason> shownReasons = FXCollections.unmodifiableObservableList(reasons);
    private final ObservableList<String> incidents = FXCollections.observableArrayList();
    private final ObservableList<String> shownIncidents = FXCollections.unmodifiableObservableList(incidents);
    private final ReadOnlyObjectWrapper<ChangeForm> form = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<EntryDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FailureMessage> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<ChangeState> state = new ReadOnlyObjectWrapper<>();

    /**
     * @param may what the member may do at all
     * @param account the account's header; null while it is not known
     * @param made called after each posting and each request
     */
    ChangeViewModel(
            WorkRunner work,
            Changer changer,
            Predicate<Permission> may,
            ObservableValue<AccountHeader> account,
            Toasts toasts,
            Runnable made) {
        this.work = work;
        this.changer = changer;
        this.may = may;
        this.account = account;
        this.toasts = toasts;
        this.made = made;
        this.previews = new Latest(work, TYPING_PAUSE);
        this.details = new Latest(work);
        account.addListener(changed);
    }

    /** Opens the form; one that was closed half filled is as it was left. */
    void open(ChangeTask task) {
        if (account.getValue() == null || busy.get()) {
            return;
        }
        readCatalogue();
        ChangeForm wanted = begun.computeIfAbsent(task, this::begin);
        failure.set(null);
        detail.set(null);
        details.drop();
        form.set(wanted);
        open.set(true);
        changed();
        if (task.target() != null) {
            details.start(Work.of(() -> changer.detail(task.target()))
                    .onDone(this::detailed)
                    .onFailed(failure::set));
        }
    }

    private void readCatalogue() {
        if (reasons.isEmpty()) {
            work.start(Work.of(changer::reasons).onDone(reasons::setAll).onFailed(failure::set));
        }
        work.start(Work.of(changer::incidents).onDone(this::offer).onFailed(failure::set));
    }

    /** Only what is new: a list that is filled anew forgets what was chosen. */
    private void offer(List<String> names) {
        if (!incidents.equals(names)) {
            incidents.setAll(names);
        }
    }

    private ChangeForm begin(ChangeTask task) {
        var fresh = new ChangeForm(task, account.getValue().id());
        fresh.onChange(changed);
        return fresh;
    }

    private void detailed(EntryDetail answer) {
        detail.set(answer);
        changed();
    }

    void close() {
        open.set(false);
    }

    private void changed() {
        if (form.get() == null || account.getValue() == null) {
            return;
        }
        failure.set(null);
        previews.drop();
        ChangeState.Facts facts = facts();
        state.set(ChangeState.typed(facts));
        if (facts.canBeForeseen()) {
            Change wanted = form.get().lacksReason()
                    ? form.get().unexplained()
                    : form.get().change();
            previews.start(Work.of(() -> changer.preview(wanted))
                    .onDone(answer -> state.set(ChangeState.answered(facts, answer)))
                    .onFailed(message -> state.set(state.get().failed(message.sentence()))));
        }
    }

    private ChangeState.Facts facts() {
        AccountHeader header = account.getValue();
        Permission needed = form.get().task().kind().permission();
        return new ChangeState.Facts(form.get(), detail.get(), header.email(), header.balance(), may.test(needed));
    }

    /** Voids what is left instead, for the same reason. */
    void takeAlternative() {
        if (state.get() != null && !state.get().alternative().isEmpty()) {
            ChangeForm before = form.get();
            open(new ChangeTask(ChangeKind.VOID, before.task().target()));
            form.get().takeReasonOf(before);
        }
    }

    /**
     * Posts, or asks for approval. Pressed twice, it happens once; after a failure the form stays and the same request
     * is tried again.
     */
    void make() {
        if (busy.get() || form.get() == null || !state.get().canBeMade()) {
            return;
        }
        busy.set(true);
        failure.set(null);
        ChangeForm now = form.get();
        Change wanted = now.change();
        long amount = state.get().preview().amount();
        String email = account.getValue().email();
        work.start(Work.of(() -> changer.make(wanted))
                .onDone(answer -> made(now, amount, email, answer))
                .onFailed(failure::set)
                .andFinally(() -> busy.set(false)));
    }

    private void made(ChangeForm done, long amount, String email, Adjusted answer) {
        begun.remove(done.task());
        form.set(null);
        open.set(false);
        toasts.good(ChangeWords.done(done.task(), amount, email, answer));
        made.run();
    }

    ObservableList<Reason> reasons() {
        return shownReasons;
    }

    /** Names, newest first. */
    ObservableList<String> incidents() {
        return shownIncidents;
    }

    /** What the form is about: lines of text; empty where there is nothing to tell. */
    ObservableValue<List<String>> aboutProperty() {
        return detail.map(known -> ChangeWords.about(form.get().task(), known)).orElse(List.of());
    }

    /** The form that is being filled in; null when there is none. */
    ReadOnlyObjectProperty<ChangeForm> formProperty() {
        return form.getReadOnlyProperty();
    }

    /** Null before the first form. */
    ReadOnlyObjectProperty<ChangeState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<FailureMessage> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
