package org.creditdesk.promo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.code.CanonicalCode;
import org.creditdesk.code.Seal;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.ImportReport.BadRow;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.KeyWriter;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/**
 * Brings in codes that others made, such as {@code SPRING25} or those of another shop: all of them in one transaction,
 * or none. A batch that would need a second person is refused: its codes are known outside already, so waiting for
 * approval would promise something to customers that may never come.
 */
final class CodeImport {
    private static final String COMMAND = "import codes";
    private static final int AT_ONCE = 1_000;

    private final Store store;
    private final AuditTrail audit;
    private final BatchCreation creation;

    CodeImport(Store store, AuditTrail audit, BatchCreation creation) {
        this.store = store;
        this.audit = audit;
        this.creation = creation;
    }

    /** @param codes canonical ones that can be stored, in order, each with its row */
    private record Read(int rows, TreeMap<String, Integer> codes, List<BadRow> bad) {}

    ImportReport check(List<String> codes, Progress progress) {
        Read read = read(codes);
        return store.read(session -> new ImportReport(read.rows, bad(session, read, progress)));
    }

    List<PlanProblem> check(ImportPlan plan, int rows) {
        BatchPlan asked = plan.toBatchPlan(Math.max(1, rows));
        return store.read(session -> {
            List<PlanProblem> problems =
                    new ArrayList<>(PlanCheck.of(asked, BatchCreation.campaign(session, asked)).stream()
                            .map(PlanCheck.Broken::toPlanProblem)
                            .toList());
            Problem refusal = refusal(session, asked, rows);
            if (refusal != null) {
                problems.add(new PlanProblem("codes", refusal.reason(), refusal.getMessage()));
            }
            return problems;
        });
    }

    Batch store(ImportPlan plan, List<String> codes, Progress progress) {
        Read read = read(codes);
        try {
            return command(plan, read, progress);
        } catch (RuntimeException failure) {
            if (!Store.isDuplicate(failure)) {
                throw failure;
            }
            // Somebody else stored one of the codes a moment ago; now the check sees it.
            return command(plan, read, progress);
        }
    }

    private Batch command(ImportPlan plan, Read read, Progress progress) {
        BatchPlan asked = plan.toBatchPlan(Math.max(1, read.rows));
        return audit.command(
                COMMAND,
                Permission.GENERATE_CODES,
                read.rows + " codes for campaign " + plan.campaign(),
                null,
                plan.requestId(),
                session -> store(session, asked, read, progress));
    }

    private Batch store(StatelessSession session, BatchPlan plan, Read read, Progress progress) {
        var seal = new Seal();
        read.codes.keySet().forEach(seal::add);
        String digest = seal.inHexadecimal();
        BatchRow earlier = BatchCreation.earlier(session, plan, true);
        if (earlier != null) {
            if (!digest.equals(earlier.seal)) {
                throw Problem.refused("REQUEST_REUSED");
            }
            return Campaigns.batch(session, earlier.id);
        }
        Problem refusal = refusal(session, plan, read.rows);
        if (refusal != null) {
            throw refusal;
        }
        List<BadRow> bad = bad(session, read, progress);
        if (!bad.isEmpty()) {
            BadRow first = bad.get(0);
            throw Problem.refused("IMPORT_BAD_ROWS", bad.size(), first.row(), first.message());
        }
        BatchRow row = creation.insertImported(session, plan, digest);
        write(session, row.id, read.codes.keySet(), progress);
        String made = plan.count() + " × " + plan.credits();
        audit.record(session, AuditEvent.done(COMMAND, "batch " + row.id, null, null, made, plan.requestId()));
        return Campaigns.batch(session, row.id);
    }

    private static void write(StatelessSession session, long batchId, Set<String> codes, Progress progress) {
        long written = 0;
        try (var rows = KeyWriter.into(
                session, "code", "code", List.of("batch_id", "uses", "revoked"), List.of(batchId, 0, false))) {
            for (String code : codes) {
                rows.addAll(code.getBytes(StandardCharsets.US_ASCII), code.length());
                if (++written % AT_ONCE == 0) {
                    goOn(progress, written);
                }
            }
        }
        goOn(progress, written);
    }

    private static void goOn(Progress progress, long done) {
        progress.report(done);
        if (progress.isCancelled()) {
            throw Problem.refused("IMPORT_CANCELLED");
        }
    }

    /** What is wrong with the list as a whole; null for nothing. */
    private static Problem refusal(StatelessSession session, BatchPlan plan, int rows) {
        if (rows == 0) {
            return Problem.refused("IMPORT_EMPTY");
        }
        if (rows > ImportPlan.MOST_CODES) {
            return Problem.refused("IMPORT_TOO_LONG", ImportPlan.MOST_CODES, rows);
        }
        return BatchCreation.needsApproval(session, plan)
                ? Problem.refused("IMPORT_NEEDS_APPROVAL", BatchCreation.approvalAbove(session))
                : null;
    }

    private static Read read(List<String> codes) {
        var read = new Read(
                (int) codes.stream().filter(code -> !code.isBlank()).count(), new TreeMap<>(), new ArrayList<>());
        if (read.rows <= ImportPlan.MOST_CODES) {
            for (int i = 0; i < codes.size(); i++) {
                if (!codes.get(i).isBlank()) {
                    add(read, i + 1, CanonicalCode.of(codes.get(i)));
                }
            }
        }
        return read;
    }

    private static void add(Read read, int row, CanonicalCode code) {
        if (!code.isWellFormed()) {
            read.bad.add(bad(row, Problem.refused("CODE_MALFORMED")));
            return;
        }
        Integer first = read.codes.putIfAbsent(code.value(), row);
        if (first != null) {
            read.bad.add(bad(row, Problem.refused("CODE_TWICE", first)));
        }
    }

    private static BadRow bad(int row, Problem rule) {
        return new BadRow(row, rule.reason(), rule.getMessage());
    }

    /** In the list's order. */
    private static List<BadRow> bad(StatelessSession session, Read read, Progress progress) {
        List<BadRow> bad = new ArrayList<>(read.bad);
        List<String> codes = List.copyOf(read.codes.keySet());
        for (int from = 0; from < codes.size(); from += AT_ONCE) {
            goOn(progress, from);
            List<String> some = codes.subList(from, Math.min(codes.size(), from + AT_ONCE));
            session.createSelectionQuery("select code, batchId from CodeEntity where code in :codes", Object[].class)
                    .setParameterList("codes", some)
                    .getResultList()
                    .forEach(taken -> bad.add(bad(
                            read.codes.get((String) taken[0]),
                            Problem.refused("CODE_TAKEN", String.valueOf(taken[1])))));
        }
        bad.sort(Comparator.comparingInt(BadRow::row));
        return bad;
    }
}
