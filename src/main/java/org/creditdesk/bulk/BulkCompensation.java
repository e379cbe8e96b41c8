package org.creditdesk.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.creditdesk.adjust.Giving;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.ledger.Posted;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Store;
import org.creditdesk.text.Texts;
import org.hibernate.StatelessSession;

/**
 * Compensates the accounts of a file. Nothing is kept of a run: each row's request id follows from its content, so that
 * running the file again, after a cancel or a kill or from two consoles at once, posts what is missing and nothing
 * twice. No row becomes a request for approval; what is above the member's limits is refused.
 */
public final class BulkCompensation {
    private static final int SLICE = 100;
    private static final String COMMAND = "bulk compensate";

    private final Store store;
    private final Member member;
    private final AuditTrail audit;
    private final Giving giving;

    public BulkCompensation(Store store, Member member, AuditTrail audit, Giving giving) {
        this.store = store;
        this.member = member;
        this.audit = audit;
        this.giving = giving;
    }

    /**
     * Judges every row as of one moment and changes nothing.
     *
     * @param progress told the number of rows judged
     * @throws Problem ROLE_MAY_NOT or NO_SUCH_INCIDENT
     */
    public BulkReport dryRun(BulkFile file, BulkOptions options, Progress progress) {
        if (!member.may(Permission.COMPENSATE)) {
            throw Problem.notPermitted("ROLE_MAY_NOT", null, member.role().name(), COMMAND);
        }
        return store.snapshot(session -> {
            var judge = new Judge(new Wishes(options, giving.incident(session, options.incident())));
            var addresses = new Addresses();
            var carried = Carried.begin(giving.allowance(session, null));
            List<BulkRow> rows = new ArrayList<>(file.lines().size());
            for (List<BulkLine> slice : slices(file)) {
                if (progress.isCancelled()) {
                    break;
                }
                List<Case> cases = slice.stream().map(Case::new).toList();
                addresses.find(session, cases);
                judge.judge(session, cases, carried);
                cases.forEach(each -> rows.add(each.answer()));
                progress.report(rows.size());
            }
            return report(file, rows, carried);
        });
    }

    /**
     * Posts what can be given, a slice of rows in a transaction each, judging again inside it.
     *
     * @param progress told the number of rows done; cancelling keeps what was posted
     * @throws Problem ROLE_MAY_NOT or NO_SUCH_INCIDENT, then nothing was posted; or one of the store, then running the
     *     file again goes on with it
     */
    public BulkReport run(BulkFile file, BulkOptions options, Progress progress) {
        return run(file, options, progress, credits -> {});
    }

    /** @param given told the credits posted so far, before {@code progress} is */
    public BulkReport run(BulkFile file, BulkOptions options, Progress progress, LongConsumer given) {
        String subject = "file " + file.name();
        Long incident = audit.command(COMMAND, Permission.COMPENSATE, subject, null, null, session -> {
            Long found = giving.incident(session, options.incident());
            String asked = file.lines().size() + " rows, " + file.asked() + " credits";
            audit.record(session, AuditEvent.done(COMMAND, subject, null, null, "begun: " + asked, null));
            return found;
        });
        return audit.orRefused(COMMAND, subject, () -> {
            BulkReport report = run(file, new Judge(new Wishes(options, incident)), progress, given);
            audit.record(AuditEvent.done(COMMAND, subject, null, null, outcome(report), null));
            return report;
        });
    }

    private static String outcome(BulkReport report) {
        int posted = report.posted();
        return (report.isCancelled() ? "cancelled: " : "ended: ") + posted + " posted, "
                + (report.rows().size() - posted) + " not posted, " + report.total() + " credits";
    }

    private BulkReport run(BulkFile file, Judge judge, Progress progress, LongConsumer given) {
        var addresses = new Addresses();
        Carried carried = store.read(session -> Carried.begin(giving.allowance(session, null)));
        List<BulkRow> rows = new ArrayList<>(file.lines().size());
        for (List<BulkLine> slice : slices(file)) {
            if (progress.isCancelled()) {
                break;
            }
            Carried before = carried;
            List<Case> cases = store.read(session -> {
                List<Case> fresh = slice.stream().map(Case::new).toList();
                addresses.find(session, fresh);
                judge.judge(session, fresh, before.copy());
                return fresh;
            });
            Given posted = post(judge, cases, carried, file.name());
            carried = posted.carried();
            rows.addAll(posted.rows());
            given.accept(carried.total());
            progress.report(rows.size());
        }
        return report(file, rows, carried);
    }

    private record Given(List<BulkRow> rows, Carried carried) {}

    /** Only those that can be given are looked at again, under their locks: others may have posted meanwhile. */
    private Given post(Judge judge, List<Case> cases, Carried before, String file) {
        if (cases.stream().noneMatch(Case::isOk)) {
            return new Given(cases.stream().map(Case::answer).toList(), before);
        }
        return audit.command(COMMAND, Permission.COMPENSATE, "file " + file, null, null, session -> {
            List<Case> again = cases.stream()
                    .map(each -> each.isOk() ? each.again() : each)
                    .toList();
            Carried carried =
                    post(session, judge, again.stream().filter(Case::isOpen).toList(), before);
            return new Given(again.stream().map(Case::answer).toList(), carried);
        });
    }

    private Carried post(StatelessSession session, Judge judge, List<Case> cases, Carried before) {
        giving.lock(session, cases.stream().map(Case::account).toList());
        Carried carried = before.renewed(giving, session);
        judge.judge(session, cases, carried);
        List<Case> ok = cases.stream().filter(Case::isOk).toList();
        if (!ok.isEmpty()) {
            Map<Long, Posted> posted =
                    giving.give(session, ok.stream().map(Case::wish).toList());
            ok.forEach(each -> each.given(posted.get(each.account())));
        }
        return carried;
    }

    private static List<List<BulkLine>> slices(BulkFile file) {
        List<List<BulkLine>> slices = new ArrayList<>();
        for (int from = 0; from < file.lines().size(); from += SLICE) {
            slices.add(file.lines()
                    .subList(from, Math.min(from + SLICE, file.lines().size())));
        }
        return slices;
    }

    private static BulkReport report(BulkFile file, List<BulkRow> rows, Carried carried) {
        boolean cancelled = rows.size() < file.lines().size();
        file.lines().subList(rows.size(), file.lines().size()).forEach(line -> {
            var notReached = new Case(line);
            notReached.refuse(BulkVerdict.NOT_REACHED, Texts.of("bulk.says.not_reached"));
            rows.add(notReached.answer());
        });
        return new BulkReport(file, rows, carried.total(), carried.leftToday(), cancelled);
    }
}
