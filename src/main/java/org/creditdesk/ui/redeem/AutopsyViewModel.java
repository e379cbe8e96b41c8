package org.creditdesk.ui.redeem;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.redeem.AutopsyQuestion;
import org.creditdesk.redeem.AutopsyReport;
import org.creditdesk.redeem.Fix;
import org.creditdesk.staff.Member;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;
import org.creditdesk.ui.locks.LiftViewModel;

/** Judges what stands in the code field while it is typed, and offers what can be done about it. */
final class AutopsyViewModel {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final RedeemDesk desk;
    private final RedeemViewModel redeeming;
    private final Navigator navigator;
    private final Member member;
    private final LiftViewModel lifting;
    private final Latest questions;
    private final Travel travel = new Travel();
    private final ReadOnlyObjectWrapper<AutopsyReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private Instant exactly;

    /** @param lifting makes what lifts a lock-out; it calls what it is given afterwards */
    AutopsyViewModel(
            RedeemDesk desk,
            RedeemViewModel redeeming,
            WorkRunner runner,
            Navigator navigator,
            Member member,
            Function<Runnable, LiftViewModel> lifting) {
        this.desk = desk;
        this.redeeming = redeeming;
        this.navigator = navigator;
        this.member = member;
        this.lifting = lifting.apply(this::lifted);
        this.questions = new Latest(runner, PAUSE);
        redeeming.code().valueProperty().addListener(observable -> ask());
        redeeming.accountProperty().addListener((observable, before, now) -> follow(now));
        redeeming.answerProperty().addListener(observable -> ask());
        travel.inputs().forEach(input -> input.addListener(observable -> ask()));
    }

    private void follow(AccountHeader account) {
        ZoneId zone = account == null || account.zone() == null ? null : ZoneId.of(account.zone());
        travel.offer(zone, campaignZone());
        ask();
    }

    /** As an attempt was: at its very instant, which a minute on the screen could not tell. */
    void travelTo(Instant at, String region) {
        travel.go(at, region);
        exactly = at;
        ask();
    }

    /** Asks again, shortly after the last key. */
    void ask() {
        AccountHeader account = redeeming.accountProperty().get();
        String code = redeeming.code().get();
        failure.set(null);
        if (account == null || code.isBlank() || travel.moment().get().problem() != null) {
            questions.drop();
            working.set(false);
            show(null);
            return;
        }
        var question = new AutopsyQuestion(
                code, account.id(), at(), travel.regionProperty().get());
        working.set(true);
        questions.start(
                Work.of(() -> desk.autopsy(question)).onDone(this::answered).onFailed(this::failed));
    }

    private Instant at() {
        Instant typed = travel.at();
        boolean same = exactly != null
                && typed != null
                && Duration.between(typed, exactly).abs().toMinutes() == 0;
        return same ? exactly : typed;
    }

    private void answered(AutopsyReport answer) {
        working.set(false);
        show(answer);
        AccountHeader account = redeeming.accountProperty().get();
        if (account != null) {
            travel.offer(account.zone() == null ? null : ZoneId.of(account.zone()), campaignZone());
        }
    }

    private ZoneId campaignZone() {
        AutopsyReport known = report.get();
        return known == null || known.code() == null ? null : known.code().zone();
    }

    private void failed(FailureMessage message) {
        working.set(false);
        show(null);
        failure.set(message.sentence());
    }

    /** Where a lock-out is the reason, it can be lifted; what was typed for another account is forgotten. */
    private void show(AutopsyReport answer) {
        report.set(answer);
        if (answer != null && answer.fixes().contains(Fix.LIFT_LOCK_OUT)) {
            lifting.show(redeeming.accountProperty().get().id());
        } else {
            lifting.close();
        }
    }

    private void lifted() {
        redeeming.load();
        ask();
    }

    void comeHome() {
        exactly = null;
        travel.home();
    }

    /** Why a fix cannot be had by this member; null when it can. */
    String missing(Fix fix) {
        return member.may(fix.permission()) ? null : Texts.of("autopsy.no-right", member.displayName());
    }

    /** Goes to the form for a compensation of what the code was worth. */
    void compensate() {
        AccountHeader account = redeeming.accountProperty().get();
        if (account != null) {
            AutopsyReport known = report.get();
            boolean worth = known != null && known.code() != null;
            navigator.go(Route.compensate(account.id(), worth ? known.code().credits() : null));
        }
    }

    /** Goes to the batch, where it is resumed. */
    void openBatch() {
        if (report.get() != null && report.get().code() != null) {
            navigator.go(Route.batch(report.get().code().batchId()));
        }
    }

    /** Goes to the batch with the fields of its new end open. */
    void extendBatch() {
        if (report.get() != null && report.get().code() != null) {
            navigator.go(Route.extend(report.get().code().batchId()));
        }
    }

    void stop() {
        questions.drop();
        lifting.stop();
        working.set(false);
    }

    Travel travel() {
        return travel;
    }

    /** Lifting the lock-out, open while one is the reason. */
    LiftViewModel lifting() {
        return lifting;
    }

    /** Null while there is nothing to judge. */
    ReadOnlyObjectProperty<AutopsyReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Why there is no report; null when there is one, or nothing was asked. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }
}
