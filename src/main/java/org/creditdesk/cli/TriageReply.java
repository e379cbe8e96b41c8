package org.creditdesk.cli;

import java.time.Instant;
import java.util.List;
import org.creditdesk.reconcile.Fix;
import org.creditdesk.reconcile.Fixed;
import org.creditdesk.reconcile.TakingBack;
import org.creditdesk.text.Texts;
import org.creditdesk.triage.Judgement;
import org.creditdesk.triage.Mismatch;
import org.creditdesk.triage.Question;
import org.creditdesk.triage.Taken;
import org.creditdesk.triage.TakenTime;

/**
 * What is said to a customer's message.
 *
 * @param account the current email of the account that it is about; null while it is not known
 * @param receipt that the verdict is about; null for none
 * @param fix what was prepared; null for nothing
 * @param fixed what became of it; null where it was not asked for
 */
record TriageReply(
        String verdict,
        String sentence,
        Found found,
        String account,
        String receipt,
        boolean mistyped,
        List<Cause> causes,
        List<Question> ask,
        Prepared fix,
        Done fixed,
        String reply)
        implements Reply {
    /** @param times the likeliest reading of each */
    record Found(List<String> receipts, List<String> emails, List<String> codes, List<Instant> times) {}

    /** @param at when the entry was posted; null where it is about none */
    record Cause(String cause, Long amount, Instant at) {
        static Cause of(Mismatch mismatch) {
            return new Cause(
                    mismatch.cause().name(),
                    mismatch.entry() == null ? null : mismatch.entry().amount(),
                    mismatch.entry() == null ? null : mismatch.entry().at());
        }
    }

    /**
     * @param need for which it was prepared
     * @param takingBack of a crediting that has no right to stand; null where there is none
     */
    record Prepared(String remedy, String need, long credits, String email, TakingBack takingBack) {}

    /** @param request that waits for somebody else; null for none */
    record Done(String remedy, long credits, Long request, String state) {}

    static TriageReply of(Judgement judgement, Fixed fixed) {
        return new TriageReply(
                judgement.verdict().name(),
                judgement.sentence(),
                found(judgement),
                judgement.account() == null ? null : judgement.account().email(),
                judgement.receipt() == null
                        ? null
                        : judgement.receipt().receipt().receipt(),
                judgement.mistyped(),
                judgement.causes().stream().map(Cause::of).toList(),
                judgement.ask(),
                prepared(judgement),
                fixed == null
                        ? null
                        : new Done(
                                fixed.remedy().name(),
                                fixed.credits(),
                                fixed.request(),
                                fixed.state() == null ? null : fixed.state().name()),
                judgement.reply());
    }

    private static Found found(Judgement judgement) {
        return new Found(
                values(judgement.found().receipts()),
                values(judgement.found().emails()),
                values(judgement.found().codes()),
                judgement.found().times().stream()
                        .map(TakenTime::candidates)
                        .map(candidates -> candidates.get(0).instant())
                        .toList());
    }

    private static List<String> values(List<Taken> taken) {
        return taken.stream().map(Taken::value).toList();
    }

    private static Prepared prepared(Judgement judgement) {
        if (!judgement.hasFix()) {
            return null;
        }
        Fix fix = judgement.receipt().fix();
        return new Prepared(
                fix.remedy().name(), judgement.receipt().need().name(), fix.credits(), fix.email(), fix.takingBack());
    }

    @Override
    public void print(Sheet sheet) {
        sheet.text("cli.triage.verdict", sentence);
        if (mistyped) {
            sheet.text("cli.triage.mistyped", receipt);
        }
        causes.forEach(cause -> sheet.text("cli.triage.cause", Texts.of("triage.cause." + lower(cause.cause()))));
        ask.forEach(question -> sheet.text("cli.triage.ask", Texts.of("triage.ask." + lower(question.name()))));
        if (fix != null && fixed == null) {
            sheet.text("cli.triage.fix", Texts.of("triage.fix." + lower(fix.remedy()), fix.credits(), fix.email()));
        }
        if (fixed != null) {
            sheet.text(
                    fixed.request() == null ? "cli.triage.fixed" : "cli.triage.waiting",
                    fixed.credits(),
                    String.valueOf(fixed.request()));
        }
        sheet.text("cli.triage.reply", reply);
    }

    private static String lower(String name) {
        return name.toLowerCase(java.util.Locale.ROOT);
    }
}
