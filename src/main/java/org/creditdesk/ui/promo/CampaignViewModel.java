package org.creditdesk.ui.promo;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchFigures;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.CampaignEnd;
import org.creditdesk.promo.CampaignStanding;
import org.creditdesk.promo.Figures;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** One campaign: what it is, how it does, its batches, and what is done to it. The figures come last. */
final class CampaignViewModel {
    /** A campaign as it was loaded, and who ended it; {@code end} is null while nobody has. */
    record Loaded(Campaign campaign, CampaignEnd end) {}

    private final CampaignDesk desk;
    private final Navigator navigator;
    private final Clock clock;
    private final long campaignId;
    private final Latest loads;
    private final Latest counts;
    private final PagedRows<Batch, Long> batches;
    private final CampaignEdit edit;
    private final CampaignEnding ending;
    private final String mayNotGenerate;
    private final String mayNotManage;
    private final Map<Long, BatchFigures> byBatch = new HashMap<>();
    private final ReadOnlyObjectWrapper<Loaded> loaded = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Figures> figures = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper figuresFailure = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper(Texts.of("promo.campaign.loading"));
    private final ReadOnlyStringWrapper changeBlocked = new ReadOnlyStringWrapper(Texts.of("promo.campaign.loading"));
    private final ReadOnlyStringWrapper reopenBlocked = new ReadOnlyStringWrapper(Texts.of("promo.campaign.loading"));
    private final ReadOnlyObjectWrapper<FailureMessage> failure = new ReadOnlyObjectWrapper<>();

    /** @param viewer the zone of whoever sits at the desk */
    CampaignViewModel(
            CampaignDesk desk,
            WorkRunner runner,
            Navigator navigator,
            Member member,
            ZoneId viewer,
            Clock clock,
            Supplier<UUID> requestIds,
            long campaignId) {
        this.desk = desk;
        this.navigator = navigator;
        this.clock = clock;
        this.campaignId = campaignId;
        this.loads = new Latest(runner);
        this.counts = new Latest(runner);
        this.batches = new PagedRows<>(runner, (before, limit) -> desk.batches(campaignId, before, limit));
        this.edit = new CampaignEdit(desk, runner, viewer, requestIds, this::load);
        this.ending = new CampaignEnding(desk, runner, requestIds, this::load);
        this.mayNotGenerate = Rights.missing(member, Permission.GENERATE_CODES);
        this.mayNotManage = Rights.missing(member, Permission.MANAGE_CAMPAIGNS);
    }

    void load() {
        loads.start(Work.of(() -> new Loaded(desk.get(campaignId), desk.ended(campaignId)))
                .onDone(this::show)
                .onFailed(failure::set));
        batches.reload();
        counts.start(Work.of(() -> desk.figures(campaignId))
                .onDone(this::show)
                .onFailed(message -> figuresFailure.set(message.sentence())));
    }

    private void show(Loaded found) {
        boolean active = found.campaign().active();
        failure.set(null);
        String ended = active ? null : Texts.of("promo.campaign.has-ended");
        blocked.set(mayNotGenerate == null ? ended : mayNotGenerate);
        changeBlocked.set(mayNotManage == null ? ended : mayNotManage);
        reopenBlocked.set(mayNotManage == null ? reopening(found) : mayNotManage);
        loaded.set(found);
    }

    private static String reopening(Loaded found) {
        if (found.end() == null) {
            return Texts.of("problem.campaign_not_ended", found.campaign().name());
        }
        return found.end().movedOn()
                ? Texts.of("problem.campaign_moved_on", found.campaign().name())
                : null;
    }

    private void show(Figures found) {
        figuresFailure.set(null);
        byBatch.clear();
        found.batches().forEach(each -> byBatch.put(each.batchId(), each));
        figures.set(found);
    }

    void design() {
        if (blocked.get() == null) {
            navigator.go(PromoRoutes.design(campaignId));
        }
    }

    void open(Batch batch) {
        navigator.go(PromoRoutes.batch(batch.id()));
    }

    /** Opens the form that changes the campaign. */
    void change() {
        if (changeBlocked.get() == null) {
            edit.begin(loaded.get().campaign());
        }
    }

    /** Asks before the campaign is ended. */
    void askToEnd(Consumer<CampaignEnding.Asked> ask) {
        if (changeBlocked.get() == null) {
            ending.prepare(loaded.get().campaign(), ask);
        }
    }

    void reopen() {
        if (reopenBlocked.get() == null) {
            ending.reopen(loaded.get().campaign());
        }
    }

    void stop() {
        loads.drop();
        counts.drop();
        batches.stop();
    }

    CampaignStanding standing(Campaign campaign) {
        return CampaignStanding.of(campaign, clock.instant());
    }

    Clock clock() {
        return clock;
    }

    /** What was counted of a batch; null until the figures are there. */
    BatchFigures figuresOf(Batch batch) {
        return byBatch.get(batch.id());
    }

    CampaignEdit edit() {
        return edit;
    }

    CampaignEnding ending() {
        return ending;
    }

    /** Null until it is loaded. */
    ReadOnlyObjectProperty<Loaded> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Null until they are counted; they stay while they are counted again. */
    ReadOnlyObjectProperty<Figures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** Why they could not be counted; null when they could. */
    ReadOnlyStringProperty figuresFailureProperty() {
        return figuresFailure.getReadOnlyProperty();
    }

    /** Why the campaign could not be loaded; null when it could. */
    ReadOnlyObjectProperty<FailureMessage> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    PagedRows<Batch, Long> batches() {
        return batches;
    }

    /** Why no batch can be designed here; null when one can. */
    ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    /** Why it can be neither changed nor ended; null when it can. */
    ReadOnlyStringProperty changeBlockedProperty() {
        return changeBlocked.getReadOnlyProperty();
    }

    /** Why it cannot be reopened; null when it can. */
    ReadOnlyStringProperty reopenBlockedProperty() {
        return reopenBlocked.getReadOnlyProperty();
    }

    /** Why this member may only look; null for whoever may manage campaigns. */
    String noPermission() {
        return mayNotManage;
    }
}
