package org.creditdesk.promo;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditdesk.account.CurrentEmails;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.csv.CsvFile;
import org.creditdesk.csv.CsvLines;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/** Writes a batch's codes to a file. */
public final class CodeExport {
    private static final int READ = 5_000;
    private static final String COMMAND = "export codes";
    private static final List<String> HEADING = List.of(
            "code",
            "campaign",
            "batch",
            "state",
            "credits",
            "regions",
            "starts",
            "ends",
            "redeemed_by",
            "redeemed_at",
            "seal");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss VV");

    private final Store store;
    private final AuditTrail audit;

    public CodeExport(Store store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /**
     * Writes CSV (UTF-8 with BOM); there is a whole file or none.
     *
     * @return the number of codes written
     * @throws Problem when the batch is not sealed, the member may not, or the file cannot be written
     */
    public long export(long batchId, Path file, Progress progress) {
        String subject = "batch " + batchId + " to " + file.getFileName();
        Batch batch = audit.command(COMMAND, Permission.EXPORT_CODES, subject, null, null, session -> {
            Batch found = Campaigns.batch(session, batchId);
            if (found.seal() == null) {
                throw Problem.refused("BATCH_NOT_SEALED", String.valueOf(batchId));
            }
            audit.record(
                    session,
                    AuditEvent.done(COMMAND, subject + ", " + found.generated() + " codes", null, null, null, null));
            return found;
        });
        return audit.orRefused(
                COMMAND, subject, () -> CsvFile.write(file, progress, HEADING, lines -> write(batch, lines)));
    }

    private void write(Batch batch, CsvLines lines) {
        String last = "";
        List<Line> page;
        do {
            page = page(batch, last);
            for (Line line : page) {
                lines.add(cells(batch, line));
                last = line.code().canonical();
            }
        } while (page.size() == READ);
    }

    private record Line(Redeemable code, String redeemedBy, Instant redeemedAt) {}

    private record Use(long account, Instant at) {}

    private List<Line> page(Batch batch, String after) {
        return store.read(session -> {
            List<Redeemable> codes = Codes.page(session, batch.id(), after, READ);
            Map<String, Use> uses = uses(session, codes);
            Map<Long, String> emails = CurrentEmails.of(
                    session, uses.values().stream().map(Use::account).distinct().toList());
            return codes.stream()
                    .map(code -> {
                        Use use = uses.get(code.canonical());
                        return use == null
                                ? new Line(code, "", null)
                                : new Line(code, emails.get(use.account()), use.at());
                    })
                    .toList();
        });
    }

    /** The first redemption of each code of the page. */
    private static Map<String, Use> uses(StatelessSession session, List<Redeemable> codes) {
        Map<String, Use> uses = new HashMap<>();
        List<String> used = codes.stream()
                .filter(code -> code.uses() > 0)
                .map(Redeemable::canonical)
                .toList();
        if (!used.isEmpty()) {
            session.createNativeQuery(
                            "select code, account_id, redeemed_at from redemption where code in (:codes) order by redeemed_at",
                            Object[].class)
                    .addScalar("code", String.class)
                    .addScalar("account_id", Long.class)
                    .addScalar("redeemed_at", Instant.class)
                    .setParameterList("codes", used)
                    .getResultList()
                    .forEach(row -> uses.putIfAbsent((String) row[0], new Use((Long) row[1], (Instant) row[2])));
        }
        return uses;
    }

    private String[] cells(Batch batch, Line line) {
        Redeemable code = line.code();
        return new String[] {
            code.shown(),
            batch.campaign(),
            String.valueOf(batch.id()),
            CodeState.of(code, store.clock().instant()).name(),
            String.valueOf(batch.credits()),
            batch.regions(),
            time(batch.starts(), batch.zone()),
            time(batch.ends(), batch.zone()),
            line.redeemedBy(),
            time(line.redeemedAt(), batch.zone()),
            batch.seal()
        };
    }

    private static String time(Instant instant, ZoneId zone) {
        return instant == null ? "" : TIME.format(instant.atZone(zone));
    }
}
