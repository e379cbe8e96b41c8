package org.creditdesk.cli;

import java.nio.file.Path;
import org.creditdesk.app.Desk;
import org.creditdesk.bulk.BulkFile;
import org.creditdesk.bulk.BulkOptions;
import org.creditdesk.bulk.BulkReport;
import org.creditdesk.bulk.ResultFile;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "compensate")
final class BulkCompensateCommand extends DeskCommand {
    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--incident", paramLabel = "NAME")
    private String incident;

    @Option(names = "--reason", paramLabel = "CODE")
    private String reason;

    @Option(names = "--ticket", paramLabel = "T")
    private String ticket;

    @Option(names = "--out", paramLabel = "RESULT")
    private Path out;

    BulkCompensateCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        if (out != null) {
            // Before credits are given whose result cannot be kept.
            OutputFile.check(out);
        }
        BulkFile read = BulkFile.read(file);
        var options = new BulkOptions(incident, reason, ticket);
        try (ProgressLine line = session().progress(read.lines().size())) {
            Progress progress = interruption.watch(line);
            BulkReport report = dryRun
                    ? desk.bulk().dryRun(read, options, progress)
                    : desk.bulk().run(read, options, progress);
            return BulkReply.of(report, dryRun, out, written(report));
        }
    }

    /** What was given stands whatever becomes of the result file. @return why there is none; null when all is well */
    private Problem written(BulkReport report) {
        try {
            if (out != null) {
                ResultFile.write(report, out, Progress.NONE);
            }
            return null;
        } catch (Problem problem) {
            return problem;
        }
    }
}
