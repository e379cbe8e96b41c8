package org.creditdesk.ui.promo;

import java.util.List;
import javafx.scene.control.TableColumn;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.CodeRow;
import org.creditdesk.promo.CodeState;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Columns;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Look;
import org.creditdesk.ui.kit.Moments;

/** The tables of campaigns, batches and codes. */
final class PromoColumns {
    private PromoColumns() {}

    static List<TableColumn<Campaign, Campaign>> ofCampaigns() {
        return List.of(
                Columns.text("promo.column.name", 200, Campaign::name),
                Columns.of("promo.column.state", 90, PromoColumns::state),
                Columns.figures("promo.column.batches", 70, row -> Look.plain(Formats.number(row.batches()))),
                Columns.credits("promo.column.redeemed_credits", 90, Campaign::redeemedCredits),
                Columns.figures(
                        "promo.column.budget",
                        90,
                        row -> row.budget() == null
                                ? Look.muted(Texts.of("promo.campaign.no-budget"))
                                : Look.plain(Formats.number(row.budget()))),
                Columns.text("promo.column.owner", 70, Campaign::owner),
                Columns.of("promo.column.window", 340, PromoColumns::window));
    }

    private static Look window(Campaign campaign) {
        return Look.muted(Moments.windowInShort(campaign.starts(), campaign.ends(), campaign.zone()))
                .withHint(Moments.window(campaign.starts(), campaign.ends(), campaign.zone()));
    }

    private static Look state(Campaign campaign) {
        return campaign.active()
                ? Look.good(Texts.of("promo.campaign.active"), "mdal-check_circle_outline")
                : Look.muted(Texts.of("promo.campaign.ended"));
    }

    static List<TableColumn<Batch, Batch>> ofBatches() {
        return List.of(
                Columns.text("promo.column.number", 70, row -> String.valueOf(row.id())),
                Columns.of("promo.column.state", 110, row -> look(row.state())),
                Columns.text("promo.column.kind", 110, row -> Formats.word(row.kind())),
                Columns.figures("promo.column.codes", 90, row -> Look.plain(Formats.number(row.generated()))),
                Columns.credits("promo.column.worth", 100, Batch::credits),
                Columns.figures("promo.column.redeemed", 90, row -> Look.plain(Formats.number(row.redeemed()))),
                Columns.of("promo.column.regions", 220, row -> Look.plain(regions(row))
                        .withHint(regions(row))),
                Columns.moment("promo.column.created", 160, Batch::createdAt));
    }

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

    static List<TableColumn<CodeRow, CodeRow>> ofCodes() {
        return List.of(
                Columns.code("promo.column.code", 260, CodeRow::shown),
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
