package org.creditdesk.ui.promo;

import java.util.List;
import org.creditdesk.code.CanonicalCode;
import org.creditdesk.promo.ImportReport;

/**
 * A list of codes that others made, read and judged.
 *
 * @param codes one a row, empty rows too
 */
record Imported(List<String> codes, ImportReport report) {
    private static final int EXAMPLES = 3;

    /** The first codes, as the desk reads them. */
    List<String> examples() {
        return codes.stream()
                .filter(code -> !code.isBlank())
                .limit(EXAMPLES)
                .map(code -> CanonicalCode.of(code).value())
                .toList();
    }
}
