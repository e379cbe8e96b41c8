package org.creditdesk.ui.receipts;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.creditdesk.checkout.CheckoutFile;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Job;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.Work;

/** Imports a file as a job of the window, and says how far and how fast. */
final class ImportRun {
    /** @param share 0 to 1 */
    record Step(double share, String words) {
        static Step of(String key, long done, long all) {
            return new Step(share(done, all), Texts.of(key, Formats.number(done), Formats.number(Math.max(done, all))));
        }

        private static double share(long done, long all) {
            return all <= 0 ? 0 : Math.min(1, (double) done / all);
        }
    }

    private final ImportDesk desk;
    private final Jobs jobs;
    private final LongSupplier nanos;
    private Job job;

    ImportRun(ImportDesk desk, Jobs jobs, LongSupplier nanos) {
        this.desk = desk;
        this.jobs = jobs;
        this.nanos = nanos;
    }

    void start(CheckoutFile file, Consumer<Step> progressed, Consumer<Judged> ended, Consumer<FailureMessage> failed) {
        long all = file.aboutRows();
        long began = nanos.getAsLong();
        job = jobs.start(
                Texts.of("receipts.job", file.name()),
                all,
                Work.withProgress(steps -> {
                            var rows = new JudgedRows();
                            return new Judged(file, desk.run(file, steps, rows), rows);
                        })
                        .onProgress(
                                done -> progressed.accept(step(done, all, Duration.ofNanos(nanos.getAsLong() - began))))
                        .onDone(ended)
                        .onFailed(failed));
    }

    private static Step step(long done, long all, Duration elapsed) {
        long rate = elapsed.toMillis() == 0 ? 0 : done * 1_000 / elapsed.toMillis();
        String words = Texts.of(
                "receipts.running", Formats.number(done), Formats.number(Math.max(done, all)), Formats.number(rate));
        return new Step(Step.share(done, all), words);
    }

    /** What was imported stays. */
    void cancel() {
        if (job != null) {
            job.cancel();
        }
    }
}
