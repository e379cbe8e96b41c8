package org.creditdesk.ui.promo;

import java.util.List;
import java.util.UUID;
import org.creditdesk.account.EmailReport;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.ImportPlan;
import org.creditdesk.promo.Odds;
import org.creditdesk.promo.PlanProblem;

/**
 * What the desk says to a draft.
 *
 * @param plan what would become of it, with its codes counted; null while something is missing or unreadable
 * @param odds null while there is no plan to tell them for
 * @param imported the list of codes that others made; null where codes are generated
 * @param examples codes that look like the plan's; empty while there is no plan
 * @param accounts whom the list of accounts names
 * @param approvalAbove credits at stake above which a second person is needed
 */
record Checked(
        Draft draft,
        BatchPlan plan,
        List<PlanProblem> problems,
        Odds odds,
        Imported imported,
        List<String> examples,
        EmailReport accounts,
        long approvalAbove) {
    /**
     * Blocks.
     *
     * @param imported the draft's list of codes; null where codes are generated
     * @param emails whom the draft's accounts name
     */
    static Checked by(Promotions promotions, Draft draft, Imported imported, EmailReport emails) {
        long above = promotions.approvalAbove();
        if (draft.isImport()) {
            return imported(promotions, draft, imported, emails, above);
        }
        return draft.plan() == null
                ? new Checked(draft, null, List.of(), null, null, List.of(), emails, above)
                : designed(promotions, draft, emails, above);
    }

    private static Checked imported(
            Promotions promotions, Draft draft, Imported imported, EmailReport emails, long above) {
        int rows = imported.report().rows();
        BatchPlan plan = draft.plan() == null ? null : draft.plan().counting(rows);
        List<PlanProblem> problems =
                plan == null ? List.of() : promotions.checkImport(ImportPlan.of(draft.plan()), rows);
        return new Checked(draft, plan, problems, null, imported, imported.examples(), emails, above);
    }

    private static Checked designed(Promotions promotions, Draft draft, EmailReport emails, long above) {
        BatchPlan plan = draft.plan();
        List<PlanProblem> problems = promotions.check(plan);
        try {
            return new Checked(
                    draft, plan, problems, promotions.odds(plan), null, promotions.examples(plan), emails, above);
        } catch (Problem impossible) {
            // The plan is too wrong to tell its odds; its problems say why.
            return new Checked(draft, plan, problems, null, null, List.of(), emails, above);
        }
    }

    /** What is wrong with a field; null when nothing is. */
    String sentence(DesignField field) {
        String unreadable = draft.problems().get(field);
        if (unreadable != null) {
            return unreadable;
        }
        if (field == DesignField.ACCOUNTS && !accounts.wrong().isEmpty()) {
            return AccountsWords.problem(draft.accounts(), accounts);
        }
        return problems.stream()
                .filter(problem -> DesignField.of(problem.field()).orElse(null) == field)
                .map(PlanProblem::sentence)
                .findFirst()
                .orElseGet(() -> field == DesignField.CODES ? badCodes() : null);
    }

    private String badCodes() {
        return imported == null ? null : ImportWords.problem(imported.report());
    }

    /** Why nothing may be generated, as one sentence; null when it may. */
    String refusal() {
        if (draft.missing() != null) {
            return draft.missing();
        }
        if (!draft.problems().isEmpty()) {
            return draft.problems().values().iterator().next();
        }
        if (!problems.isEmpty()) {
            return problems.get(0).sentence();
        }
        if (badCodes() != null) {
            return badCodes();
        }
        if (!accounts.wrong().isEmpty()) {
            return AccountsWords.problem(draft.accounts(), accounts);
        }
        return odds != null && !odds.allowed() ? OddsWords.of(odds).refusal() : null;
    }

    /** The same under another request id. */
    Checked under(UUID requestId) {
        BatchPlan again = plan.under(requestId);
        Draft drawn = new Draft(
                draft.plan().under(requestId), draft.problems(), draft.missing(), draft.codes(), draft.accounts());
        return new Checked(drawn, again, problems, odds, imported, examples, accounts, approvalAbove);
    }

    /** Credits, if every code were used; negative while there is no plan to tell it for. */
    long stake() {
        if (imported != null) {
            return plan == null
                    ? -1
                    : ImportPlan.of(plan).stake(imported.report().rows());
        }
        return odds == null ? -1 : odds.creditsAtStake();
    }

    /** Whether a second person has to approve it before it is generated; an import that needs one is refused. */
    boolean needsApproval() {
        return odds != null && odds.creditsAtStake() > approvalAbove;
    }
}
