package org.creditdesk.ui.audit;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.ledger.VerifyReport;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Job;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** Recomputes the whole ledger, and goes on when its screen is left. */
final class LedgerCheckViewModel {
    private final WorkRunner work;
    private final Jobs jobs;
    private final Checker checker;
    private final ReadOnlyObjectWrapper<CheckState> state = new ReadOnlyObjectWrapper<>(CheckState.IDLE);
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<FailureMessage> failure = new ReadOnlyObjectWrapper<>();
    private final ObservableList<VerifyReport.Finding> findings = FXCollections.observableArrayList();
    private final ObservableList<VerifyReport.Finding> shownFindings =
            FXCollections.unmodifiableObservableList(findings);
    private Job job;
    private boolean stopping;

    LedgerCheckViewModel(WorkRunner work, Jobs jobs, Checker checker) {
        this.work = work;
        this.jobs = jobs;
        this.checker = checker;
    }

    void check() {
        if (state.get() == CheckState.RUNNING) {
            return;
        }
        stopping = false;
        findings.clear();
        failure.set(null);
        share.set(-1);
        words.set(Texts.of("ledger_check.counting"));
        state.set(CheckState.RUNNING);
        work.start(Work.of(checker::accounts).onDone(this::begin).onFailed(this::failed));
    }

    private void begin(long accounts) {
        if (stopping) {
            stoppedAfter(0);
            return;
        }
        Work<VerifyReport> verify = Work.withProgress(checker::verify)
                .onProgress(done -> progressed(done, accounts))
                .onDone(report -> done(report, accounts))
                .onFailed(this::failed);
        job = jobs.start(Texts.of("ledger_check.job"), accounts, verify);
    }

    private void progressed(long done, long accounts) {
        share.set(accounts == 0 ? 1 : Math.min(1, (double) done / accounts));
        words.set(Texts.of("ledger_check.progress", Formats.number(done), Formats.number(accounts)));
    }

    private void done(VerifyReport report, long accounts) {
        findings.setAll(report.problems());
        if (!report.ok()) {
            words.set(Texts.of(
                    "ledger_check.wrong", Formats.number(report.problems().size())));
            state.set(CheckState.WRONG);
        } else if (stopping && report.accounts() < accounts) {
            stoppedAfter(report.accounts());
        } else {
            words.set(Texts.of(
                    "ledger_check.in_order", Formats.number(report.accounts()), Formats.number(report.entries())));
            state.set(CheckState.IN_ORDER);
        }
    }

    private void stoppedAfter(long accounts) {
        words.set(Texts.of("ledger_check.stopped", Formats.number(accounts)));
        state.set(CheckState.STOPPED);
    }

    private void failed(FailureMessage message) {
        failure.set(message);
        words.set(message.sentence());
        state.set(CheckState.FAILED);
    }

    /** Stops the check; what it has found so far is shown. */
    void stop() {
        stopping = true;
        if (job != null) {
            job.cancel();
        }
    }

    ReadOnlyObjectProperty<CheckState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** 0 to 1; -1 while unknown. */
    ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** How it stands, in a sentence. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<FailureMessage> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The rows that are not as they must be; at most the first 1,000. */
    ObservableList<VerifyReport.Finding> findings() {
        return shownFindings;
    }
}
