package org.creditdesk.ui.promo;

import java.util.List;
import org.creditdesk.account.EmailReport;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.Odds;
import org.creditdesk.promo.PlanProblem;

/**
 * What the desk says to a draft.
 *
 * @param odds null while there is no plan to tell them for
 * @param examples codes that look like the plan's; empty while there is no plan
 * @param accounts whom the list of accounts names
 * @param approvalAbove credits at stake above which a second person is needed
 */
record Checked(
        Draft draft,
        List<PlanProblem> problems,
        Odds odds,
        List<String> examples,
        EmailReport accounts,
        long approvalAbove) {
    /** Blocks. @param emails whom the draft's accounts name */
    static Checked by(Promotions promotions, Draft draft, EmailReport emails) {
        long above = promotions.approvalAbove();
        if (draft.plan() == null) {
            return new Checked(draft, List.of(), null, List.of(), emails, above);
        }
        List<PlanProblem> problems = promotions.check(draft.plan());
        try {
            return new Checked(
                    draft, problems, promotions.odds(draft.plan()), promotions.examples(draft.plan()), emails, above);
        } catch (Problem impossible) {
            // The plan is too wrong to tell its odds; its problems say why.
            return new Checked(draft, problems, null, List.of(), emails, above);
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
                .orElse(null);
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
        if (!accounts.wrong().isEmpty()) {
            return AccountsWords.problem(draft.accounts(), accounts);
        }
        return odds != null && !odds.allowed() ? OddsWords.of(odds).refusal() : null;
    }

    /** Whether a second person has to approve it before it is generated. */
    boolean needsApproval() {
        return odds != null && odds.creditsAtStake() > approvalAbove;
    }
}
