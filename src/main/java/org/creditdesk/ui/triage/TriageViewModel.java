package org.creditdesk.ui.triage;

import java.time.Duration;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.creditdesk.reconcile.Fixed;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.triage.Judgement;
import org.creditdesk.ui.kit.CodeArgument;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Screen;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;
import org.creditdesk.ui.reconcile.FixWords;

/** Answers a customer's message while it is written, and does what was prepared. */
final class TriageViewModel {
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final TriageDesk desk;
    private final WorkRunner runner;
    private final Navigator navigator;
    private final Member member;
    private final Toasts toasts;
    private final Runnable requested;
    private final Latest questions;
    private final StringProperty message = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Judged> judged = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Fixed> fixed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper fixing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper fixable = new ReadOnlyBooleanWrapper();

    /** @param requested called when a fix became a request that waits for somebody */
    TriageViewModel(
            TriageDesk desk, WorkRunner runner, Navigator navigator, Member member, Toasts toasts, Runnable requested) {
        this.desk = desk;
        this.runner = runner;
        this.navigator = navigator;
        this.member = member;
        this.toasts = toasts;
        this.requested = requested;
        this.questions = new Latest(runner, PAUSE);
        message.addListener((observable, before, now) -> {
            fixed.set(null);
            ask();
        });
        fixable.bind(Bindings.createBooleanBinding(this::isFixable, judged, working, fixing));
    }

    /** Asks for what stands there, shortly after the last key; what is shown stays until the answer comes. */
    void ask() {
        failure.set("");
        String text = message.get();
        if (text == null || text.isBlank()) {
            questions.drop();
            working.set(false);
            judged.set(null);
            return;
        }
        working.set(true);
        questions.start(Work.of(() -> desk.judge(text))
                .onDone(judged::set)
                .onFailed(this::failed)
                .andFinally(() -> working.set(false)));
    }

    private void failed(FailureMessage message) {
        judged.set(null);
        failure.set(message.sentence());
    }

    /** Does what was prepared for what is shown, once, and asks again. */
    void fix() {
        if (!fixable.get()) {
            return;
        }
        Judgement judgement = judged.get().judgement();
        String asked = message.get();
        fixing.set(true);
        failure.set("");
        runner.start(Work.of(() -> desk.apply(judgement))
                .onDone(done -> fixed(asked, done))
                .onFailed(refused -> failure.set(refused.sentence()))
                .andFinally(() -> fixing.set(false)));
    }

    /** Beside the message that it was done for; over whatever stands there by now. */
    private void fixed(String asked, Fixed done) {
        if (done.isWaiting()) {
            requested.run();
        }
        if (asked.equals(message.get())) {
            fixed.set(done);
            ask();
        } else {
            toasts.good(FixWords.done(done));
        }
    }

    private boolean isFixable() {
        return mayFix() && !working.get() && !fixing.get();
    }

    /** Whether something was prepared that the member may do. */
    boolean mayFix() {
        return judged.get() != null && judged.get().isOpen() && member.may(Permission.CORRECT);
    }

    /** Goes to the account that the message is about, or else to the receipt's. */
    void openAccount() {
        Long account = account();
        if (account != null) {
            navigator.go(Route.account(account));
        }
    }

    /** @return null while no account is known */
    Long account() {
        if (judged.get() == null) {
            return null;
        }
        Judgement judgement = judged.get().judgement();
        if (judgement.account() != null) {
            return judgement.account().id();
        }
        return judgement.receipt() == null
                ? null
                : judgement.receipt().receipt().accountId();
    }

    void openReceipt() {
        if (judged.get() != null && judged.get().judgement().receipt() != null) {
            navigator.go(
                    Route.receipt(judged.get().judgement().receipt().receipt().receipt()));
        }
    }

    void openRequests() {
        navigator.go(Route.to(Screen.REQUESTS));
    }

    void stop() {
        questions.drop();
        working.set(false);
    }

    /** The file of an account that something in the proof names. */
    void openAccount(long id) {
        navigator.go(Route.account(id));
    }

    /** Looks into a code of the message, for its account where that is known. */
    void lookInto(String code) {
        Long account = account();
        navigator.go(account == null ? Route.redeem() : Route.autopsy(new CodeArgument(account, code, null, null)));
    }

    /** What the customer wrote. */
    StringProperty messageProperty() {
        return message;
    }

    /** Null while there is nothing to judge. */
    ReadOnlyObjectProperty<Judged> judgedProperty() {
        return judged.getReadOnlyProperty();
    }

    /** What was done for this message; null for nothing yet. */
    ReadOnlyObjectProperty<Fixed> fixedProperty() {
        return fixed.getReadOnlyProperty();
    }

    /** What went wrong, in a sentence; empty for nothing. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** An answer is on its way, or credits are. */
    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Whether what was prepared can be done now. */
    ReadOnlyBooleanProperty fixableProperty() {
        return fixable.getReadOnlyProperty();
    }
}
