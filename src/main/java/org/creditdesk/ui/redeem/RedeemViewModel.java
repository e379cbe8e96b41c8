package org.creditdesk.ui.redeem;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.redeem.Answer;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Browser;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** Redeems a code for an account, as the customer would, and shows what the customer would read. */
final class RedeemViewModel {
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final RedeemDesk desk;
    private final WorkRunner runner;
    private final Navigator navigator;
    private final Browser browser;
    private final Latest lookups;
    private final String noPermission;
    private final Field<String> email = Field.text();
    private final Field<String> code = Field.text();
    private final ReadOnlyObjectWrapper<AccountHeader> account = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Attempted> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper opened = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper button = new ReadOnlyStringWrapper("");
    private final Long carriedOver;
    private final Unanswered unanswered;

    /** @param carriedOver the account whose file this was opened from; null for none */
    RedeemViewModel(
            RedeemDesk desk,
            WorkRunner runner,
            Navigator navigator,
            Browser browser,
            Member member,
            Supplier<UUID> requestIds,
            Long carriedOver) {
        this.desk = desk;
        this.runner = runner;
        this.navigator = navigator;
        this.browser = browser;
        this.unanswered = new Unanswered(requestIds);
        this.carriedOver = carriedOver;
        this.lookups = new Latest(runner, PAUSE);
        this.noPermission = member.may(Permission.REDEEM)
                ? null
                : Texts.of("redeem.no-right", member.displayName(), Formats.word(member.role()));
        email.valueProperty().addListener((observable, before, now) -> emailChanged(now));
        code.valueProperty().addListener((observable, before, now) -> describe());
        describe();
    }

    /** Reads the account again, so that its balance is today's. */
    void load() {
        AccountHeader known = account.get();
        Long id = known != null ? Long.valueOf(known.id()) : carriedOver;
        if (id != null && (known != null || email.get().isBlank())) {
            lookups.start(Work.of(() -> desk.account(id)).onDone(this::found).onFailed(this::notFound));
        }
    }

    private void emailChanged(String typed) {
        if (account.get() != null && account.get().email().equals(typed)) {
            return;
        }
        account.set(null);
        answer.set(null);
        opened.set(null);
        lookups.drop();
        if (!typed.isBlank()) {
            lookups.start(Work.of(() -> desk.account(typed)).onDone(this::found).onFailed(this::notFound));
        }
        describe();
    }

    private void found(AccountHeader header) {
        account.set(header);
        if (email.get().isBlank()) {
            email.set(header.email());
        }
        email.complain(null);
        describe();
    }

    private void notFound(FailureMessage message) {
        email.complain(message.sentence());
        describe();
    }

    /** Tries the code. Until an attempt is answered, the same try keeps its request id, however often it is made. */
    void redeem() {
        if (blocked.get() != null || working.get()) {
            return;
        }
        Unanswered.Attempt attempt = unanswered.attempt(account.get().id(), code.get());
        working.set(true);
        failure.set(null);
        answer.set(null);
        runner.start(Work.of(() -> desk.redeem(attempt.requestId(), attempt.accountId(), attempt.input()))
                .onDone(this::answered)
                .onFailed(this::failed));
    }

    private void answered(Answer given) {
        unanswered.answered();
        working.set(false);
        answer.set(Attempted.of(given));
        if (given.outcome() == Outcome.APPLIED) {
            code.set("");
        }
        load();
        describe();
    }

    private void failed(FailureMessage message) {
        working.set(false);
        failure.set(message.sentence());
        describe();
    }

    private void describe() {
        AccountHeader header = account.get();
        button.set(header == null ? Texts.of("redeem.button") : Texts.of("redeem.button-for", header.email()));
        blocked.set(refusal(header));
    }

    private String refusal(AccountHeader header) {
        if (noPermission != null) {
            return noPermission;
        }
        if (email.get().isBlank()) {
            return Texts.of("redeem.missing.email");
        }
        if (header == null) {
            return email.isFine()
                    ? Texts.of("redeem.looking")
                    : email.messageProperty().get();
        }
        return code.get().isBlank() ? Texts.of("redeem.missing.code") : null;
    }

    /** Whether it was opened for an account, so that only the code is left to enter. */
    boolean hasAccount() {
        return carriedOver != null || !email.get().isBlank();
    }

    /** Opens the page on which customers buy credits, or says why it is not opened. */
    void getCredits() {
        lookups.drop();
        runner.start(Work.of(desk::checkout)
                .onDone(page -> {
                    browser.open(page);
                    opened.set(Texts.of("redeem.opened", page.getHost()));
                })
                .onFailed(message -> failure.set(message.sentence())));
    }

    /** What is looked into when the screen is opened for a code. */
    void take(long accountId, String input) {
        lookups.start(Work.of(() -> desk.account(accountId))
                .onDone(header -> {
                    email.set("");
                    found(header);
                    code.set(input);
                })
                .onFailed(this::notFound));
    }

    void openAccount() {
        if (account.get() != null) {
            navigator.go(Route.account(account.get().id()));
        }
    }

    void stop() {
        lookups.drop();
    }

    Field<String> email() {
        return email;
    }

    Field<String> code() {
        return code;
    }

    /** Whose code it is; null while unknown. */
    ReadOnlyObjectProperty<AccountHeader> accountProperty() {
        return account.getReadOnlyProperty();
    }

    /** The last answer for this account; null before the first. */
    ReadOnlyObjectProperty<Attempted> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Why there is no answer; null when there is one. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Which page was opened in the browser; null for none. */
    ReadOnlyStringProperty openedProperty() {
        return opened.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Why the button is disabled; null when it is not. */
    ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    ReadOnlyStringProperty buttonProperty() {
        return button.getReadOnlyProperty();
    }

    /** Why this member may not redeem; null for whoever may. */
    String noPermission() {
        return noPermission;
    }
}
