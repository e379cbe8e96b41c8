package org.creditdesk.ui.promo;

import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.promo.Campaign;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** All campaigns, and the form beside them that creates one. */
final class CampaignsViewModel {
    private final Promotions promotions;
    private final WorkRunner runner;
    private final Navigator navigator;
    private final PagedRows<Campaign, Long> rows;
    private final CampaignForm form;
    private final String noPermission;
    private final ReadOnlyBooleanWrapper creating = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper button = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper();

    CampaignsViewModel(
            Promotions promotions,
            WorkRunner runner,
            Navigator navigator,
            Member member,
            ZoneId viewer,
            Supplier<UUID> requestIds) {
        this.promotions = promotions;
        this.runner = runner;
        this.navigator = navigator;
        this.rows = new PagedRows<>(runner, promotions::campaigns);
        this.form = new CampaignForm(viewer, requestIds);
        this.noPermission = Rights.missing(member, Permission.MANAGE_CAMPAIGNS);
        form.inputs().forEach(input -> input.addListener(this::changed));
        changed(null);
    }

    private void changed(Observable input) {
        String name = form.name().get().strip();
        form.complain();
        failure.set(null);
        blocked.set(noPermission != null ? noPermission : form.refusal());
        button.set(name.isEmpty() ? Texts.of("promo.campaign.create") : Texts.of("promo.campaign.create-name", name));
    }

    void load() {
        rows.reload();
    }

    /** Opens the form for a new campaign. */
    void begin() {
        if (noPermission == null) {
            creating.set(true);
        }
    }

    /** Closes the form; what was entered stays for the next time. @return false when it was not open */
    boolean leave() {
        boolean open = creating.get();
        creating.set(false);
        return open;
    }

    void create() {
        if (blocked.get() != null || working.get()) {
            return;
        }
        working.set(true);
        failure.set(null);
        runner.start(Work.of(() -> promotions.create(form.wanted()))
                .onDone(this::created)
                .onFailed(this::failed));
    }

    private void created(Campaign campaign) {
        working.set(false);
        creating.set(false);
        form.clear();
        navigator.go(PromoRoutes.campaign(campaign.id()));
    }

    private void failed(FailureMessage message) {
        working.set(false);
        failure.set(message.sentence());
    }

    void open(Campaign campaign) {
        navigator.go(PromoRoutes.campaign(campaign.id()));
    }

    void stop() {
        rows.stop();
    }

    PagedRows<Campaign, Long> rows() {
        return rows;
    }

    CampaignForm form() {
        return form;
    }

    /** Whether the form is open. */
    ReadOnlyBooleanProperty creatingProperty() {
        return creating.getReadOnlyProperty();
    }

    /** Whether a campaign is being created at this moment. */
    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Why the button is disabled; null when it is not. */
    ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    ReadOnlyStringProperty buttonProperty() {
        return button.getReadOnlyProperty();
    }

    /** Why the last attempt failed; null when it did not. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Why this member may only look; null for whoever may create. */
    String noPermission() {
        return noPermission;
    }
}
