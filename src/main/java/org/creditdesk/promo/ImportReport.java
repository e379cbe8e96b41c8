package org.creditdesk.promo;

import java.util.List;

/**
 * A list of codes that others made, as the desk reads it; what it is worth and who may redeem it is a matter of the
 * {@linkplain Batches#checkImport plan}.
 *
 * @param rows how many codes the list has, empty rows not counted
 * @param bad rows that keep all of them from being imported, in the list's order; none where there are more than
 *     {@link ImportPlan#MOST_CODES}, because they are not looked at then
 */
public record ImportReport(int rows, List<BadRow> bad) {
    public ImportReport {
        bad = List.copyOf(bad);
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
