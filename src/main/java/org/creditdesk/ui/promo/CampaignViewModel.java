package org.creditdesk.ui.promo;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.Campaign;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** One campaign and its batches. */
final class CampaignViewModel {
    private final Promotions promotions;
    private final Navigator navigator;
    private final long campaignId;
    private final Latest loads;
    private final PagedRows<Batch, Long> batches;
    private final String noPermission;
    private final ReadOnlyObjectWrapper<Campaign> campaign = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper(Texts.of("promo.campaign.loading"));
    private final ReadOnlyObjectWrapper<FailureMessage> failure = new ReadOnlyObjectWrapper<>();

    CampaignViewModel(Promotions promotions, WorkRunner runner, Navigator navigator, Member member, long campaignId) {
        this.promotions = promotions;
        this.navigator = navigator;
        this.campaignId = campaignId;
        this.loads = new Latest(runner);
        this.batches = new PagedRows<>(runner, (before, limit) -> promotions.batches(campaignId, before, limit));
        this.noPermission = Rights.missing(member, Permission.GENERATE_CODES);
    }

    void load() {
        loads.start(Work.of(() -> promotions.campaign(campaignId))
                .onDone(this::loaded)
                .onFailed(failure::set));
        batches.reload();
    }

    private void loaded(Campaign found) {
        failure.set(null);
        campaign.set(found);
        String ended = found.active() ? null : Texts.of("promo.campaign.has-ended");
        blocked.set(noPermission == null ? ended : noPermission);
    }

    void design() {
        if (blocked.get() == null) {
            navigator.go(PromoRoutes.design(campaignId));
        }
    }

    void open(Batch batch) {
        navigator.go(PromoRoutes.batch(batch.id()));
    }

    void stop() {
        loads.drop();
        batches.stop();
    }

    /** Null until it is loaded. */
    ReadOnlyObjectProperty<Campaign> campaignProperty() {
        return campaign.getReadOnlyProperty();
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
}
