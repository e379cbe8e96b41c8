package org.creditdesk.ui.codes;

import java.util.List;
import javafx.scene.control.TableColumn;
import org.creditdesk.promo.CodeMatch;
import org.creditdesk.promo.CodeState;
import org.creditdesk.ui.kit.Columns;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Look;

/** How codes and their states look. */
final class CodeLooks {
    private CodeLooks() {}

    static Look look(CodeState state) {
        String word = Formats.word(state);
        return switch (state) {
            case UNUSED -> Look.plain(word);
            case REDEEMED, EXHAUSTED -> Look.good(word, "mdal-check_circle_outline");
            case NOT_ACTIVE, PAUSED, EXPIRED -> Look.muted(word);
            case REVOKED -> Look.bad(word, "mdal-block");
        };
    }

    /** Style class of a badge; null for none. */
    static String tone(CodeState state) {
        return switch (state) {
            case REDEEMED, EXHAUSTED -> "good";
            case PAUSED, NOT_ACTIVE, EXPIRED -> "warning";
            case REVOKED -> "bad";
            case UNUSED -> null;
        };
    }

    static List<TableColumn<CodeMatch, CodeMatch>> columns() {
        return List.of(
                Columns.code("codes.column.code", 220, CodeMatch::shown),
                Columns.of("codes.column.state", 130, match -> look(match.state())),
                Columns.credits("codes.column.credits", 90, CodeMatch::credits),
                Columns.text("codes.column.campaign", 180, CodeMatch::campaign),
                Columns.figures("codes.column.batch", 80, match -> Look.muted(String.valueOf(match.batchId()))));
    }
}
