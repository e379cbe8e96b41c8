package org.creditdesk.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.code.CodeColumn;
import org.creditdesk.code.CodeKind;
import org.creditdesk.csv.TextFile;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.ImportPlan;
import org.creditdesk.promo.ImportReport;
import org.creditdesk.promo.PlanProblem;
import org.creditdesk.store.Progress;
import org.creditdesk.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import")
final class CodesImportCommand extends DeskCommand {
    private static final int SHOWN = 20;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Option(names = "--campaign", paramLabel = "NAME", required = true)
    private String campaign;

    @Option(names = "--credits", paramLabel = "C", required = true, converter = WholeNumber.class)
    private Long credits;

    @Option(names = "--kind", paramLabel = "KIND", defaultValue = "promo")
    private CodeKind kind;

    @Option(names = "--regions", paramLabel = "LIST")
    private String regions;

    @Option(names = "--accounts", paramLabel = "FILE", descriptionKey = "only")
    private Path accounts;

    @Option(names = "--from", paramLabel = "T")
    private Moment from;

    @Option(names = "--until", paramLabel = "T")
    private Moment until;

    @Option(names = "--zone", paramLabel = "Z")
    private ZoneId zone;

    @Option(names = "--per-account", paramLabel = "N", defaultValue = "1", converter = WholeNumber.UsesOrNone.class)
    private Long perAccount;

    @Option(names = "--per-code", paramLabel = "N", defaultValue = "1", converter = WholeNumber.Uses.class)
    private Long perCode;

    @Option(names = "--draft")
    private boolean draft;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--request", paramLabel = "UUID")
    private UUID request;

    CodesImportCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        List<String> codes = CodeColumn.of(TextFile.read(file));
        List<String> emails = accounts == null ? List.of() : EmailFile.read(accounts);
        ZoneId campaignZone = desk.campaigns().byName(campaign).zone();
        ImportPlan plan = plan(emails, zone == null ? campaignZone : zone);
        try (ProgressLine line = session().progress(codes.size())) {
            Progress progress = interruption.watch(line);
            if (dryRun) {
                ImportReport report = desk.batches().checkCodes(codes, progress);
                return CheckedReply.of(report, desk.batches().checkImport(plan, report.rows()));
            }
            return GeneratedReply.made(desk.batches().importCodes(plan, codes, progress), null);
        }
    }

    private ImportPlan plan(List<String> emails, ZoneId inZone) {
        return new ImportPlan(
                RequestId.orNew(request),
                campaign,
                kind,
                credits,
                regions,
                emails,
                Moment.in(from, inZone),
                Moment.endIn(until, inZone),
                perAccount == 0 ? null : Math.toIntExact(perAccount),
                Math.toIntExact(perCode),
                !draft);
    }

    /**
     * What importing the list would come to.
     *
     * @param reason the first rule that keeps it from being imported; null when nothing does
     */
    record CheckedReply(int rows, List<ImportReport.BadRow> bad, String reason, String message) implements Reply {
        static CheckedReply of(ImportReport report, List<PlanProblem> problems) {
            String reason = null;
            String message = null;
            if (!problems.isEmpty()) {
                reason = problems.get(0).reason();
                message = problems.get(0).sentence();
            } else if (!report.bad().isEmpty()) {
                reason = "IMPORT_BAD_ROWS";
                message = Texts.of("cli.import.bad", report.bad().size());
            }
            return new CheckedReply(report.rows(), report.bad(), reason, message);
        }

        @Override
        public void print(Sheet sheet) {
            bad.stream().limit(SHOWN).forEach(row -> sheet.text("cli.import.row", row.row(), row.message()));
            if (reason == null) {
                sheet.text("cli.import.good", rows);
            }
        }

        @Override
        public int exitCode() {
            return reason == null ? 0 : Problem.Kind.REFUSED.exitCode();
        }

        @Override
        public String refusal() {
            return message;
        }
    }
}
