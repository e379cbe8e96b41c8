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
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/**
 * Brings in codes that others made, such as {@code SPRING25} or those of another shop: all of them in one transaction,
 * or none. A batch that would need a second person is refused: its codes are known outside already, so waiting for
 * approval would promise something to customers that may never come.
 */
final class CodeImport {
    private static final String COMMAND = "import codes";
    private static final int ASKED_AT_ONCE = 1_000;

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

    ImportReport check(ImportPlan plan, List<String> codes) {
        Read read = read(codes);
        BatchPlan asked = plan.toBatchPlan(Math.max(1, read.rows));
        return store.read(session -> {
            List<PlanProblem> problems =
                    new ArrayList<>(PlanCheck.of(asked, BatchCreation.campaign(session, asked)).stream()
                            .map(PlanCheck.Broken::toPlanProblem)
                            .toList());
            Problem refusal = refusal(session, asked, read);
            if (refusal != null) {
                problems.add(new PlanProblem("codes", refusal.reason(), refusal.getMessage()));
            }
            return new ImportReport(read.rows, bad(session, read), problems);
        });
    }

    Batch store(ImportPlan plan, List<String> codes) {
        Read read = read(codes);
        BatchPlan asked = plan.toBatchPlan(Math.max(1, read.rows));
        String subject = read.rows + " codes for campaign " + plan.campaign();
        try {
            return command(plan, asked, subject, read);
        } catch (RuntimeException failure) {
            if (!Store.isDuplicate(failure)) {
                throw failure;
            }
            // Somebody else stored one of the codes a moment ago; now the check sees it.
            return command(plan, asked, subject, read);
        }
    }

    private Batch command(ImportPlan plan, BatchPlan asked, String subject, Read read) {
        return audit.command(
                COMMAND,
                Permission.GENERATE_CODES,
                subject,
                null,
                plan.requestId(),
                session -> store(session, asked, read));
    }

    private Batch store(StatelessSession session, BatchPlan plan, Read read) {
        var seal = new Seal();
        read.codes.keySet().forEach(seal::add);
        String digest = seal.inHexadecimal();
        Problem refusal = refusal(session, plan, read);
        BatchRow earlier = refusal == null ? BatchCreation.earlier(session, plan, true) : null;
        if (earlier != null) {
            if (!digest.equals(earlier.seal)) {
                throw Problem.refused("REQUEST_REUSED");
            }
            return Campaigns.batch(session, earlier.id);
        }
        List<BadRow> bad = refusal == null ? bad(session, read) : List.of();
        if (refusal == null && !bad.isEmpty()) {
            refusal = Problem.refused(
                    "IMPORT_BAD_ROWS", bad.size(), bad.get(0).row(), bad.get(0).message());
        }
        if (refusal != null) {
            throw refusal;
        }
        BatchRow row = creation.insertImported(session, plan, digest);
        write(session, row.id, read.codes.keySet());
        audit.record(
                session,
                AuditEvent.done(
                        COMMAND,
                        "batch " + row.id,
                        null,
                        null,
                        plan.count() + " × " + plan.credits(),
                        plan.requestId()));
        return Campaigns.batch(session, row.id);
    }

    private static void write(StatelessSession session, long batchId, Set<String> codes) {
        try (var rows = KeyWriter.into(
                session, "code", "code", List.of("batch_id", "uses", "revoked"), List.of(batchId, 0, false))) {
            codes.forEach(code -> rows.addAll(code.getBytes(StandardCharsets.US_ASCII), code.length()));
        }
    }

    /** What is wrong with the list as a whole; null for nothing. */
    private static Problem refusal(StatelessSession session, BatchPlan plan, Read read) {
        if (read.rows == 0) {
            return Problem.refused("IMPORT_EMPTY");
        }
        if (read.rows > ImportPlan.MOST_CODES) {
            return Problem.refused("IMPORT_TOO_LONG", ImportPlan.MOST_CODES, read.rows);
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
    private static List<BadRow> bad(StatelessSession session, Read read) {
        List<BadRow> bad = new ArrayList<>(read.bad);
        List<String> codes = List.copyOf(read.codes.keySet());
        for (int from = 0; from < codes.size(); from += ASKED_AT_ONCE) {
            List<String> some = codes.subList(from, Math.min(codes.size(), from + ASKED_AT_ONCE));
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
