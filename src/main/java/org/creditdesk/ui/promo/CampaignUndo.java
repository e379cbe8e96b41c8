package org.creditdesk.ui.promo;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.CampaignChange;
import org.creditdesk.store.NewValue;

/** A change of a campaign that was made, and the change that takes it back: of the same fields and no other. */
record CampaignUndo(Campaign before, Campaign after, CampaignChange made) {
    /** Whether what was set is still so; else taking it back would take back somebody else's change. */
    boolean stands(Campaign now) {
        return Stream.<Function<Campaign, Object>>of(
                        Campaign::name,
                        Campaign::purpose,
                        Campaign::owner,
                        Campaign::starts,
                        Campaign::ends,
                        Campaign::announced,
                        Campaign::budget,
                        Campaign::zone)
                .allMatch(field -> Objects.equals(field.apply(now), field.apply(after)));
    }

    CampaignChange back(UUID requestId) {
        return new CampaignChange(
                requestId,
                before.id(),
                former(made.name(), before.name()),
                former(made.purpose(), before.purpose()),
                former(made.owner(), before.owner()),
                former(made.starts(), before.starts()),
                former(made.ends(), before.ends()),
                former(made.announced(), before.announced()),
                former(made.budget(), before.budget()),
                former(made.zone(), before.zone()));
    }

    private static <T> NewValue<T> former(NewValue<T> named, T value) {
        return named == null ? null : new NewValue<>(value);
    }

    /** How many fields a change names. */
    static long fields(CampaignChange change) {
        return Stream.of(
                        change.name(),
                        change.purpose(),
                        change.owner(),
                        change.starts(),
                        change.ends(),
                        change.announced(),
                        change.budget(),
                        change.zone())
                .filter(Objects::nonNull)
                .count();
    }
}
