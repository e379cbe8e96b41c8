package org.creditdesk.cli;

import java.nio.file.Path;
import org.creditdesk.app.Desk;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.Batch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export")
final class CodesExportCommand extends DeskCommand {
    @Parameters(paramLabel = "BATCH", descriptionKey = "batch", converter = WholeNumber.class)
    private Long batch;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "csv")
    private String format;

    CodesExportCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        if (!format.equalsIgnoreCase("csv")) {
            throw Problem.wrongUse("CLI_EXPORT_FORMAT", format);
        }
        OutputFile.check(out);
        Batch exported = desk.campaigns().batch(batch);
        try (ProgressLine line = session().progress(exported.generated())) {
            long written = desk.export().export(batch, out, interruption.watch(line));
            return new ExportReply(batch, written, out.toString(), exported.seal());
        }
    }

    record ExportReply(long batch, long count, String out, String seal) implements Reply {
        @Override
        public void print(Sheet sheet) {
            sheet.text("cli.batch.exported", String.valueOf(batch), count, out);
            sheet.text("cli.batch.seal", seal);
        }
    }
}
