package org.creditdesk.ui.requests;

import java.util.List;
import javafx.scene.control.TableColumn;
import org.creditdesk.adjust.AdjustmentRequest;
import org.creditdesk.adjust.RequestState;
import org.creditdesk.ui.kit.Columns;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Look;

/** The columns of the queue. */
final class RequestColumns {
    private RequestColumns() {}

    static List<TableColumn<AdjustmentRequest, AdjustmentRequest>> all() {
        return List.of(
                Columns.figures("requests.column.number", 52, row -> Look.muted(Long.toString(row.id()))),
                Columns.moment("requests.column.made_at", 140, AdjustmentRequest::madeAt),
                Columns.text("requests.column.account", 180, AdjustmentRequest::email),
                Columns.whole(Columns.text("requests.column.kind", 116, row -> Formats.word(row.kind()))),
                Columns.figures("requests.column.amount", 78, RequestColumns::amount),
                Columns.whole(Columns.muted("requests.column.made_by", 60, AdjustmentRequest::madeBy)),
                Columns.whole(Columns.of("requests.column.state", 100, RequestColumns::state)));
    }

    private static Look amount(AdjustmentRequest row) {
        String text = Formats.signed(row.amount());
        return row.amount() > 0 ? Look.good(text, null) : Look.plain(text);
    }

    private static Look state(AdjustmentRequest row) {
        String word = Formats.word(row.state());
        return switch (row.state()) {
            case PENDING -> Look.warning(word, "mdal-hourglass_empty");
            case APPROVED -> Look.good(word, "mdal-check_circle");
            case REJECTED -> Look.bad(word, "mdal-block");
            case WITHDRAWN, EXPIRED -> Look.muted(word);
        };
    }

    /** Whether it tells apart only requests in different states. */
    static boolean isOfState(TableColumn<?, ?> column) {
        return "state".equals(column.getId());
    }

    /** Whether it tells apart only requests of different people. */
    static boolean isOfMaker(TableColumn<?, ?> column) {
        return "made-by".equals(column.getId());
    }

    static String badge(RequestState state) {
        return switch (state) {
            case PENDING -> "warning";
            case APPROVED -> "good";
            case REJECTED -> "bad";
            case WITHDRAWN, EXPIRED -> "plain";
        };
    }
}
