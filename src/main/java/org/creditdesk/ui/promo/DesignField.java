package org.creditdesk.ui.promo;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be wrong in a design, by the name that {@link org.creditdesk.promo.PlanProblem#field} gives it. */
enum DesignField {
    CAMPAIGN("campaign"),
    KIND("kind"),
    COUNT("count"),
    CODES("codes"),
    CREDITS("credits"),
    PREFIX("prefix"),
    REGIONS("regions"),
    ACCOUNTS("accounts"),
    STARTS("starts"),
    ENDS("ends"),
    PER_ACCOUNT("perAccount"),
    PER_CODE("perCode");

    private final String component;

    DesignField(String component) {
        this.component = component;
    }

    static Optional<DesignField> of(String component) {
        return Stream.of(values())
                .filter(field -> field.component.equals(component))
                .findFirst();
    }
}
