package org.creditdesk.cli;

import static org.creditdesk.cli.Sheet.Column.number;
import static org.creditdesk.cli.Sheet.Column.text;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Objects;
import org.creditdesk.promo.BatchFigures;
import org.creditdesk.promo.Cost;
import org.creditdesk.promo.Figures;
import org.creditdesk.promo.Figures.RegionCount;
import org.creditdesk.promo.Figures.Rejections;
import org.creditdesk.promo.Funnel;
import org.creditdesk.promo.Timeline;
import org.creditdesk.text.Texts;

/**
 * A campaign and how it does. Days are those of its zone, as {@code 2027-03-01}.
 *
 * @param perDay redemptions day by day, or week by week from Mondays on where {@code weekly} says so
 */
record FiguresReply(
        @JsonUnwrapped CampaignReply about,
        Funnel funnel,
        CostReply cost,
        boolean weekly,
        List<DayReply> perDay,
        List<RegionCount> perRegion,
        List<Rejections> rejections,
        List<BatchFigures> perBatch)
        implements Reply {

    /** See {@link Cost}. */
    record CostReply(long redeemed, Long budget, Long left, long atStake, long held, long lastWeek, String usedUp) {
        static CostReply of(Cost cost) {
            return new CostReply(
                    cost.redeemed(),
                    cost.budget(),
                    cost.left(),
                    cost.atStake(),
                    cost.held(),
                    cost.lastWeek(),
                    Objects.toString(cost.usedUp(), null));
        }
    }

    record DayReply(String day, long redemptions) {}

    static FiguresReply of(CampaignReply about, Figures figures) {
        Timeline timeline = figures.timeline();
        return new FiguresReply(
                about,
                figures.funnel(),
                CostReply.of(figures.cost()),
                timeline.weekly(),
                timeline.slots().stream()
                        .map(slot -> new DayReply(slot.first().toString(), slot.redemptions()))
                        .toList(),
                figures.regions(),
                figures.rejections(),
                figures.batches());
    }

    @Override
    public void print(Sheet sheet) {
        sheet.text("cli.campaign.head", about.name(), about.state(), about.owner(), about.zone());
        sheet.text(
                "cli.campaign.window",
                FoundSheet.orDash(DisplayText.minute(about.from())),
                FoundSheet.orDash(DisplayText.minute(about.until())));
        sheet.table("cli.campaign.funnel", List.of(text("what"), number("number")), funnelRows());
        sheet.table("cli.campaign.cost", List.of(text("what"), number("credits")), costRows());
        sheet.table(
                "cli.campaign.regions",
                List.of(text("region"), number("redeemed")),
                perRegion.stream()
                        .map(each -> List.of(FoundSheet.orDash(each.region()), DisplayText.number(each.redemptions())))
                        .toList());
        sheet.table(
                "cli.campaign.rejections",
                List.of(text("reason"), number("failed")),
                rejections.stream()
                        .map(each -> List.of(each.reason(), DisplayText.number(each.attempts())))
                        .toList());
        sheet.table(
                "cli.campaign.batches",
                List.of(number("batch"), number("codes"), number("redeemed"), number("live"), number("at_stake")),
                perBatch.stream().map(FiguresReply::batchCells).toList());
    }

    private List<List<String>> funnelRows() {
        return List.of(
                row("generated", funnel.generated()),
                row("exported", funnel.exported()),
                row("attempted", funnel.attempted()),
                row("redeemed", funnel.redeemed()),
                row("redemptions", funnel.redemptions()),
                row("rejected", funnel.rejected()),
                row("accounts", funnel.accounts()),
                row("spending", funnel.spendingAccounts()));
    }

    private List<List<String>> costRows() {
        return List.of(
                row("cost", cost.redeemed()),
                row("spent", funnel.spent()),
                row("at_stake", cost.atStake()),
                row("held", cost.held()),
                List.of(what("left"), FoundSheet.orDash(cost.left() == null ? "" : DisplayText.number(cost.left()))),
                List.of(what("used_up"), FoundSheet.orDash(cost.usedUp())));
    }

    private static List<String> row(String what, long number) {
        return List.of(what(what), DisplayText.number(number));
    }

    private static String what(String key) {
        return Texts.of("cli.figure." + key);
    }

    private static List<String> batchCells(BatchFigures batch) {
        return List.of(
                String.valueOf(batch.batchId()),
                DisplayText.number(batch.codes()),
                DisplayText.number(batch.redemptions()),
                DisplayText.number(batch.liveCodes()),
                DisplayText.number(batch.atStake()));
    }
}
