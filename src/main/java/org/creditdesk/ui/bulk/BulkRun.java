package org.creditdesk.ui.bulk;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.creditdesk.bulk.BulkFile;
import org.creditdesk.bulk.BulkOptions;
import org.creditdesk.bulk.BulkReport;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Job;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.Work;

/** Runs a list as a job of the window, and says how far and how fast. */
final class BulkRun {
    /** @param share 0 to 1 */
    record Step(double share, String words) {}

    private final BulkDesk desk;
    private final Jobs jobs;
    private final LongSupplier nanos;
    private Job job;

    BulkRun(BulkDesk desk, Jobs jobs, LongSupplier nanos) {
        this.desk = desk;
        this.jobs = jobs;
        this.nanos = nanos;
    }

    void start(
            BulkFile file,
            BulkOptions options,
            Consumer<Step> progressed,
            Consumer<BulkReport> ended,
            Consumer<FailureMessage> failed) {
        int all = file.lines().size();
        long began = nanos.getAsLong();
        var credits = new AtomicLong();
        job = jobs.start(
                Texts.of("bulk.job", file.name()),
                all,
                Work.withProgress(steps -> desk.run(file, options, steps, credits::set))
                        .onProgress(done -> progressed.accept(
                                step(done, all, credits.get(), Duration.ofNanos(nanos.getAsLong() - began))))
                        .onDone(ended)
                        .onFailed(failed));
    }

    private static Step step(long done, int all, long credits, Duration elapsed) {
        long rate = elapsed.toMillis() == 0 ? 0 : done * 1_000 / elapsed.toMillis();
        String words = Texts.of(
                "bulk.running",
                Formats.number(done),
                Formats.number(all),
                Formats.credits(credits),
                Formats.number(rate));
        return new Step((double) done / all, words);
    }

    /** What was given stays given. */
    void cancel() {
        if (job != null) {
            job.cancel();
        }
    }
}
