package org.creditdesk.ui.bulk;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.creditdesk.adjust.Reason;
import org.creditdesk.app.Desk;
import org.creditdesk.bulk.BulkFile;
import org.creditdesk.bulk.BulkOptions;
import org.creditdesk.bulk.BulkReport;
import org.creditdesk.bulk.ResultFile;
import org.creditdesk.store.Progress;

/** How a list is judged and run; blocks. */
interface BulkDesk {
    List<Reason> reasons();

    BulkReport dryRun(BulkFile file, BulkOptions options, Progress progress);

    /** @param given told the credits given so far, before {@code progress} is told the rows */
    BulkReport run(BulkFile file, BulkOptions options, Progress progress, LongConsumer given);

    long save(BulkReport report, Path file, Progress progress);

    static BulkDesk of(Desk desk) {
        return new BulkDesk() {
            @Override
            public List<Reason> reasons() {
                return desk.adjustments().reasons();
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
