package org.creditdesk.promo;

import java.nio.file.Path;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.csv.Lines;
import org.creditdesk.csv.WholeFile;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Store;
import org.creditdesk.store.StoreKind;
import org.hibernate.StatelessSession;

/**
 * Writes a batch's codes to a file. The codes are read as they were at one moment, and their seal is made again over
 * what was read: a file that leaves holds exactly the codes that were sealed. Of a code that may be redeemed several
 * times the file names who did first.
 */
public final class CodeExport {
    private static final String COMMAND = "export codes";

    private final Store store;
    private final Member member;
    private final AuditTrail audit;

    public CodeExport(Store store, Member member, AuditTrail audit) {
        this.store = store;
        this.member = member;
        this.audit = audit;
    }

    /**
     * There is a whole file or none, and it is in its place only together with the record of who exported it.
     *
     * @return the number of codes written
     * @throws Problem NO_SUCH_BATCH, BATCH_NOT_SEALED, BATCH_SEAL_DIFFERS, EXPORT_CANCELLED, FILE_NOT_WRITTEN, or when
     *     the member may not
     */
    public long export(long batchId, ExportFormat format, Path file, Progress progress) {
        String subject = "batch " + batchId + " to " + file.getFileName();
        audit.command(COMMAND, Permission.EXPORT_CODES, subject, null, null, session -> sealed(session, batchId));
        try (WholeFile whole = audit.orRefused(
                COMMAND,
                subject,
                () -> store.snapshot(session ->
                        format.fill(file, progress, ExportLines.HEADING, lines -> write(session, batchId, lines))))) {
            audit.command(COMMAND, Permission.EXPORT_CODES, subject, null, null, session -> {
                record(session, batchId, format, file, whole.lines());
                whole.place();
                return null;
            });
            return whole.keep();
        }
    }

    private static Batch sealed(StatelessSession session, long batchId) {
        Batch found = Campaigns.batch(session, batchId);
        if (found.seal() == null) {
            throw Problem.refused("BATCH_NOT_SEALED", String.valueOf(batchId));
        }
        return found;
    }

    private void write(StatelessSession session, long batchId, Lines lines) {
        Batch batch = sealed(session, batchId);
        var issued = new IssuedBatch(
                session.get(BatchRow.class, batchId), session.get(CampaignRow.class, batch.campaignId()));
        var export = new ExportLines(batch, issued, store.clock().instant(), lines);
        // Slots are asked only where there may be some: a million times nothing takes its time too.
        String uses = batch.perCode() == 1 ? "c.uses" : CodeEntity.USES;
        if (store.kind() == StoreKind.POSTGRESQL) {
            CodeReading.onPostgres(session, uses, batchId, export::add);
        } else {
            CodeReading.onH2(session, uses, batchId, export::add);
        }
        export.checkSeal();
    }

    private void record(StatelessSession session, long batchId, ExportFormat format, Path file, long codes) {
        String name = String.valueOf(file.getFileName());
        session.insert(new CodeExportRow(
                batchId, codes, format, name, member.name(), store.clock().instant()));
        audit.record(
                session,
                AuditEvent.done(
                        COMMAND,
                        "batch " + batchId + " to " + name + ", " + codes + " codes",
                        null,
                        null,
                        format.name(),
                        null));
    }
}
