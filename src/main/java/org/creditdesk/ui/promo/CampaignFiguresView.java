package org.creditdesk.ui.promo;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.Cost;
import org.creditdesk.promo.Figures;
import org.creditdesk.promo.Timeline;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.ScreenView;

/** The cards with a campaign's figures; part of the screen of one campaign. */
final class CampaignFiguresView implements ScreenView {
    private CampaignViewModel model;

    @FXML
    private Label redeemed;

    @FXML
    private Label ofBudget;

    @FXML
    private Label budgetShare;

    @FXML
    private ShareBar budgetBar;

    @FXML
    private Label atStake;

    @FXML
    private Node leftItem;

    @FXML
    private Label left;

    @FXML
    private Label forecast;

    @FXML
    private Label held;

    @FXML
    private BarRows funnel;

    @FXML
    private Label funnelBelow;

    @FXML
    private Label daysTitle;

    @FXML
    private Label reading;

    @FXML
    private ColumnChart days;

    @FXML
    private Label noDays;

    @FXML
    private BarRows regions;

    @FXML
    private Label noRegions;

    @FXML
    private Label rejections;

    @FXML
    private Label failure;

    /** Called once, by the screen around it. */
    void follow(CampaignViewModel followed) {
        model = followed;
        failure.textProperty().bind(model.figuresFailureProperty().orElse(""));
        reading.textProperty().bind(days.readingProperty());
        model.loadedProperty().subscribe(loaded -> show());
        model.figuresProperty().subscribe(figures -> show());
    }

    /** What the campaign's row says appears at once; what must be counted follows. */
    private void show() {
        CampaignViewModel.Loaded loaded = model.loadedProperty().get();
        if (loaded != null) {
            Figures figures = model.figuresProperty().get();
            show(loaded.campaign(), figures == null ? null : figures.cost());
            showCounted(figures);
        }
    }

    private void show(Campaign campaign, Cost cost) {
        boolean limited = campaign.budget() != null;
        long given = campaign.redeemedCredits();
        redeemed.setText(Formats.number(given));
        ofBudget.setText(
                limited ? Texts.of("promo.cost.of-budget", campaign.budget()) : Texts.of("promo.cost.no-budget"));
        budgetShare.setText(limited ? Percent.of(given, campaign.budget()) : "");
        leftItem.setVisible(limited);
        long stake = cost == null ? 0 : cost.atStake();
        long whole = limited ? campaign.budget() : Math.max(1, given + stake);
        long rest = limited ? campaign.budget() - given - stake : 0;
        budgetBar.show(Percent.share(given, whole), Percent.share(stake, whole));
        atStake.setText(cost == null ? Texts.of("promo.cost.counting") : Texts.of("promo.cost.at-stake", stake));
        left.setText(Texts.of("promo.cost.free", Math.max(0, rest)));
        String all =
                String.join(". ", redeemed.getText() + " " + ofBudget.getText(), atStake.getText(), left.getText());
        budgetBar.setAccessibleText(all);
        Tooltip.install(budgetBar, new Tooltip(all));
        forecast.setText(
                cost == null
                        ? ""
                        : CostWords.forecast(campaign, cost, model.clock().instant()));
        held.setText(cost == null ? "" : CostWords.held(cost));
    }

    private void showCounted(Figures figures) {
        if (figures == null) {
            noDays.setText(Texts.of("promo.cost.counting"));
            noRegions.setText(Texts.of("promo.cost.counting"));
            funnelBelow.setText(Texts.of("promo.cost.counting"));
            return;
        }
        funnel.show(FunnelWords.of(figures.funnel()));
        funnelBelow.setText(FunnelWords.below(figures.funnel()));
        Timeline timeline = figures.timeline();
        daysTitle.setText(TimelineWords.title(timeline));
        boolean any = !timeline.slots().isEmpty();
        noDays.setText(Texts.of("promo.chart.empty"));
        noDays.setVisible(!any);
        days.setVisible(any);
        reading.setVisible(any);
        days.show(TimelineWords.columns(timeline), any ? TimelineWords.summary(timeline) : "");
        regions.show(RegionWords.of(figures.regions()));
        regions.setVisible(any);
        noRegions.setText(Texts.of("promo.chart.no-regions"));
        noRegions.setVisible(!any);
        rejections.setText(FunnelWords.rejections(figures.rejections()));
    }
}
