package org.creditdesk.ui.receipts;

import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.creditdesk.checkout.CheckoutFile;
import org.creditdesk.checkout.ColumnMapping;
import org.creditdesk.receipt.ImportVerdict;
import org.creditdesk.receipt.ImportedRow;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Page;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** An export: chosen, judged, imported. One for the whole stay: a run goes on when its screen is left. */
final class ImportViewModel {
    private final ImportDesk desk;
    private final ImportRun run;
    private final WorkRunner runner;
    private final String noPermission;
    private final Latest judging;
    private final ImportForm form;
    private final PagedRows<ImportedRow, Integer> rows;
    private final ReadOnlyObjectWrapper<ImportState> state = new ReadOnlyObjectWrapper<>(ImportState.NOTHING);
    private final ReadOnlyObjectWrapper<Judged> judged = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    private final ObjectProperty<VerdictChoice> choice = new SimpleObjectProperty<>();
    private Path path;
    /** Read where pages are loaded. */
    private volatile Shown shown = new Shown(null, null);

    private record Shown(JudgedRows rows, ImportVerdict verdict) {
        Page<ImportedRow, Integer> after(Integer key, int limit) {
            return rows == null ? new Page<>(java.util.List.of(), null) : rows.page(verdict, key, limit);
        }
    }

    ImportViewModel(ImportDesk desk, ImportRun run, WorkRunner runner, Member member) {
        this.desk = desk;
        this.run = run;
        this.runner = runner;
        this.noPermission = member.may(Permission.IMPORT_RECEIPTS)
                ? null
                : Texts.of("receipts.no_right", member.displayName(), Formats.word(member.role()));
        this.judging = new Latest(runner);
        this.form = new ImportForm(this::judge);
        this.rows = new PagedRows<>(runner, (key, limit) -> shown.after(key, limit));
        choice.addListener((observable, before, now) -> show());
    }

    void load() {
        runner.start(Work.of(desk::mappings).onDone(form::offer));
    }

    /** Finds out what a file is and judges its rows; the one before is forgotten. */
    void choose(Path chosen) {
        if (noPermission == null && !state.get().isRunning()) {
            path = chosen;
            judge();
        }
    }

    /** Judges the file by what was said about its columns. */
    void readBy(ColumnMapping mapping) {
        FormatChoice before = form.formatProperty().get();
        form.choose(mapping);
        if (form.formatProperty().get().equals(before)) {
            judge();
        }
    }

    /** Judges the file anew, as it is to be read now. */
    void judge() {
        if (path == null || state.get().isRunning()) {
            return;
        }
        Path file = path;
        var how = form.choice();
        judging.drop();
        show(null);
        failure.set("");
        state.set(ImportState.JUDGING);
        share.set(-1);
        progress.set(Texts.of("receipts.reading", file.getFileName().toString()));
        judging.start(Work.of(() -> desk.open(file, how)).onDone(this::judge).onFailed(this::notJudged));
    }

    private void judge(CheckoutFile file) {
        judging.start(Work.withProgress(steps -> {
                    var kept = new JudgedRows();
                    return new Judged(file, desk.dryRun(file, steps, kept), kept);
                })
                .onProgress(done -> progressed(ImportRun.Step.of("receipts.judging", done, file.aboutRows())))
                .onDone(this::judged)
                .onFailed(this::notJudged));
    }

    private void judged(Judged answer) {
        state.set(ImportState.JUDGED);
        show(answer);
    }

    private void notJudged(FailureMessage message) {
        show(null);
        failure.set(message.sentence());
        state.set(ImportState.NOTHING);
    }

    private void show(Judged answer) {
        judged.set(answer);
        choice.set(answer == null ? null : VerdictChoice.of(answer.rows()).get(0));
    }

    private void show() {
        Judged answer = judged.get();
        shown = new Shown(
                answer == null ? null : answer.rows(),
                choice.get() == null ? null : choice.get().verdict());
        rows.reload();
    }

    /** Imports what the dry run promised, or goes on with a run that stopped. */
    void start() {
        boolean begins = state.get() == ImportState.JUDGED && judged.get().isWorthIt();
        if (!begins && state.get() != ImportState.STOPPED) {
            return;
        }
        failure.set("");
        share.set(0);
        progress.set("");
        state.set(ImportState.RUNNING);
        run.start(judged.get().file(), this::progressed, this::ended, this::failed);
    }

    private void progressed(ImportRun.Step step) {
        share.set(step.share());
        if (state.get() != ImportState.CANCELLING) {
            progress.set(step.words());
        }
    }

    private void ended(Judged answer) {
        state.set(answer.report().cancelled() ? ImportState.STOPPED : ImportState.DONE);
        show(answer);
    }

    private void failed(FailureMessage message) {
        failure.set(message.sentence());
        state.set(ImportState.STOPPED);
    }

    /** Stops judging at once, and a run after the rows that are under way. */
    void cancel() {
        if (state.get() == ImportState.RUNNING) {
            state.set(ImportState.CANCELLING);
            progress.set(Texts.of("receipts.cancelling"));
            run.cancel();
        } else if (state.get() == ImportState.JUDGING) {
            judging.drop();
            path = null;
            state.set(ImportState.NOTHING);
        }
    }

    /** Why this member may only look; null for whoever may import. */
    String noPermission() {
        return noPermission;
    }

    /** Of the file; null while none was chosen. */
    Path path() {
        return path;
    }

    ImportForm form() {
        return form;
    }

    PagedRows<ImportedRow, Integer> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<ImportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What the last dry run or run came to; null while there is none. */
    ReadOnlyObjectProperty<Judged> judgedProperty() {
        return judged.getReadOnlyProperty();
    }

    /** What went wrong; empty when nothing did. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** 0 to 1; -1 while it cannot be told. */
    ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** Which rows are shown; null while there are none. */
    ObjectProperty<VerdictChoice> choiceProperty() {
        return choice;
    }
}
