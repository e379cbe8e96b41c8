package org.creditdesk.ui.bulk;

import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.creditdesk.adjust.Incident;
import org.creditdesk.adjust.Reason;
import org.creditdesk.app.Desk;
import org.creditdesk.bulk.BulkFile;
import org.creditdesk.bulk.BulkOptions;
import org.creditdesk.bulk.BulkReport;
import org.creditdesk.bulk.ResultFile;
import org.creditdesk.store.Progress;

/** How a list is judged and run; blocks. */
interface BulkDesk {
    /** A list is about something that happened lately. */
    int MOST_INCIDENTS = 200;

    BulkChoices choices();

    BulkReport dryRun(BulkFile file, BulkOptions options, Progress progress);

    /** @param given told the credits given so far, before {@code progress} is told the rows */
    BulkReport run(BulkFile file, BulkOptions options, Progress progress, LongConsumer given);

    long save(BulkReport report, Path file, Progress progress);

    static BulkDesk of(Desk desk) {
        return new BulkDesk() {
            @Override
            public BulkChoices choices() {
                return new BulkChoices(
                        desk.incidents().list(null, MOST_INCIDENTS).rows().stream()
                                .map(Incident::name)
                                .toList(),
                        desk.reasons().active().stream().map(Reason::code).toList());
            }

            @Override
            public BulkReport dryRun(BulkFile file, BulkOptions options, Progress progress) {
                return desk.bulk().dryRun(file, options, progress);
            }

            @Override
            public BulkReport run(BulkFile file, BulkOptions options, Progress progress, LongConsumer given) {
                return desk.bulk().run(file, options, progress, given);
            }

            @Override
            public long save(BulkReport report, Path file, Progress progress) {
                return ResultFile.write(report, file, progress);
            }
        };
    }
}
