package org.creditdesk.ui.kit;

import org.creditdesk.text.Texts;

/** What stands in a table while it has no rows. */
final class TableNotices {
    private TableNotices() {}

    /** @param failure null unless FAILED */
    static Notice of(LoadState state, FailureMessage failure, String emptyTitle, String emptyText) {
        return switch (state) {
            case LOADING -> new Notice("mdal-hourglass_empty", Texts.of("table.loading"), "");
            case FAILED -> new Notice("mdal-error_outline", Texts.of("table.failed"), failure.sentence());
            case EMPTY, FILLED -> new Notice("mdal-inbox", emptyTitle, emptyText);
        };
    }
}
