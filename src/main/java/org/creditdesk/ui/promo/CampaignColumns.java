package org.creditdesk.ui.promo;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.scene.control.TableColumn;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchFigures;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.CampaignStanding;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Columns;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Look;
import org.creditdesk.ui.kit.Moments;

/** The table of campaigns, and that of a campaign's batches with what was counted of them. */
final class CampaignColumns {
    private CampaignColumns() {}

    static List<TableColumn<Campaign, Campaign>> ofCampaigns(Clock clock) {
        return List.of(
                Columns.text("promo.column.name", 220, Campaign::name),
                Columns.of("promo.column.state", 120, row -> look(CampaignStanding.of(row, clock.instant()))),
                Columns.figures("promo.column.codes", 100, row -> Look.plain(Formats.number(row.codes()))),
                Columns.credits("promo.column.redeemed_credits", 110, Campaign::redeemedCredits),
                Columns.figures(
                        "promo.column.budget",
                        110,
                        row -> row.budget() == null
                                ? Look.muted(Texts.of("promo.campaign.no-budget"))
                                : Look.plain(Formats.number(row.budget()))),
                Columns.figures("promo.column.used", 70, CampaignColumns::used),
                Columns.text("promo.column.owner", 80, Campaign::owner),
                Columns.of("promo.column.window", 340, CampaignColumns::window));
    }

    private static Look used(Campaign campaign) {
        if (campaign.budget() == null) {
            return Look.muted("–");
        }
        String share = Percent.of(campaign.redeemedCredits(), campaign.budget());
        boolean usedUp = campaign.redeemedCredits() >= campaign.budget();
        return usedUp
                ? Look.warning(share, null).withHint(Texts.of("promo.cost.used-up"))
                : Look.plain(share)
                        .withHint(Texts.of("promo.campaign.used", campaign.redeemedCredits(), campaign.budget()));
    }

    private static Look window(Campaign campaign) {
        return Look.muted(Moments.windowInShort(campaign.starts(), campaign.ends(), campaign.zone()))
                .withHint(Moments.window(campaign.starts(), campaign.ends(), campaign.zone()));
    }

    static Look look(CampaignStanding standing) {
        String word = Formats.word(standing);
        return switch (standing) {
            case RUNNING -> Look.good(word, "mdal-check_circle_outline");
            case NOT_STARTED -> Look.warning(word, "mdal-hourglass_empty");
            case OVER, ENDED -> Look.muted(word);
        };
    }

    /** @param figures of a batch; null while they are being counted */
    static List<TableColumn<Batch, Batch>> ofBatches(Function<Batch, BatchFigures> figures) {
        return List.of(
                Columns.of("promo.column.number", 70, row -> Look.plain(String.valueOf(row.id()))
                        .withHint(Texts.of("promo.batch.made", Formats.moment(row.createdAt()), row.createdBy()))),
                Columns.of("promo.column.state", 150, CampaignColumns::look),
                Columns.text("promo.column.kind", 110, row -> Formats.word(row.kind())),
                Columns.figures("promo.column.codes", 100, row -> Look.plain(Formats.number(row.generated()))
                        .withHint(Texts.of("promo.batch.planned", row.planned()))),
                Columns.credits("promo.column.worth", 110, Batch::credits),
                Columns.figures("promo.column.redeemed", 100, row -> Look.plain(Formats.number(row.redeemed()))),
                Columns.figures("promo.column.share", 80, row -> share(row, figures.apply(row))),
                Columns.figures(
                        "promo.column.attempts", 80, row -> counted(figures.apply(row), BatchFigures::attempts)),
                Columns.figures(
                        "promo.column.at_stake", 110, row -> counted(figures.apply(row), BatchFigures::atStake)),
                Columns.of("promo.column.regions", 140, row -> Look.plain(PromoColumns.regions(row))
                        .withHint(PromoColumns.regions(row))));
    }

    /** What somebody decided, or has to, says more than that the batch is a draft or was cancelled. */
    private static Look look(Batch batch) {
        return switch (batch.approval()) {
            case PENDING -> Look.warning(Texts.of("promo.batch.waits"), "mdal-hourglass_empty");
            case REJECTED ->
                Look.bad(Texts.of("promo.batch.rejected"), "mdal-block").withHint(batch.why());
            case APPROVED, NOT_NEEDED -> PromoColumns.look(batch.state());
        };
    }

    private static Look share(Batch batch, BatchFigures figures) {
        if (figures == null) {
            return Look.muted("…");
        }
        String hint = Texts.of("promo.batch.share-hint", figures.redeemed(), batch.generated());
        return Look.plain(Percent.of(figures.redeemed(), batch.generated())).withHint(hint);
    }

    private static Look counted(BatchFigures figures, ToLongFunction<BatchFigures> figure) {
        if (figures == null) {
            return Look.muted("…");
        }
        long number = figure.applyAsLong(figures);
        return number == 0 ? Look.muted("0") : Look.plain(Formats.number(number));
    }
}
