package org.creditdesk.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.creditdesk.account.EmailKey;
import org.junit.jupiter.api.Test;

/** The people of the sample are many, from everywhere, and none of them can be written to. */
class PopulationTest {
    private final Population population = new Population(Region.read());
    private final List<Customer> written =
            LongStream.range(0, population.written()).mapToObj(population::get).toList();

    @Test
    void thereAreMoreThan300InMoreThan25Countries() {
        assertTrue(written.size() >= 320, "accounts: " + written.size());
        assertTrue(
                regions(written).size() >= 25, "countries: " + regions(written).size());
    }

    private static Set<String> regions(List<Customer> customers) {
        return customers.stream().map(Customer::region).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    @Test
    void namesAndEmailsAreWrittenInManyScripts() {
        Set<UnicodeScript> names = written.stream()
                .flatMap(customer -> customer.name().codePoints().mapToObj(UnicodeScript::of))
                .collect(Collectors.toSet());
        assertTrue(
                names.containsAll(Set.of(
                        UnicodeScript.LATIN,
                        UnicodeScript.CYRILLIC,
                        UnicodeScript.GREEK,
                        UnicodeScript.HAN,
                        UnicodeScript.HANGUL,
                        UnicodeScript.HIRAGANA,
                        UnicodeScript.ARABIC,
                        UnicodeScript.HEBREW,
                        UnicodeScript.DEVANAGARI,
                        UnicodeScript.THAI,
                        UnicodeScript.GEORGIAN)),
                names.toString());
        Set<UnicodeScript> emails = written.stream()
                .flatMap(customer -> customer.email().codePoints().mapToObj(UnicodeScript::of))
                .collect(Collectors.toSet());
        assertTrue(emails.containsAll(Set.of(UnicodeScript.CYRILLIC, UnicodeScript.GREEK, UnicodeScript.HAN)));
    }

    @Test
    void nobodyCanBeWrittenTo() {
        LongStream.range(0, population.written() + 2_000L)
                .mapToObj(population::get)
                .forEach(customer -> {
                    EmailKey key = EmailKey.of(customer.email());
                    assertTrue(key.isAddress() && key.domain().matches(".+\\.(example|test)"), customer.email());
                });
    }

    @Test
    void noTwoAccountsHoldTheSameEmailNow() {
        Set<String> keys = LongStream.range(0, population.written() + 5_000L)
                .mapToObj(index -> EmailKey.of(population.get(index).email()).value())
                .collect(Collectors.toSet());
        assertEquals(population.written() + 5_000, keys.size());
    }

    @Test
    void anAccountIsTheSameEveryTime() {
        var again = new Population(Region.read());
        LongStream.range(0, 1_000).forEach(index -> assertEquals(population.get(index), again.get(index)));
    }

    @Test
    void aStudiosDomainShowsATeam() {
        long team = written.stream()
                .filter(customer -> EmailKey.of(customer.email()).domain().equals("studio.example"))
                .count();
        assertTrue(team >= 8, "people at studio.example: " + team);
    }
}
