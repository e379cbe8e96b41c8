package org.creditdesk.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.code.CodeKind;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.ExportFormat;
import org.creditdesk.store.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "generate")
final class CodesGenerateCommand extends DeskCommand {
    @Option(names = "--campaign", paramLabel = "NAME", required = true)
    private String campaign;

    @Option(names = "--count", paramLabel = "N", required = true, converter = WholeNumber.class)
    private Long count;

    @Option(names = "--credits", paramLabel = "C", required = true, converter = WholeNumber.class)
    private Long credits;

    @Option(names = "--kind", paramLabel = "KIND", defaultValue = "promo")
    private CodeKind kind;

    @Option(names = "--regions", paramLabel = "LIST")
    private String regions;

    @Option(names = "--accounts", paramLabel = "FILE")
    private Path accounts;

    @Option(names = "--from", paramLabel = "T")
    private Moment from;

    @Option(names = "--until", paramLabel = "T")
    private Moment until;

    @Option(names = "--zone", paramLabel = "Z")
    private ZoneId zone;

    @Option(names = "--prefix", paramLabel = "P")
    private String prefix;

    @Option(names = "--per-account", paramLabel = "N", defaultValue = "1", converter = WholeNumber.UsesOrNone.class)
    private Long perAccount;

    @Option(names = "--per-code", paramLabel = "N", defaultValue = "1", converter = WholeNumber.Uses.class)
    private Long perCode;

    @Option(names = "--out", paramLabel = "FILE")
    private Path out;

    @Option(names = "--draft")
    private boolean draft;

    @Option(names = "--request", paramLabel = "UUID")
    private UUID request;

    CodesGenerateCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        List<String> emails = accounts == null ? List.of() : EmailFile.read(accounts);
        if (out != null) {
            // Before a million codes are made for nothing.
            OutputFile.check(out);
        }
        ZoneId campaignZone = desk.campaigns().byName(campaign).zone();
        BatchPlan plan = plan(emails, zone == null ? campaignZone : zone);
        try (ProgressLine line = session().progress(count)) {
            Progress progress = interruption.watch(line);
            Batch batch = desk.batches().generate(plan, progress);
            return switch (batch.state()) {
                case CANCELLED -> GeneratedReply.cancelled(batch);
                case DRAFT -> GeneratedReply.made(batch, null);
                default -> exported(desk, batch, progress);
            };
        }
    }

    /** The batch stands whatever becomes of its file, and its number must not be lost. */
    private Reply exported(Desk desk, Batch batch, Progress progress) {
        if (out == null) {
            return GeneratedReply.made(batch, null);
        }
        try {
            desk.export().export(batch.id(), ExportFormat.of(out), out, progress);
            return GeneratedReply.made(batch, out);
        } catch (Problem problem) {
            return GeneratedReply.notExported(batch, problem);
        }
    }

    private BatchPlan plan(List<String> emails, ZoneId inZone) {
        return new BatchPlan(
                RequestId.orNew(request),
                campaign,
                kind,
                count,
                credits,
                prefix,
                regions,
                emails,
                Moment.in(from, inZone),
                Moment.endIn(until, inZone),
                perAccount == 0 ? null : Math.toIntExact(perAccount),
                Math.toIntExact(perCode),
                !draft);
    }
}
