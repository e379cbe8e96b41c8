package org.creditdesk.cli;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.audit.AuditFilter;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "audit")
final class AuditCommand extends DeskCommand {
    @Option(names = "--actor", paramLabel = "NAME")
    private String actor;

    @Option(names = "--command-name", paramLabel = "C")
    private String command;

    @Option(names = "--account", paramLabel = "EMAIL")
    private String account;

    @ArgGroup(exclusive = true)
    private Outcome outcome;

    @Option(names = "--reason", paramLabel = "R")
    private String reason;

    @Option(names = "--from", paramLabel = "T")
    private Moment from;

    @Option(names = "--until", paramLabel = "T")
    private Moment until;

    @Option(names = "--request", paramLabel = "UUID", descriptionKey = "of-request")
    private UUID request;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", converter = WholeNumber.Rows.class)
    private Long limit;

    @Option(names = "--out", paramLabel = "FILE")
    private Path out;

    /** Either of the two, or neither. */
    private static final class Outcome {
        @Option(names = "--refused")
        private boolean refused;

        @Option(names = "--done")
        private boolean done;
    }

    AuditCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        if (out != null) {
            OutputFile.check(out);
        }
        AuditFilter filter = filter(desk);
        return out == null
                ? AuditReply.of(desk.auditLog().page(filter, null, limit.intValue()))
                : export(desk, filter, interruption);
    }

    private AuditFilter filter(Desk desk) {
        return new AuditFilter(
                actor,
                command,
                account == null ? null : desk.accounts().byEmail(account),
                outcome == null ? null : outcome.done,
                reason,
                Moment.in(from, ZoneOffset.UTC),
                Moment.in(until, ZoneOffset.UTC),
                request);
    }

    private Reply export(Desk desk, AuditFilter filter, Interruption interruption) {
        try (ProgressLine line = session().progress(desk.auditLog().count(filter))) {
            long written = desk.auditLog().export(filter, out, interruption.watch(line));
            return new ExportReply(out.toString(), written);
        }
    }

    record ExportReply(String out, long count) implements Reply {
        @Override
        public void print(Sheet sheet) {
            sheet.text("cli.audit.exported", count, out);
        }
    }
}
