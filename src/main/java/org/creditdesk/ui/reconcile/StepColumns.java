package org.creditdesk.ui.reconcile;

import java.util.List;
import javafx.scene.control.TableColumn;
import org.creditdesk.reconcile.ClawBackStep;
import org.creditdesk.ui.kit.Columns;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Look;

/** The steps of a claw-back. */
final class StepColumns {
    private StepColumns() {}

    static List<TableColumn<ClawBackStep, ClawBackStep>> all() {
        return List.of(
                Columns.moment("sheet.column.at", 150, ClawBackStep::madeAt),
                Columns.text("sheet.column.cause", 130, SheetWords::cause),
                Columns.figures("sheet.column.requested", 84, step -> credits(step.requested())),
                Columns.figures("sheet.column.collected", 84, step -> credits(step.collected())),
                Columns.figures("sheet.column.uncollected", 100, StepColumns::uncollected),
                Columns.of("sheet.column.became", 230, StepColumns::became),
                Columns.muted("sheet.column.by", 90, ClawBackStep::madeBy));
    }

    /** Below zero it gave back. */
    private static Look credits(long credits) {
        return Look.plain(credits < 0 ? Formats.signed(credits) : Formats.number(credits));
    }

    private static Look uncollected(ClawBackStep step) {
        return step.uncollected() == 0 ? Look.muted("0") : Look.warning(Formats.number(step.uncollected()), null);
    }

    private static Look became(ClawBackStep step) {
        String words = SheetWords.became(step);
        Look look = step.isWaiting()
                ? Look.warning(words, "mdmz-schedule")
                : step.stands() ? Look.good(words, "mdal-check_circle") : Look.muted(words);
        return look.withHint(words);
    }
}
