package org.creditdesk.ui.kit;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The work that is under way and outlives its screen, oldest first. */
public final class Jobs {
    private final WorkRunner runner;
    private final ObservableList<Job> running = FXCollections.observableArrayList();
    private final ObservableList<Job> shownRunning = FXCollections.unmodifiableObservableList(running);

    public Jobs(WorkRunner runner) {
        this.runner = runner;
    }

    /**
     * Starts work that goes on when its screen is left.
     *
     * @param title what is being done, as the status bar shows it
     * @param total items to do; 0 when not known
     */
    public <T> Job start(String title, long total, Work<T> work) {
        var job = new Job(title, total);
        running.add(job);
        Work<T> listed = Work.withProgress(work::run)
                .onDone(work::done)
                .onFailed(work::failedWith)
                .onProgress(items -> {
                    job.progressed(items);
                    work.progressed(items);
                })
                .andFinally(() -> running.remove(job));
        job.started(runner.start(listed));
        return job;
    }

    public ObservableList<Job> running() {
        return shownRunning;
    }
}
