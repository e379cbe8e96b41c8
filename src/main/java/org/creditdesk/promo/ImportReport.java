package org.creditdesk.promo;

import java.util.List;

/**
 * What would become of a list of codes.
 *
 * @param rows how many codes the list has, empty rows not counted
 * @param bad rows that keep all of them from being imported, in the list's order
 * @param problems what is wrong with the plan, whatever the codes are
 */
public record ImportReport(int rows, List<BadRow> bad, List<PlanProblem> problems) {
    public ImportReport {
        bad = List.copyOf(bad);
        problems = List.copyOf(problems);
    }

    /** Whether they can be imported as they are. */
    public boolean isGood() {
        return rows > 0 && bad.isEmpty() && problems.isEmpty();
    }

    /**
     * A row that cannot be imported.
     *
     * @param row from 1, as in the file
     * @param rule a stable name, such as {@code CODE_TWICE}
     * @param message the rule's sentence; no code stands in it
     */
    public record BadRow(int row, String rule, String message) {}
}
