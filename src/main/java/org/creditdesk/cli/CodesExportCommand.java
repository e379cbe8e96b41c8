package org.creditdesk.cli;

import java.nio.file.Path;
import java.util.Arrays;
import org.creditdesk.app.Desk;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.ExportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export")
final class CodesExportCommand extends DeskCommand {
    @Parameters(paramLabel = "BATCH", descriptionKey = "batch", converter = WholeNumber.class)
    private Long batch;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out;

    @Option(names = "--format", paramLabel = "FORMAT")
    private String format;

    CodesExportCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        ExportFormat chosen = format();
        OutputFile.check(out);
        Batch exported = desk.campaigns().batch(batch);
        try (ProgressLine line = session().progress(exported.generated())) {
            long written = desk.export().export(batch, chosen, out, interruption.watch(line));
            return new ExportReply(batch, written, chosen, out.toString(), exported.seal());
        }
    }

    /** As it was asked for, or what the file's name asks for. */
    private ExportFormat format() {
        if (format == null) {
            return ExportFormat.of(out);
        }
        return Arrays.stream(ExportFormat.values())
                .filter(each -> each.name().equalsIgnoreCase(format))
                .findFirst()
                .orElseThrow(() -> Problem.wrongUse("CLI_EXPORT_FORMAT", format));
    }

    record ExportReply(long batch, long count, ExportFormat format, String out, String seal) implements Reply {
        @Override
        public void print(Sheet sheet) {
            sheet.text("cli.batch.exported", String.valueOf(batch), count, out);
            sheet.text("cli.batch.seal", seal);
        }
    }
}
