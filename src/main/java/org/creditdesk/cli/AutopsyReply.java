package org.creditdesk.cli;

import static org.creditdesk.cli.Sheet.Column.text;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.creditdesk.redeem.AutopsyReport;
import org.creditdesk.redeem.Fix;
import org.creditdesk.redeem.NearMiss;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.redeem.RuleResult;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;

/**
 * Why a code works or does not work.
 *
 * @param outcome WOULD_APPLY, or the first rule that fails
 * @param customerReads the one sentence that the customer gets
 * @param batch the code's; null when there is none
 * @param fixes what this member may do about it
 * @param at the instant that was judged by
 * @param region that was judged by; null while unknown
 */
record AutopsyReply(
        String outcome,
        String canonical,
        List<String> removed,
        List<Judged> rules,
        List<NearMiss> nearMisses,
        String reply,
        String customerReads,
        Long batch,
        String campaign,
        List<Fix> fixes,
        Instant at,
        String region)
        implements Reply {
    private static final String WOULD_APPLY = "WOULD_APPLY";

    /** @param judged false where an earlier failure left nothing to judge; {@code passed} is null then */
    record Judged(String rule, Boolean passed, boolean judged, String value, String requirement) {
        static Judged of(RuleResult result) {
            return new Judged(
                    result.reason().name(),
                    result.judged() ? result.passed() : null,
                    result.judged(),
                    result.value(),
                    result.requirement());
        }

        private String sign() {
            if (!judged) {
                return Texts.of("cli.autopsy.open");
            }
            return passed ? Texts.of("cli.autopsy.pass") : Texts.of("cli.autopsy.fail");
        }

        private List<String> cells() {
            return List.of(sign(), rule, judged ? value : "", judged ? requirement : "");
        }
    }

    /** @param may whether the member may do something */
    static AutopsyReply of(AutopsyReport report, Predicate<Permission> may) {
        return new AutopsyReply(
                report.outcome() == Outcome.APPLIED
                        ? WOULD_APPLY
                        : report.outcome().name(),
                report.input().canonical(),
                report.input().removed(),
                report.rules().stream().map(Judged::of).toList(),
                report.nearMisses(),
                report.reply(),
                report.customerReads(),
                report.code() == null ? null : report.code().batchId(),
                report.code() == null ? null : report.code().campaign(),
                report.fixes().stream()
                        .filter(fix -> may.test(fix.permission()))
                        .toList(),
                report.at(),
                report.region());
    }

    @Override
    public void print(Sheet sheet) {
        sheet.line(
                outcome.equals(WOULD_APPLY)
                        ? Texts.of("cli.autopsy.works")
                        : Texts.of("cli.redeem." + outcome.toLowerCase(Locale.ROOT), outcome));
        sheet.text("cli.autopsy.canonical", canonical);
        removed.stream().distinct().forEach(name -> sheet.text("cli.autopsy.removed", name));
        sheet.table(
                "cli.autopsy.rules",
                List.of(text("result"), text("rule"), text("value"), text("requirement")),
                rules.stream().map(Judged::cells).toList());
        sheet.table(
                "cli.autopsy.near",
                List.of(text("code"), text("slip"), text("batch"), text("campaign"), text("outcome")),
                nearMisses.stream().map(AutopsyReply::cells).toList());
        sheet.line("");
        sheet.text("cli.autopsy.customer_reads", customerReads);
        sheet.text("cli.autopsy.reply", reply);
    }

    private static List<String> cells(NearMiss near) {
        return List.of(
                near.shown(),
                Texts.of("autopsy.slip." + near.slip().name().toLowerCase(Locale.ROOT)),
                String.valueOf(near.batchId()),
                near.campaign(),
                near.outcome() == Outcome.APPLIED ? WOULD_APPLY : near.outcome().name());
    }
}
