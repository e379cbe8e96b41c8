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
                Columns.figures("request.number", 60, row -> Look.muted(Long.toString(row.id()))),
                Columns.moment("request.made_at", 146, AdjustmentRequest::madeAt),
                Columns.text("request.account", 180, AdjustmentRequest::email),
                Columns.whole(Columns.text("request.kind", 118, row -> Formats.word(row.kind()))),
                Columns.figures("request.amount", 82, RequestColumns::amount),
                Columns.whole(Columns.muted("request.made_by", 80, AdjustmentRequest::madeBy)),
                Columns.whole(Columns.of("request.state", 110, RequestColumns::state)));
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

    static String badge(RequestState state) {
        return switch (state) {
            case PENDING -> "warning";
            case APPROVED -> "good";
            case REJECTED -> "bad";
            case WITHDRAWN, EXPIRED -> "plain";
        };
    }
}
