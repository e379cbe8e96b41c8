package org.creditdesk.ui.accounts;

import java.time.Duration;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.adjust.Adjusted;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.adjust.Preview;
import org.creditdesk.adjust.Reason;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** Gives compensation to one account. */
final class CompensationViewModel {
    private static final Duration TYPING_PAUSE = Duration.ofMillis(200);

    private final WorkRunner work;
    private final Giver giver;
    private final boolean permitted;
    private final ObservableValue<AccountHeader> account;
    private final Toasts toasts;
    private final Runnable posted;
    private final Latest previews;
    private final InvalidationListener changed = observable -> changed();
    private final ObservableList<Reason> reasons = FXCollections.observableArrayList();
    private final ObservableList<Reason> shownReasons = FXCollections.unmodifiableObservableList(reasons);
    private final ReadOnlyObjectWrapper<CompensationForm> form = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FailureMessage> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper verb = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");

    /**
     * @param permitted whether the member may compensate at all
     * @param account the account's header; null while it is not known
     * @param posted called after each posting
     */
    CompensationViewModel(
            WorkRunner work,
            Giver giver,
            boolean permitted,
            ObservableValue<AccountHeader> account,
            Toasts toasts,
            Runnable posted) {
        this.work = work;
        this.giver = giver;
        this.permitted = permitted;
        this.account = account;
        this.toasts = toasts;
        this.posted = posted;
        this.previews = new Latest(work, TYPING_PAUSE);
        account.addListener(changed);
    }

    /** Opens the form; one that was closed half filled is as it was left. */
    void open() {
        if (account.getValue() == null) {
            return;
        }
        if (reasons.isEmpty()) {
            work.start(Work.of(giver::reasons).onDone(reasons::setAll).onFailed(failure::set));
        }
        if (form.get() == null) {
            begin();
        }
        open.set(true);
    }

    void close() {
        open.set(false);
    }

    private void begin() {
        var fresh = new CompensationForm(account.getValue().id());
        fresh.credits.valueProperty().addListener(changed);
        fresh.reason.valueProperty().addListener(changed);
        fresh.ticket.valueProperty().addListener(changed);
        fresh.customerNote.valueProperty().addListener(changed);
        fresh.internalNote.valueProperty().addListener(changed);
        failure.set(null);
        form.set(fresh);
        changed();
    }

    private void changed() {
        CompensationForm now = form.get();
        if (now == null || account.getValue() == null) {
            return;
        }
        failure.set(null);
        long amount = now.amount();
        long balance = account.getValue().balance();
        verb.set(amount == 0 ? Texts.of("compensate.verb_none") : verb(amount));
        preview.set(Preview.allowed(balance, balance + amount));
        refused.set(false);
        previews.drop();
        obstacle.set(missing(now));
        if (obstacle.get().isEmpty()) {
            obstacle.set(Texts.of("compensate.checking"));
            Compensation wanted = now.compensation();
            previews.start(Work.of(() -> giver.preview(wanted))
                    .onDone(this::previewed)
                    .onFailed(message -> obstacle.set(message.sentence())));
        }
    }

    private String verb(long amount) {
        return Texts.of(
                "compensate.verb", Formats.credits(amount), account.getValue().email());
    }

    private void previewed(Preview answer) {
        preview.set(answer);
        refused.set(!answer.isAllowed());
        obstacle.set(answer.isAllowed() ? "" : answer.refusal());
    }

    private String missing(CompensationForm now) {
        if (!permitted) {
            return Texts.of("compensate.not_permitted");
        }
        if (now.amount() == 0) {
            return Texts.of("compensate.needs_credits");
        }
        if (now.reason.get() == null) {
            return Texts.of("compensate.needs_reason");
        }
        return now.lacksTicket() ? Texts.of("compensate.needs_ticket") : "";
    }

    /** Posts. Pressed twice, it posts once; after a failure the form stays and the same request is tried again. */
    void give() {
        if (busy.get() || form.get() == null || !obstacle.get().isEmpty()) {
            return;
        }
        busy.set(true);
        failure.set(null);
        Compensation wanted = form.get().compensation();
        String email = account.getValue().email();
        work.start(Work.of(() -> giver.give(wanted))
                .onDone(answer -> given(wanted, email, answer))
                .onFailed(failure::set)
                .andFinally(() -> busy.set(false)));
    }

    private void given(Compensation wanted, String email, Adjusted answer) {
        form.set(null);
        open.set(false);
        if (!answer.isPosted()) {
            toasts.good(Texts.of("compensate.requested", String.valueOf(answer.request())));
            posted.run();
            return;
        }
        String key = answer.replayed() ? "compensate.given_before" : "compensate.given";
        toasts.good(Texts.of(key, Formats.credits(wanted.credits()), email, Formats.number(answer.balance())));
        posted.run();
    }

    ObservableList<Reason> reasons() {
        return shownReasons;
    }

    /** The form that is being filled in; null when there is none. */
    ReadOnlyObjectProperty<CompensationForm> formProperty() {
        return form.getReadOnlyProperty();
    }

    /** Balance before and after, as far as it is known; null without a form. */
    ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
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

    /** Whether the obstacle is a rule that says no, rather than something still to fill in. */
    ReadOnlyBooleanProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /** What the button says that it will do. */
    ReadOnlyStringProperty verbProperty() {
        return verb.getReadOnlyProperty();
    }

    /** Why the button cannot be pressed; empty when it can. */
    ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }
}
