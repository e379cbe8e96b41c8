package org.creditdesk.ui.promo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.Observable;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.CampaignChange;
import org.creditdesk.promo.NewCampaign;
import org.creditdesk.store.NewValue;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.WholeNumber;
import org.creditdesk.ui.kit.WindowFields;

/** What a campaign is created with, or changed to. */
final class CampaignForm {
    private final Supplier<UUID> requestIds;
    private final ZoneId viewer;
    private final Field<String> name = Field.text();
    private final Field<String> purpose = Field.text();
    private final Field<ZoneId> zone;
    private final Field<String> budget = Field.text();
    private final Field<String> owner = Field.text();
    private final WindowFields window;
    /** Its start alone is used. */
    private final WindowFields announcement;

    private UUID requestId;
    private Campaign changed;
    private Instant shownStart;
    private Instant shownEnd;
    private Instant shownAnnouncement;

    CampaignForm(ZoneId viewer, Supplier<UUID> requestIds) {
        this.viewer = viewer;
        this.requestIds = requestIds;
        this.zone = new Field<>(viewer);
        this.window = new WindowFields(viewer, viewer);
        this.announcement = new WindowFields(viewer, viewer, "promo.campaign.unannounced", "promo.window.never");
        this.requestId = requestIds.get();
        announcement.zoneProperty().bind(zone.valueProperty().orElse(viewer));
        window.zoneProperty().bind(zone.valueProperty().orElse(viewer));
    }

    /** Everything that changes what is created. */
    List<Observable> inputs() {
        return Stream.<Field<?>>of(
                        name, purpose, zone, budget, owner, window.start(), window.end(), announcement.start())
                .map(field -> (Observable) field.valueProperty())
                .toList();
    }

    /** What must still be entered or mended, as one sentence; null when nothing must. */
    String refusal() {
        if (name.get().isBlank()) {
            return Texts.of("promo.missing.name");
        }
        if (changed != null && owner.get().isBlank()) {
            return Texts.of("promo.missing.owner");
        }
        if (budgetProblem() != null) {
            return budgetProblem();
        }
        return Stream.of(
                        window.start().get().problem(),
                        window.end().get().problem(),
                        announcement.start().get().problem())
                .filter(problem -> problem != null)
                .findFirst()
                .orElse(null);
    }

    private String budgetProblem() {
        String typed = budget.get().strip();
        OptionalLong most = WholeNumber.read(typed);
        if (typed.isEmpty()) {
            return null;
        }
        if (most.isEmpty()) {
            return Texts.of("promo.problem.number", typed);
        }
        long redeemed = changed == null ? 0 : changed.redeemedCredits();
        return most.getAsLong() < redeemed ? Texts.of("problem.budget_below_redeemed", redeemed) : null;
    }

    /** Says at each field what is wrong with it. */
    void complain() {
        budget.complain(budgetProblem());
    }

    /** Under the same request id until {@link #clear}, so that a second click creates nothing. */
    NewCampaign wanted() {
        return new NewCampaign(
                requestId,
                name.get().strip(),
                Blank.toNull(purpose.get()),
                zone.get() == null ? viewer : zone.get(),
                window.starts(),
                window.ends(),
                announcement.starts(),
                most());
    }

    void clear() {
        requestId = requestIds.get();
        name.set("");
        purpose.set("");
        budget.set("");
        zone.set(viewer);
        owner.set("");
        changed = null;
        window.clear();
        announcement.clear();
    }

    /** Fills the form with a campaign that shall be changed. */
    void begin(Campaign campaign) {
        requestId = requestIds.get();
        changed = campaign;
        name.set(campaign.name());
        purpose.set(campaign.purpose() == null ? "" : campaign.purpose());
        owner.set(campaign.owner());
        budget.set(campaign.budget() == null ? "" : Formats.number(campaign.budget()));
        zone.set(campaign.zone());
        window.fill(campaign.starts(), campaign.ends());
        shownStart = window.starts();
        shownEnd = window.ends();
        announcement.fill(campaign.announced(), null);
        shownAnnouncement = announcement.starts();
    }

    /**
     * Only what was edited: a window keeps its seconds, which the form does not show. In another zone its days and
     * times stay, so its moments are others.
     */
    CampaignChange change() {
        return new CampaignChange(
                requestId,
                changed.id(),
                edited(changed.name(), name.get().strip()),
                edited(changed.purpose(), Blank.toNull(purpose.get())),
                edited(changed.owner(), owner.get().strip()),
                edited(shownStart, window.starts()),
                edited(shownEnd, window.ends()),
                edited(shownAnnouncement, announcement.starts()),
                edited(changed.budget(), most()),
                edited(changed.zone(), zone.get() == null ? changed.zone() : zone.get()));
    }

    private static <T> NewValue<T> edited(T before, T now) {
        return Objects.equals(before, now) ? null : new NewValue<>(now);
    }

    /** A change that failed is another one when something is edited; the same one is not done twice. */
    void edited() {
        if (changed != null) {
            requestId = requestIds.get();
        }
    }

    private Long most() {
        OptionalLong most = WholeNumber.read(budget.get());
        return most.isPresent() ? most.getAsLong() : null;
    }

    /** The member who answers for it; asked for only when it is changed. */
    Field<String> owner() {
        return owner;
    }

    Field<String> name() {
        return name;
    }

    Field<String> purpose() {
        return purpose;
    }

    Field<ZoneId> zone() {
        return zone;
    }

    /** Blank for no limit. */
    Field<String> budget() {
        return budget;
    }

    WindowFields window() {
        return window;
    }

    /** When the public is told; the start of these is the moment, and there is no end. */
    WindowFields announcement() {
        return announcement;
    }
}
