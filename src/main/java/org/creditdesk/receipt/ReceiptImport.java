package org.creditdesk.receipt;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.checkout.BadCell;
import org.creditdesk.checkout.CheckoutChoice;
import org.creditdesk.checkout.CheckoutFile;
import org.creditdesk.checkout.CheckoutRow;
import org.creditdesk.checkout.CheckoutRows;
import org.creditdesk.checkout.FirstRows;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StorableText;
import org.creditdesk.store.Store;
import org.creditdesk.store.Turns;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/**
 * Imports what the checkout's providers recorded. An import writes records and moves no credits: what was charged and
 * not credited is put right by a fix of its own, because the shop may be crediting the same receipt at this moment.
 *
 * <p>Rows go in chunks of one transaction, each with its checkpoint. A file that was broken off goes on behind the last
 * one; one that is through is gone through again and changes nothing.
 */
public final class ReceiptImport {
    static final int CHUNK = 5_000;
    private static final String COMMAND = "import receipts";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_READING = 400;

    private final Store store;
    private final Member member;
    private final AuditTrail audit;
    private final Clock clock;

    public ReceiptImport(Store store, Member member, AuditTrail audit, Clock clock) {
        this.store = store;
        this.member = member;
        this.audit = audit;
        this.clock = clock;
    }

    /** Finds out what a file is. @throws Problem as {@link CheckoutFile#open} says */
    public CheckoutFile open(java.nio.file.Path path, CheckoutChoice choice) {
        return CheckoutFile.open(path, choice, clock.instant());
    }

    /** Its heading and first rows, for naming its columns. @throws Problem as {@link FirstRows#of} says */
    public FirstRows firstRows(java.nio.file.Path path) {
        return FirstRows.of(path, clock.instant());
    }

    /**
     * Judges every row and changes nothing.
     *
     * @param progress told the number of rows judged
     * @param rows told of every row, in the order of the file
     * @throws Problem ROLE_MAY_NOT, or what {@link CheckoutRows#next} throws
     */
    public ImportReport dryRun(CheckoutFile file, Progress progress, Consumer<ImportedRow> rows) {
        if (!member.may(Permission.IMPORT_RECEIPTS)) {
            throw Problem.notPermitted("ROLE_MAY_NOT", null, member.role().name(), COMMAND);
        }
        var seen = new SeenRows();
        ImportCounts counts = ImportCounts.NONE;
        try (CheckoutRows in = file.rows()) {
            for (List<CheckoutRow> chunk = chunk(in); !chunk.isEmpty(); chunk = chunk(in)) {
                if (progress.isCancelled()) {
                    return new ImportReport(null, counts, 0, true);
                }
                List<CheckoutRow> read = chunk;
                List<ImportedRow> judged = seen.corrected(
                        read,
                        store.read(session -> new ImportChunk(session, file.provider(), file.format(), read).judge()));
                judged.forEach(rows);
                counts = counts.plus(judged);
                progress.report(counts.rows());
            }
        }
        return new ImportReport(null, counts, 0, false);
    }

    private static List<CheckoutRow> chunk(CheckoutRows in) {
        List<CheckoutRow> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK) {
            CheckoutRow row = in.next();
            if (row == null) {
                return chunk;
            }
            chunk.add(row);
        }
        return chunk;
    }

    /**
     * Imports the rows that can be, behind those that an earlier run of the same file did.
     *
     * @param progress told the number of rows done; cancelling keeps what was imported, and another run goes on there
     * @param rows told of every row of this run after it is stored, and of the bad ones of earlier runs
     * @throws Problem ROLE_MAY_NOT or RECEIPT_IMPORT_RUNNING, or what {@link CheckoutRows#next} throws; whole chunks
     *     stay
     */
    public ImportReport run(CheckoutFile file, Progress progress, Consumer<ImportedRow> rows) {
        String subject = "file " + StorableText.of(file.name(), LONGEST_NAME);
        ImportRow begun = audit.command(
                COMMAND, Permission.IMPORT_RECEIPTS, subject, null, null, session -> begin(session, file, subject));
        return audit.orRefused(COMMAND, subject, () -> run(file, begun, subject, progress, rows));
    }

    private ImportRow begin(StatelessSession session, CheckoutFile file, String subject) {
        Turns.take(store, session, COMMAND);
        ImportRow row = session.createSelectionQuery("""
                        from ImportRow where fileDigest = :digest and reading = :reading and state <> :done
                        order by id desc
                        """, ImportRow.class)
                .setParameter("digest", file.digest())
                .setParameter("reading", reading(file))
                .setParameter("done", ImportRow.State.DONE)
                .setMaxResults(1)
                .getSingleResultOrNull();
        if (row == null) {
            row = fresh(file);
            session.insert(row);
        } else {
            setState(session, row.id, ImportRow.State.RUNNING);
        }
        String where = row.rowsDone == 0 ? "begun" : "resumed behind row " + row.rowsDone;
        audit.record(session, AuditEvent.done(COMMAND, subject, null, null, where + ", import " + row.id, null));
        return row;
    }

    private static String reading(CheckoutFile file) {
        return StorableText.of(file.reading(), LONGEST_READING);
    }

    private ImportRow fresh(CheckoutFile file) {
        var row = new ImportRow();
        row.fileName = StorableText.of(file.name(), LONGEST_NAME);
        row.fileDigest = file.digest();
        row.reading = reading(file);
        row.provider = file.provider();
        row.state = ImportRow.State.RUNNING;
        row.startedBy = member.name();
        row.startedAt = now();
        row.checkpointAt = row.startedAt;
        return row;
    }

    private void setState(StatelessSession session, long id, ImportRow.State state) {
        session.createMutationQuery("update ImportRow set state = :state, checkpointAt = :now where id = :id")
                .setParameter("state", state)
                .setParameter("now", now())
                .setParameter("id", id)
                .executeUpdate();
    }

    private ImportReport run(
            CheckoutFile file, ImportRow begun, String subject, Progress progress, Consumer<ImportedRow> rows) {
        ImportCounts counts = begun.counts();
        boolean cancelled = false;
        try (CheckoutRows in = file.rows()) {
            passOver(in, begun.rowsDone, rows);
            for (List<CheckoutRow> chunk = chunk(in); !chunk.isEmpty() && !cancelled; chunk = chunk(in)) {
                cancelled = progress.isCancelled();
                if (!cancelled) {
                    List<ImportedRow> done = store(file, begun.id, counts, chunk, subject);
                    done.forEach(rows);
                    counts = counts.plus(done);
                    progress.report(counts.rows());
                }
            }
        }
        end(begun.id, subject, counts, cancelled);
        return new ImportReport(begun.id, counts, begun.rowsDone, cancelled);
    }

    private static void passOver(CheckoutRows in, long done, Consumer<ImportedRow> rows) {
        for (long i = 0; i < done; i++) {
            if (in.next() instanceof BadCell bad) {
                rows.accept(ImportedRow.bad(bad.row(), bad.receipt(), bad.column(), bad.rule()));
            }
        }
    }

    private List<ImportedRow> store(
            CheckoutFile file, long importId, ImportCounts before, List<CheckoutRow> chunk, String subject) {
        List<List<ImportedRow>> tries = new ArrayList<>();
        return audit.command(COMMAND, Permission.IMPORT_RECEIPTS, subject, null, null, session -> {
            Turns.take(store, session, COMMAND);
            ImportRow row = session.get(ImportRow.class, importId, LockMode.PESSIMISTIC_WRITE);
            if (!tries.isEmpty() && row.rowsDone == before.rows() + chunk.size()) {
                // The connection broke at a commit that had happened.
                return tries.get(tries.size() - 1);
            }
            if (row.rowsDone != before.rows() || row.state == ImportRow.State.DONE) {
                throw Problem.refused("RECEIPT_IMPORT_RUNNING", row.fileName);
            }
            var judged = new ImportChunk(session, file.provider(), file.format(), chunk);
            List<ImportedRow> answers = judged.judge();
            new ImportWriter(store, session, file.provider(), importId, now()).write(judged);
            checkpoint(session, importId, before.plus(answers));
            tries.add(answers);
            return answers;
        });
    }

    private void checkpoint(StatelessSession session, long importId, ImportCounts counts) {
        session.createMutationQuery("""
                        update ImportRow set rowsDone = :done, rowsNew = :fresh, rowsKnown = :known,
                        rowsChanged = :changed, rowsRefunded = :refunded, rowsPassed = :passed, rowsBad = :bad,
                        noAccount = :account, noPack = :pack, checkpointAt = :now where id = :id
                        """)
                .setParameter("done", counts.rows())
                .setParameter("fresh", counts.fresh())
                .setParameter("known", counts.known())
                .setParameter("changed", counts.changed())
                .setParameter("refunded", counts.refunded())
                .setParameter("passed", counts.passed())
                .setParameter("bad", counts.bad())
                .setParameter("account", counts.noAccount())
                .setParameter("pack", counts.noPack())
                .setParameter("now", now())
                .setParameter("id", importId)
                .executeUpdate();
    }

    private void end(long importId, String subject, ImportCounts counts, boolean cancelled) {
        audit.command(COMMAND, Permission.IMPORT_RECEIPTS, subject, null, null, session -> {
            setState(session, importId, cancelled ? ImportRow.State.CANCELLED : ImportRow.State.DONE);
            String outcome = (cancelled ? "cancelled, " : "ended, ") + counts.inWords() + ", import " + importId;
            audit.record(session, AuditEvent.done(COMMAND, subject, null, null, outcome, null));
            return null;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
