package org.creditdesk.ui.promo;

import java.time.ZoneId;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.ui.kit.BatchArgument;
import org.creditdesk.ui.kit.CampaignArgument;
import org.creditdesk.ui.kit.Controllers;
import org.creditdesk.ui.kit.RequestArgument;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Wing;
import org.creditdesk.ui.kit.Workplace;

/** Batches and codes. */
public final class PromoWing implements Wing {
    @Override
    public void register(Controllers controllers, Workplace place) {
        Desk desk = place.desk();
        register(
                controllers,
                place,
                new DeskPromotions(desk.campaigns(), desk.batches(), desk.accounts(), desk.export()));
    }

    /** With promotions from elsewhere. */
    static void register(Controllers controllers, Workplace place, Promotions promotions) {
        var screens = new Screens(
                place, promotions, new Generations(promotions, place.jobs(), System::nanoTime), ZoneId.systemDefault());
        controllers
                .add(DesignView.class, screens::design)
                .add(DesignAnswerView.class, route -> new DesignAnswerView())
                .add(GenerationView.class, screens::generation)
                .add(BatchView.class, screens::batch)
                .add(LifeView.class, route -> new LifeView(place))
                .add(CodesView.class, screens::codes)
                .add(UnfinishedView.class, screens::unfinished)
                .add(WaitingBarView.class, screens::waitingBar)
                .add(WaitingBatchesView.class, screens::waiting);
    }

    private record Screens(Workplace place, Promotions promotions, Generations generations, ZoneId viewer) {
        DesignView design(Route route) {
            return new DesignView(
                    new DesignViewModel(
                            promotions,
                            generations,
                            place.work(),
                            place.navigator(),
                            place.desk().member(),
                            viewer,
                            UUID::randomUUID,
                            route.argument(CampaignArgument.class).campaignId()),
                    place);
        }

        GenerationView generation(Route route) {
            boolean started = route.argument() instanceof RequestArgument;
            return new GenerationView(
                    new GenerationViewModel(
                            promotions,
                            generations,
                            place.work(),
                            place.navigator(),
                            place.desk().member(),
                            started
                                    ? generations.of(route.argument(RequestArgument.class)
                                            .requestId())
                                    : null,
                            started ? null : route.argument(BatchArgument.class).batchId()),
                    place.navigator());
        }

        UnfinishedView unfinished(Route route) {
            return new UnfinishedView(new UnfinishedViewModel(
                    promotions, place.work(), place.navigator(), place.desk().member()));
        }

        WaitingBarView waitingBar(Route route) {
            return new WaitingBarView(new WaitingBarViewModel(promotions, place.work(), place.navigator()));
        }

        WaitingBatchesView waiting(Route route) {
            return new WaitingBatchesView(
                    new WaitingBatchesViewModel(
                            promotions,
                            place.work(),
                            place.desk().member(),
                            place.toasts(),
                            UUID::randomUUID,
                            place.waiting()::refresh),
                    place);
        }

        CodesView codes(Route route) {
            BatchArgument argument = route.argument(BatchArgument.class);
            var model = new CodesViewModel(
                    CodesDesk.of(place.desk()), place.work(), place.desk().member(), argument.batchId());
            model.pick(argument.picked());
            return new CodesView(model, place);
        }

        BatchView batch(Route route) {
            BatchArgument argument = route.argument(BatchArgument.class);
            var model = new BatchViewModel(
                    promotions,
                    LifeDesk.of(place.desk()),
                    place.work(),
                    place.jobs(),
                    place.navigator(),
                    place.desk().member(),
                    UUID::randomUUID,
                    viewer,
                    argument.batchId());
            if (argument.extending()) {
                model.extendWhenLoaded();
            }
            return new BatchView(model, place);
        }
    }
}
