package org.creditdesk.ui.promo;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.CampaignFilter;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** The campaigns that are meant, and the form beside them that creates one. */
final class CampaignsViewModel implements CampaignFormModel {
    private final CampaignDesk desk;
    private final WorkRunner runner;
    private final Navigator navigator;
    private final Clock clock;
    private final PagedRows<Campaign, Long> rows;
    private final Field<CampaignFilter.Which> which = new Field<>(CampaignFilter.Which.ALL);
    private final Field<String> named = Field.text();
    private final CampaignForm form;
    private final String noPermission;
    private final ReadOnlyBooleanWrapper creating = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper button = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper filtered = new ReadOnlyBooleanWrapper();

    CampaignsViewModel(
            CampaignDesk desk,
            WorkRunner runner,
            Navigator navigator,
            Member member,
            ZoneId viewer,
            Clock clock,
            Supplier<UUID> requestIds) {
        this.desk = desk;
        this.runner = runner;
        this.navigator = navigator;
        this.clock = clock;
        this.rows = new PagedRows<>(runner, (before, limit) -> desk.list(meant(), before, limit));
        this.form = new CampaignForm(viewer, requestIds);
        this.noPermission = Rights.missing(member, Permission.MANAGE_CAMPAIGNS);
        form.inputs().forEach(input -> input.addListener(this::changed));
        which.valueProperty().addListener(this::filtered);
        named.valueProperty().addListener(this::filtered);
        changed(null);
    }

    private CampaignFilter meant() {
        return new CampaignFilter(which.get(), named.get());
    }

    private void filtered(Observable input) {
        filtered.set(which.get() != CampaignFilter.Which.ALL || !named.get().isBlank());
        rows.reload();
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

    /** Shows all campaigns again. @return false when they were shown already */
    boolean clearFilter() {
        boolean was = filtered.get();
        which.set(CampaignFilter.Which.ALL);
        named.set("");
        return was;
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

    @Override
    public void save() {
        if (blocked.get() != null || working.get()) {
            return;
        }
        working.set(true);
        failure.set(null);
        runner.start(
                Work.of(() -> desk.create(form.wanted())).onDone(this::created).onFailed(this::failed));
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

    Clock clock() {
        return clock;
    }

    PagedRows<Campaign, Long> rows() {
        return rows;
    }

    Field<CampaignFilter.Which> which() {
        return which;
    }

    /** Part of the name; blank for any. */
    Field<String> named() {
        return named;
    }

    /** Whether not all campaigns are meant. */
    ReadOnlyBooleanProperty filteredProperty() {
        return filtered.getReadOnlyProperty();
    }

    /** Whether the form is open. */
    ReadOnlyBooleanProperty creatingProperty() {
        return creating.getReadOnlyProperty();
    }

    @Override
    public CampaignForm form() {
        return form;
    }

    @Override
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty buttonProperty() {
        return button.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Why this member may only look; null for whoever may create. */
    String noPermission() {
        return noPermission;
    }
}
