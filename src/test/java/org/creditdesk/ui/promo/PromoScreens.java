package org.creditdesk.ui.promo;

import java.util.List;
import java.util.UUID;
import org.creditdesk.code.CodeKind;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.ui.kit.BatchArgument;
import org.creditdesk.ui.kit.CampaignArgument;
import org.creditdesk.ui.kit.Controllers;
import org.creditdesk.ui.kit.RequestArgument;
import org.creditdesk.ui.kit.Screen;
import org.creditdesk.ui.kit.Workplace;

/** What the promotion screens are opened with, for tests that open all screens. */
public final class PromoScreens {
    private static final BatchPlan PLAN = new BatchPlan(
            UUID.randomUUID(), "Spring", CodeKind.PROMO, 1_000, 150, null, "DE,AT", List.of(), null, null, 1, 1, true);

    private PromoScreens() {}

    /** Lets the generation screen be opened on a generation that is under way. */
    public static void registerGeneration(Controllers controllers, Workplace place) {
        var promotions = new DeskPromotions(
                place.desk().campaigns(),
                place.desk().batches(),
                place.desk().accounts(),
                place.desk().export());
        var generations = new Generations(promotions, place.jobs(), System::nanoTime);
        controllers.add(
                GenerationView.class,
                route -> new GenerationView(
                        new GenerationViewModel(
                                promotions,
                                generations,
                                place.work(),
                                place.navigator(),
                                place.desk().member(),
                                generations.start(PLAN),
                                null),
                        place.navigator()));
    }

    /** Null for a screen that needs no argument. */
    public static Record argument(Screen screen) {
        return switch (screen) {
            case CAMPAIGN -> new CampaignArgument(1L);
            case BATCH_DESIGN -> new CampaignArgument(null);
            case GENERATION -> new RequestArgument(PLAN.requestId());
            case BATCH -> new BatchArgument(1);
            default -> null;
        };
    }
}
