package org.creditdesk.sample;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where sample customers live and what they are called there.
 *
 * @param code ISO 3166-1 alpha-2
 * @param currency ISO 4217
 * @param hundred price of 100 credits, in the currency's minor unit
 */
record Region(
        String code, String zone, String currency, long hundred, Order order, List<Name> given, List<Name> family) {
    /** In which order a full name is written. */
    enum Order {
        GIVEN_FIRST,
        FAMILY_FIRST,
        FAMILY_JOINED
    }

    /** @param latin the same for the left side of an email */
    record Name(String name, String latin) {}

    private record Part(String region, boolean given, Name name) {}

    static Map<String, Region> read() {
        Map<String, List<Part>> parts = SampleFile.read(
                        "names.csv",
                        line -> new Part(
                                line.text("region"),
                                line.text("part").equals("GIVEN"),
                                new Name(line.text("name"), line.text("latin"))))
                .stream()
                .collect(Collectors.groupingBy(Part::region));
        return SampleFile.read("regions.csv", line -> of(line, parts.get(line.text("region")))).stream()
                .collect(Collectors.toMap(Region::code, Function.identity()));
    }

    private static Region of(Line line, List<Part> names) {
        return new Region(
                line.text("region"),
                line.text("zone"),
                line.text("currency"),
                line.count("price_of_100_credits"),
                line.oneOf(Order.class, "name_order"),
                names.stream().filter(Part::given).map(Part::name).toList(),
                names.stream().filter(part -> !part.given()).map(Part::name).toList());
    }

    String fullName(Name givenName, Name familyName) {
        return switch (order) {
            case GIVEN_FIRST -> givenName.name() + " " + familyName.name();
            case FAMILY_FIRST -> familyName.name() + " " + givenName.name();
            case FAMILY_JOINED -> familyName.name() + givenName.name();
        };
    }
}
