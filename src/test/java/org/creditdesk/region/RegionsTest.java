package org.creditdesk.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.creditdesk.problem.Problem;
import org.junit.jupiter.api.Test;

/** A code is good exactly where the marketer said. */
class RegionsTest {
    @Test
    void countriesAndGroupsAreTakenTogetherAndSomeLeftOut() {
        Regions regions = Regions.parse("DE,AT|EU,!HU");
        assertEquals(26, regions.countries().size());
        for (String inside : List.of("DE", "AT", "FR", "SK")) {
            assertTrue(regions.allows(inside), inside);
        }
        for (String outside : List.of("HU", "CH", "GB", "US")) {
            assertFalse(regions.allows(outside), outside);
        }
    }

    @Test
    void onlyExclusionsMeanEverywhereElse() {
        Regions regions = Regions.parse("!RU !BY");
        assertTrue(regions.isRestricted());
        assertTrue(regions.allows("DE"));
        assertFalse(regions.allows("RU"));
        assertFalse(regions.allows("BY"));
    }

    @Test
    void everyWayToSeparateAndToWriteIsUnderstood() {
        for (String typed : List.of("DE,AT", "de, at", " DE ; AT ", "de|at", "DE\tAT\n", ",DE,,AT,")) {
            assertEquals(Set.of("AT", "DE"), Regions.parse(typed).countries(), typed);
        }
    }

    @Test
    void aTurkishComputerKnowsTheSameCountries() {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale("tr", "TR"));
        try {
            assertEquals(Set.of("IT"), Regions.parse("it").countries());
            assertEquals("Italy", Regions.parse("it").inWords());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void nothingTypedMeansAnywhere() {
        for (String typed : new String[] {null, "", "  ", ","}) {
            Regions regions = Regions.parse(typed);
            assertFalse(regions.isRestricted());
            assertTrue(regions.allows("DE"));
            assertTrue(regions.allows(null));
        }
    }

    @Test
    void whatIsNoCountryIsNamed() {
        Problem unknown = assertThrows(Problem.class, () -> Regions.parse("DE,Narnia"));
        assertEquals("NO_SUCH_REGION", unknown.reason());
        assertTrue(unknown.getMessage().contains("Narnia"), unknown.getMessage());
        assertEquals(
                "NO_SUCH_REGION",
                assertThrows(Problem.class, () -> Regions.parse("UK")).reason());
    }

    @Test
    void aCodeForNowhereIsRefused() {
        for (String typed : List.of("DE,!DE", "BENELUX,!EU", "!EU,AT")) {
            Problem none = assertThrows(Problem.class, () -> Regions.parse(typed), typed);
            assertEquals("NO_REGION_LEFT", none.reason());
        }
    }

    @Test
    void whatIsStoredComesBackTheSame() {
        for (String typed : List.of("DE,AT", "!EU", "EU,!HU", "")) {
            Regions regions = Regions.parse(typed);
            assertEquals(regions, Regions.stored(regions.mode(), regions.storedCountries(), regions.text()));
        }
    }

    @Test
    void peopleReadNames() {
        assertEquals("Austria, Germany", Regions.parse("DE,AT").inWords());
        assertEquals("anywhere but France", Regions.parse("!FR").inWords());
    }

    @Test
    void everyGroupHasKnownCountriesOnceEach() {
        for (RegionGroup group : RegionGroup.values()) {
            assertEquals(
                    group.countries().size(),
                    Regions.parse(group.name()).countries().size(),
                    group.name());
            group.countries()
                    .forEach(country -> assertTrue(Regions.parse(country).isRestricted(), country));
        }
        assertEquals(27, RegionGroup.EU.countries().size());
    }
}
