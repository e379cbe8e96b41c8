package org.creditdesk.ui.promo;

import java.util.List;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.Odds;
import org.creditdesk.promo.PlanProblem;

/**
 * What the desk says to a draft.
 *
 * @param odds null while there is no plan to tell them for
 * @param examples codes that look like the plan's; empty while there is no plan
 */
record Checked(Draft draft, List<PlanProblem> problems, Odds odds, List<String> examples) {
    /** Blocks. */
    static Checked by(Promotions promotions, Draft draft) {
        if (draft.plan() == null) {
            return new Checked(draft, List.of(), null, List.of());
        }
        List<PlanProblem> problems = promotions.check(draft.plan());
        try {
            return new Checked(draft, problems, promotions.odds(draft.plan()), promotions.examples(draft.plan()));
        } catch (Problem impossible) {
            // The plan is too wrong to tell its odds; its problems say why.
            return new Checked(draft, problems, null, List.of());
        }
    }

    /** What is wrong with a field; null when nothing is. */
    String sentence(DesignField field) {
        String unreadable = draft.problems().get(field);
        if (unreadable != null) {
            return unreadable;
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
        return odds != null && !odds.allowed() ? OddsWords.of(odds).refusal() : null;
    }
}
