package org.creditdesk.ui.bulk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.creditdesk.bulk.BulkFile;
import org.creditdesk.bulk.BulkOptions;
import org.creditdesk.bulk.BulkReport;
import org.creditdesk.bulk.BulkRow;
import org.creditdesk.bulk.BulkVerdict;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Page;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.ListArgument;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** A list of compensations: chosen, judged, run. One for the whole stay: a run goes on when its screen is left. */
final class BulkViewModel {
    private static final Duration TYPING = Duration.ofMillis(400);
    /** From so many rows on a person types what will be given. */
    private static final int MANY = 1_000;

    private final BulkDesk desk;
    private final BulkRun run;
    private final WorkRunner runner;
    private final Toasts toasts;
    private final String noPermission;
    private final Latest judging;
    private final BulkForm form;
    private final PagedRows<BulkRow, Integer> rows;
    private final ReadOnlyObjectWrapper<BulkState> state = new ReadOnlyObjectWrapper<>(BulkState.NOTHING);
    private final ReadOnlyObjectWrapper<BulkFile> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<BulkReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyBooleanWrapper giveable = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<VerdictChoice> choice = new SimpleObjectProperty<>(VerdictChoice.ALL);
    private final BooleanProperty problemsFirst = new SimpleBooleanProperty(true);
    private BulkOptions judgedWith = BulkOptions.NONE;
    /** Read where pages are loaded. */
    private volatile Shown shown = new Shown(null, VerdictChoice.ALL, true);

    private record Shown(BulkReport report, VerdictChoice choice, boolean problemsFirst) {
        Page<BulkRow, Integer> after(Integer key, int limit) {
            return report == null
                    ? new Page<>(List.of(), null)
                    : report.page(choice.verdicts(), problemsFirst, key, limit);
        }
    }

    BulkViewModel(BulkDesk desk, BulkRun run, WorkRunner runner, Toasts toasts, Member member) {
        this.desk = desk;
        this.run = run;
        this.runner = runner;
        this.toasts = toasts;
        this.noPermission = member.may(Permission.COMPENSATE)
                ? null
                : Texts.of("bulk.no_right", member.displayName(), Formats.word(member.role()));
        this.judging = new Latest(runner, TYPING);
        this.form = new BulkForm(this::judgeAgain);
        this.rows = new PagedRows<>(runner, (key, limit) -> shown.after(key, limit));
        choice.addListener((observable, before, now) -> show());
        problemsFirst.addListener((observable, before, now) -> show());
    }

    void load() {
        runner.start(Work.of(desk::choices).onDone(form::offer));
    }

    /** Begins with a list that was written for an incident. */
    void begin(ListArgument list) {
        if (!state.get().isRunning()) {
            form.belongTo(list.incident());
            choose(list.file());
        }
    }

    /** Reads a list and judges it; the one before is forgotten. */
    void choose(Path chosen) {
        if (noPermission != null || state.get().isRunning()) {
            return;
        }
        judging.drop();
        file.set(null);
        show(null);
        failure.set("");
        state.set(BulkState.JUDGING);
        progress.set(Texts.of("bulk.reading", chosen.getFileName().toString()));
        share.set(-1);
        judging.start(Work.of(() -> BulkFile.read(chosen))
                .onDone(read -> {
                    file.set(read);
                    judge();
                })
                .onFailed(this::notJudged));
    }

    private void judgeAgain() {
        if (file.get() != null && !state.get().isRunning() && !form.options().equals(judgedWith)) {
            judge();
        }
    }

    /** Judges the list anew. */
    void judge() {
        BulkFile list = file.get();
        if (list == null || state.get().isRunning()) {
            return;
        }
        BulkOptions options = form.options();
        judgedWith = options;
        failure.set("");
        giveable.set(false);
        state.set(BulkState.JUDGING);
        int all = list.lines().size();
        judging.start(Work.withProgress(steps -> desk.dryRun(list, options, steps))
                .onProgress(done -> {
                    share.set((double) done / all);
                    progress.set(Texts.of("bulk.judging", Formats.number(done), Formats.number(all)));
                })
                .onDone(this::judged)
                .onFailed(this::notJudged));
    }

    private void judged(BulkReport answer) {
        state.set(BulkState.JUDGED);
        show(answer);
        giveable.set(answer.count(BulkVerdict.OK) > 0);
    }

    private void notJudged(FailureMessage message) {
        show(null);
        failure.set(message.sentence());
        state.set(BulkState.NOTHING);
    }

    private void show(BulkReport answer) {
        report.set(answer);
        giveable.set(false);
        choice.set(answer == null ? VerdictChoice.ALL : VerdictChoice.of(answer).get(0));
        show();
    }

    private void show() {
        VerdictChoice which = choice.get() == null ? VerdictChoice.ALL : choice.get();
        shown = new Shown(report.get(), which, problemsFirst.get());
        rows.reload();
    }

    /** Gives what the dry run promised, or goes on with a run that stopped. */
    void give() {
        boolean begins = state.get() == BulkState.JUDGED && giveable.get();
        if (!begins && state.get() != BulkState.STOPPED) {
            return;
        }
        giveable.set(false);
        failure.set("");
        share.set(0);
        progress.set("");
        state.set(BulkState.RUNNING);
        run.start(file.get(), judgedWith, this::progressed, this::ended, this::failed);
    }

    private void progressed(BulkRun.Step step) {
        share.set(step.share());
        if (state.get() == BulkState.RUNNING) {
            progress.set(step.words());
        }
    }

    private void ended(BulkReport answer) {
        state.set(answer.isCancelled() ? BulkState.STOPPED : BulkState.DONE);
        show(answer);
    }

    private void failed(FailureMessage message) {
        failure.set(message.sentence());
        state.set(BulkState.STOPPED);
    }

    void cancel() {
        if (state.get() == BulkState.RUNNING) {
            state.set(BulkState.CANCELLING);
            progress.set(Texts.of("bulk.cancelling"));
            run.cancel();
        }
    }

    void save(Path to) {
        BulkReport result = report.get();
        runner.start(Work.withProgress(steps -> desk.save(result, to, steps))
                .onDone(count -> toasts.good(Texts.of("bulk.saved", Formats.number(count), to.toString())))
                .onFailed(toasts::bad));
    }

    /** Whether a person types what will be given before it is. */
    boolean isMany() {
        return report.get().count(BulkVerdict.OK) > MANY;
    }

    /** Why this member may only look; null for whoever may give. */
    String noPermission() {
        return noPermission;
    }

    BulkForm form() {
        return form;
    }

    PagedRows<BulkRow, Integer> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<BulkState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Null while there is none. */
    ReadOnlyObjectProperty<BulkFile> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** The last dry run or run; null while there is none. */
    ReadOnlyObjectProperty<BulkReport> reportProperty() {
        return report.getReadOnlyProperty();
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

    /** Whether the list was judged with what the form says now and there is something to give. */
    ReadOnlyBooleanProperty giveableProperty() {
        return giveable.getReadOnlyProperty();
    }

    ObjectProperty<VerdictChoice> choiceProperty() {
        return choice;
    }

    BooleanProperty problemsFirstProperty() {
        return problemsFirst;
    }
}
