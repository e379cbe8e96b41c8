package org.creditdesk.ui.promo;

import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.Observable;
import org.creditdesk.promo.NewCampaign;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.WholeNumber;
import org.creditdesk.ui.kit.WindowFields;

/** What a campaign is created with. */
final class CampaignForm {
    private final Supplier<UUID> requestIds;
    private final ZoneId viewer;
    private final Field<String> name = Field.text();
    private final Field<String> purpose = Field.text();
    private final Field<ZoneId> zone;
    private final Field<String> budget = Field.text();
    private final WindowFields window;
    private UUID requestId;

    CampaignForm(ZoneId viewer, Supplier<UUID> requestIds) {
        this.viewer = viewer;
        this.requestIds = requestIds;
        this.zone = new Field<>(viewer);
        this.window = new WindowFields(viewer, viewer);
        this.requestId = requestIds.get();
        window.zoneProperty().bind(zone.valueProperty().orElse(viewer));
    }

    /** Everything that changes what is created. */
    List<Observable> inputs() {
        return Stream.<Field<?>>of(name, purpose, zone, budget, window.start(), window.end())
                .map(field -> (Observable) field.valueProperty())
                .toList();
    }

    /** What must still be entered or mended, as one sentence; null when nothing must. */
    String refusal() {
        if (name.get().isBlank()) {
            return Texts.of("promo.missing.name");
        }
        if (!isBudgetReadable()) {
            return Texts.of("promo.problem.number", budget.get().strip());
        }
        return Stream.of(window.start().get().problem(), window.end().get().problem())
                .filter(problem -> problem != null)
                .findFirst()
                .orElse(null);
    }

    private boolean isBudgetReadable() {
        return budget.get().isBlank() || WholeNumber.read(budget.get()).isPresent();
    }

    /** Says at each field what is wrong with it. */
    void complain() {
        budget.complain(
                isBudgetReadable()
                        ? null
                        : Texts.of("promo.problem.number", budget.get().strip()));
    }

    /** Under the same request id until {@link #clear}, so that a second click creates nothing. */
    NewCampaign wanted() {
        OptionalLong most = WholeNumber.read(budget.get());
        return new NewCampaign(
                requestId,
                name.get().strip(),
                Blank.toNull(purpose.get()),
                zone.get() == null ? viewer : zone.get(),
                window.starts(),
                window.ends(),
                most.isPresent() ? most.getAsLong() : null);
    }

    void clear() {
        requestId = requestIds.get();
        name.set("");
        purpose.set("");
        budget.set("");
        zone.set(viewer);
        window.clear();
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
}
