package org.creditdesk.cli;

import java.nio.file.Path;
import org.creditdesk.adjust.Affected;
import org.creditdesk.adjust.AffectedExport;
import org.creditdesk.adjust.BulkPlan;
import org.creditdesk.adjust.Incident;
import org.creditdesk.app.Desk;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "affected")
final class IncidentsAffectedCommand extends DeskCommand {
    @Parameters(paramLabel = "NAME", descriptionKey = "name")
    private String name;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", converter = WholeNumber.Rows.class)
    private Long limit;

    @Option(names = "--out", paramLabel = "FILE")
    private Path out;

    @Option(names = "--credits", paramLabel = "N", converter = WholeNumber.class)
    private Long credits;

    @Option(names = "--reason", paramLabel = "CODE")
    private String reason;

    @Option(names = "--ticket", paramLabel = "T")
    private String ticket;

    @Option(names = "--note", paramLabel = "N")
    private String note;

    IncidentsAffectedCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        Incident incident = desk.incidents().byName(name);
        if (out != null) {
            return export(desk, incident, interruption);
        }
        if (credits != null || reason != null || ticket != null || note != null) {
            throw Problem.wrongUse("CLI_OUT_MISSING");
        }
        Page<Affected, Long> page = desk.incidents().affected(incident.id(), null, limit.intValue());
        return AffectedReply.of(incident, desk.incidents().countAffected(incident.id()), page);
    }

    private Reply export(Desk desk, Incident incident, Interruption interruption) {
        if (reason == null) {
            throw Problem.wrongUse("CLI_REASON_MISSING");
        }
        OutputFile.check(out);
        long count = desk.incidents().countAffected(incident.id());
        try (ProgressLine line = session().progress(count)) {
            AffectedExport written = desk.incidents()
                    .export(incident.id(), new BulkPlan(credits, reason, ticket, note), out, interruption.watch(line));
            return new ExportReply(
                    incident.name(), written.rows(), written.leftOut(), written.credits(), out.toString());
        }
    }

    record ExportReply(String incident, long rows, long leftOut, long credits, String out) implements Reply {
        @Override
        public void print(Sheet sheet) {
            sheet.text("cli.affected.exported", rows, credits, out);
            if (leftOut > 0) {
                sheet.text("cli.affected.left_out", leftOut);
            }
        }
    }
}
