package org.creditdesk.ui.reconcile;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.receipt.Need;
import org.creditdesk.reconcile.FixReport;
import org.creditdesk.reconcile.Fixed;
import org.creditdesk.store.Page;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Job;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** Fixing many receipts as a job of the window, and what became of each. One for the whole stay. */
final class FixRun {
    private final QueueDesk desk;
    private final Jobs jobs;
    private final Runnable requested;
    private final PagedRows<Fixed, Integer> rows;
    private final ReadOnlyObjectWrapper<FixReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    /** Read where pages are loaded. */
    private volatile List<Fixed> listed = List.of();

    private Job job;
    private long reached;

    /** @param requested called when something waits for somebody now */
    FixRun(QueueDesk desk, Jobs jobs, WorkRunner runner, Runnable requested) {
        this.desk = desk;
        this.jobs = jobs;
        this.requested = requested;
        this.rows = new PagedRows<>(runner, this::page);
    }

    private Page<Fixed, Integer> page(Integer after, int limit) {
        List<Fixed> all = listed;
        int from = Math.min(after == null ? 0 : after, all.size());
        int end = Math.min(all.size(), from + limit);
        return new Page<>(all.subList(from, end), end < all.size() ? end : null);
    }

    /** Fixes some receipts, each once. */
    void fix(Need need, List<Long> receiptIds) {
        start(receiptIds.size(), Work.withProgress(steps -> desk.fixAll(need, receiptIds, steps)));
    }

    /** Fixes all that need this. @param count how many those are, for showing how far it is */
    void fixEvery(Need need, long count) {
        start(count, Work.withProgress(steps -> desk.fixEvery(need, steps)));
    }

    private void start(long count, Work<FixReport> work) {
        if (running.get()) {
            return;
        }
        close();
        running.set(true);
        progressed(0, count);
        job = jobs.start(
                Texts.of("queue.job", Formats.number(count)),
                count,
                work.onProgress(done -> progressed(done, count))
                        .onDone(this::ended)
                        .onFailed(this::failed));
    }

    private void progressed(long done, long count) {
        reached = done;
        share.set(count == 0 ? 0 : Math.min(1, (double) done / count));
        progress.set(Texts.of("queue.progress", Formats.number(done), Formats.number(Math.max(done, count))));
    }

    private void ended(FixReport answer) {
        listed = QueueWords.sorted(answer);
        rows.clear();
        rows.reload();
        running.set(false);
        report.set(answer);
        if (answer.waiting() > 0) {
            requested.run();
        }
    }

    /** What was done before it stays done. */
    private void failed(FailureMessage message) {
        running.set(false);
        failure.set(Texts.of("queue.broken_off", message.sentence(), Formats.number(reached)));
    }

    /** What was fixed stays fixed. */
    void cancel() {
        if (running.get()) {
            progress.set(Texts.of("queue.cancelling"));
            job.cancel();
        }
    }

    /** The report was read. */
    void close() {
        report.set(null);
        failure.set("");
        listed = List.of();
    }

    /** Null while there is none. */
    ReadOnlyObjectProperty<FixReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** What became of each: first what was refused, then what waits. */
    PagedRows<Fixed, Integer> rows() {
        return rows;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** 0 to 1. */
    ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Why the run broke off; empty where it did not. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
