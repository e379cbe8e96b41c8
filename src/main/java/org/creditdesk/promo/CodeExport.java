package org.creditdesk.promo;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditdesk.account.CurrentEmails;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/** Writes a batch's codes to a file. */
public final class CodeExport {
    private static final int READ = 5_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss VV");

    private final Store store;
    private final AuditTrail audit;

    public CodeExport(Store store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /**
     * Writes CSV (UTF-8 with BOM) to a temporary file beside {@code file} and renames it, so that there is a whole
     * file or none.
     *
     * @return the number of codes written
     * @throws Problem when the batch is not sealed, the member may not, or the file cannot be written
     */
    public long export(long batchId, Path file, Progress progress) {
        String subject = "batch " + batchId + " to " + file.getFileName();
        Batch batch = audit.command("export codes", Permission.EXPORT_CODES, subject, null, null, session -> {
            Batch found = Campaigns.batch(session, batchId);
            if (found.seal() == null) {
                throw Problem.refused("BATCH_NOT_SEALED", String.valueOf(batchId));
            }
            audit.record(
                    session, AuditEvent.done("export codes", subject, null, null, found.generated() + " codes", null));
            return found;
        });
        return writeAndRename(batch, file, progress);
    }

    private long writeAndRename(Batch batch, Path file, Progress progress) {
        Path whole = file.toAbsolutePath();
        Path temporary = null;
        try {
            temporary = Files.createTempFile(whole.getParent(), "." + whole.getFileName(), ".part");
            long written = write(batch, temporary, progress);
            if (written < 0) {
                Files.delete(temporary);
                throw Problem.refused("EXPORT_CANCELLED");
            }
            move(temporary, whole);
            return written;
        } catch (IOException failure) {
            delete(temporary);
            throw Problem.store("FILE_NOT_WRITTEN", failure, whole.toString());
        } catch (RuntimeException failure) {
            delete(temporary);
            throw failure;
        }
    }

    private static void move(Path temporary, Path whole) throws IOException {
        try {
            Files.move(temporary, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherwise) {
            Files.move(temporary, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path temporary) {
        try {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException ignored) {
            // The rest of a file that could not be written; the first failure is the one to tell.
            return;
        }
    }

    /** @return the number of codes; -1 when cancelled */
    private long write(Batch batch, Path file, Progress progress) throws IOException {
        long written = 0;
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CsvWriter csv = afterByteOrderMark(out)) {
            csv.writeRecord(
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
            String last = "";
            List<Line> page;
            do {
                page = page(batch, last);
                for (Line line : page) {
                    csv.writeRecord(cells(batch, line));
                    last = line.code().canonical();
                }
                written += page.size();
                progress.report(written);
                if (progress.isCancelled()) {
                    return -1;
                }
            } while (page.size() == READ);
        }
        return written;
    }

    private static CsvWriter afterByteOrderMark(Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
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
            safe(batch.campaign()),
            String.valueOf(batch.id()),
            CodeState.of(code, store.clock().instant()).name(),
            String.valueOf(batch.credits()),
            batch.regions(),
            time(batch.starts(), batch.zone()),
            time(batch.ends(), batch.zone()),
            safe(line.redeemedBy()),
            time(line.redeemedAt(), batch.zone()),
            batch.seal()
        };
    }

    private static String time(Instant instant, ZoneId zone) {
        return instant == null ? "" : TIME.format(instant.atZone(zone));
    }

    /** A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection). */
    private static String safe(String cell) {
        return cell != null && !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
