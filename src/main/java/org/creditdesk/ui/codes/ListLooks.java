package org.creditdesk.ui.codes;

import java.util.List;
import javafx.scene.control.TableColumn;
import org.creditdesk.promo.ListedCode;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Columns;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Look;

/** How the codes of a list look. */
final class ListLooks {
    private ListLooks() {}

    private static Look state(ListedCode code) {
        String word = Formats.word(code.state());
        return switch (code.state()) {
            case UNUSED -> Look.plain(word);
            case REDEEMED, EXHAUSTED -> Look.good(word, "mdal-check_circle_outline");
            case NOT_ACTIVE, PAUSED, EXPIRED -> Look.muted(word);
            case TYPING_ERROR -> Look.warning(word, "mdmz-spellcheck");
            case REVOKED -> Look.bad(word, "mdal-block");
            case NOT_FOUND -> Look.bad(word, "mdmz-search_off");
        };
    }

    private static Look note(ListedCode code) {
        return code.isDuplicate()
                ? Look.warning(
                        Texts.of("codes.list.duplicate-of", Formats.number(code.duplicateOf())), "mdal-content_copy")
                : Look.plain("");
    }

    static List<TableColumn<ListedCode, ListedCode>> columns() {
        return List.of(
                Columns.figures("codes.list.number", 70, code -> Look.muted(Formats.number(code.number()))),
                Columns.code("codes.list.input", 200, ListedCode::input),
                Columns.of("codes.list.state", 130, ListLooks::state),
                Columns.text("codes.list.redeemed_by", 200, ListedCode::redeemedBy),
                Columns.moment("codes.list.redeemed_at", 165, ListedCode::redeemedAt),
                Columns.of("codes.list.note", 120, ListLooks::note),
                Columns.text("codes.list.campaign", 150, ListedCode::campaign));
    }
}
