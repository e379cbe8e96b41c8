package org.creditdesk.adjust;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Progress;

/** A file for bulk compensation that is being written: a whole one under its name at the end, or none. */
final class BulkFile implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int ROWS_BETWEEN_REPORTS = 1_000;

    private final Path file;
    private final Path temporary;
    private final CsvWriter csv;
    private final BulkPlan plan;
    private final Progress progress;
    private long rows;
    private long leftOut;
    private long credits;
    private boolean finished;

    /** @throws Problem FILE_NOT_WRITTEN */
    BulkFile(Path file, BulkPlan plan, Progress progress) {
        this.file = file.toAbsolutePath();
        this.plan = plan;
        this.progress = progress;
        try {
            temporary = Files.createTempFile(this.file.getParent(), "." + this.file.getFileName(), ".part");
            Writer out = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8);
            out.write(BYTE_ORDER_MARK);
            csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
            csv.writeRecord("email", "credits", "reason", "ticket", "note");
        } catch (IOException failure) {
            throw notWritten(failure);
        }
    }

    /** Who can be given nothing by a file is left out: without a current email, or with nothing uncredited. */
    void add(Affected account) {
        if (progress.isCancelled()) {
            throw Problem.refused("EXPORT_CANCELLED");
        }
        long each = plan.credits() == null ? account.uncreditedCredits() : plan.credits();
        if (account.email() == null || each == 0) {
            leftOut++;
            return;
        }
        write(safe(account.email()), String.valueOf(each), plan.reason(), safe(plan.ticket()), safe(plan.note()));
        rows++;
        credits = Math.addExact(credits, each);
        if (rows % ROWS_BETWEEN_REPORTS == 0) {
            progress.report(rows);
        }
    }

    private void write(String... cells) {
        try {
            csv.writeRecord(cells);
        } catch (UncheckedIOException failure) {
            throw notWritten(failure.getCause());
        }
    }

    /** A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection). */
    private static String safe(String cell) {
        return cell != null && !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** Gives the file its name; an older one under it is replaced. */
    AffectedExport finish() {
        try {
            csv.close();
            move();
            finished = true;
        } catch (IOException failure) {
            throw notWritten(failure);
        }
        return new AffectedExport(rows, leftOut, credits);
    }

    private void move() throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherwise) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Problem notWritten(IOException failure) {
        return Problem.store("FILE_NOT_WRITTEN", failure, file.toString());
    }

    /** Leaves nothing behind of a file that was not finished. */
    @Override
    public void close() {
        if (finished) {
            return;
        }
        try {
            csv.close();
            Files.deleteIfExists(temporary);
        } catch (IOException failure) {
            throw notWritten(failure);
        }
    }
}
