package org.creditdesk.ui.promo;

import java.util.List;
import javafx.scene.control.TableColumn;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchCode;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.CodeState;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Columns;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Look;

/** How batches and codes look in tables. */
final class PromoColumns {
    private PromoColumns() {}

    static String regions(Batch batch) {
        String words = batch.regions();
        return words == null || words.isBlank()
                ? Texts.of("promo.fact.anywhere")
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static Look look(BatchState state) {
        String word = Formats.word(state);
        return switch (state) {
            case ACTIVE -> Look.good(word, "mdal-check_circle_outline");
            case PAUSED, GENERATING -> Look.warning(word, "mdal-hourglass_empty");
            case REVOKED, CANCELLED -> Look.bad(word, "mdal-block");
            case DRAFT, SEALED, ENDED -> Look.plain(word);
        };
    }

    /** Of batches that wait for approval. */
    static List<TableColumn<Batch, Batch>> ofWaiting() {
        return List.of(
                Columns.figures("promo.column.number", 74, row -> Look.muted(String.valueOf(row.id()))),
                Columns.text("promo.column.campaign", 180, Batch::campaign),
                Columns.whole(Columns.muted("promo.column.made_by", 70, Batch::createdBy)),
                Columns.figures("promo.column.codes", 108, row -> Look.plain(Formats.number(row.planned()))),
                Columns.credits("promo.column.total", 124, BatchStand::total));
    }

    static List<TableColumn<BatchCode, BatchCode>> ofCodes() {
        return List.of(
                Columns.code("promo.column.code", 260, BatchCode::shown),
                Columns.of("promo.column.state", 140, row -> look(row.state())),
                Columns.figures("promo.column.uses", 80, row -> Look.plain(Formats.number(row.uses()))));
    }

    private static Look look(CodeState state) {
        String word = Formats.word(state);
        return switch (state) {
            case UNUSED -> Look.plain(word);
            case REDEEMED, EXHAUSTED -> Look.good(word, "mdal-check_circle_outline");
            case NOT_ACTIVE, PAUSED, EXPIRED -> Look.muted(word);
            case REVOKED -> Look.bad(word, "mdal-block");
        };
    }
}
