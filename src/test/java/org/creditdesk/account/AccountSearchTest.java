package org.creditdesk.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Page;
import org.creditdesk.store.Store;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever writes to support is found by whatever they wrote, once, however many there are. */
@OnBothStores
class AccountSearchTest {
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant CHANGED = Instant.parse("2025-01-01T00:00:00Z");

    private final TestStore store;
    private Store opened;
    private AccountSearch search;

    AccountSearchTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        opened = store.open(Role.SUPPORT, Accounts.mapped().toArray(Class<?>[]::new));
        search = new AccountSearch(opened, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        opened.close();
        store.close();
    }

    private long add(String email, String name) {
        return TestAccounts.add(store, email, name, "DE");
    }

    private static List<Long> ids(Page<Match, String> page) {
        return page.rows().stream().map(Match::id).toList();
    }

    private List<Long> byEmail(String typed) {
        return ids(search.byEmail(typed, false, null, 20));
    }

    private List<Long> byName(String typed) {
        return ids(search.byName(typed, null, 20));
    }

    @Test
    void theBeginningOfAnEmailHoweverItIsWritten() {
        long ana = add("Ana.Garcia@Studio.example", "Ana García");
        add("anb@studio.example", "Another");
        add("xana.garcia@studio.example", "Another");
        for (String typed : List.of(
                "a n a", "ANA", "ana.garcia@studio.example", "\u200BAna.Gar\u00AD", " ana.garcia@\r\n", "ａｎａ.")) {
            assertEquals(List.of(ana), byEmail(typed), typed);
        }
        assertEquals(
                "Ana.Garcia@Studio.example",
                search.byEmail("ana", false, null, 1).rows().get(0).email());
        for (String typed : List.of("", " ", "\u200B")) {
            assertEquals(List.of(), byEmail(typed), "nothing typed finds nobody");
        }
    }

    @Test
    void theBeginningOfADomain() {
        long ana = add("ana@studio.example", "Ana");
        long luc = add("luc@studio.example", "Luc");
        add("zoe@other.example", "Zoe");
        assertEquals(List.of(ana, luc), ids(search.byDomain("STUD", null, 20)));
        assertEquals(List.of(ana, luc), ids(search.byDomain("@studio.example", null, 20)));
        assertEquals(List.of(), ids(search.byDomain("example", null, 20)));
        assertEquals(List.of(), ids(search.byDomain("@", null, 20)));
    }

    @Test
    void aFormerEmailWithTheCurrentOneShown() {
        long ana = TestAccounts.add(
                store,
                "Ana",
                "DE",
                List.of(
                        new EmailOfAccount("Old.Ana@studio.example", LONG_AGO, CHANGED),
                        new EmailOfAccount("ana@new.example", CHANGED, null)));
        assertEquals(List.of(), byEmail("old.ana"));
        Page<Match, String> former = search.byEmail("old.ana", true, null, 20);
        assertEquals(List.of(ana), ids(former));
        assertEquals("Old.Ana@studio.example", former.rows().get(0).matched());
        assertEquals("ana@new.example", former.rows().get(0).email());
        assertEquals(List.of(), ids(search.byEmail("ana@new", true, null, 20)));
    }

    @Test
    void aNameByTheBeginningsOfItsWordsInAnyOrder() {
        long ana = add("a@studio.example", "Ana María García");
        long other = add("b@studio.example", "Ana Gómez");
        add("c@studio.example", "Luc Martin");
        for (String typed : List.of("garcía", "GARCI", "Ana gar", "gar ana", "maria, garcia", "gar\u200Bcía")) {
            assertEquals(List.of(ana), byName(typed), typed);
        }
        assertEquals(Set.of(ana, other), new HashSet<>(byName("ana g")));
        assertEquals(List.of(), byName("ana martin"));
        assertEquals(
                "a@studio.example",
                search.byName("garcía", null, 1).rows().get(0).email());
    }

    @Test
    void nobodyIsFoundTwiceByTwoWordsOfOneName() {
        long ana = add("a@studio.example", "Ana Andersson");
        assertEquals(List.of(ana), byName("an"));
        assertEquals(List.of(ana), byName("an a"));
    }

    @Test
    void wildcardsAreOrdinaryCharacters() {
        long underscore = add("a_b@studio.example", "Ana");
        add("axb@studio.example", "Ana");
        long percent = add("%sale@studio.example", "Ana");
        assertEquals(List.of(underscore), byEmail("a_b"));
        assertEquals(List.of(percent), byEmail("%"));
        assertEquals(List.of(), byEmail("_"));
        assertEquals(List.of(), byEmail("a%"));
        assertEquals(List.of(), byName("%"));
        assertEquals(List.of(), byEmail("a'b\\"));
    }

    @Test
    void fortyFiveAccountsPageByPage() {
        Set<Long> all = new HashSet<>();
        for (int i = 0; i < 45; i++) {
            // One name and one domain for all, so that only the account tells them apart.
            all.add(add("customer%02d@studio.example".formatted(i), "Ana Andersson"));
        }
        assertPagesHold(all, key -> search.byEmail("customer", false, key, 20));
        assertPagesHold(all, key -> search.byDomain("studio", key, 20));
        assertPagesHold(all, key -> search.byName("an", key, 20));
        assertPagesHold(all, key -> search.byName("anders ana", key, 20));
        assertPagesHold(all, key -> search.byName("ana", key, 45));
    }

    private static void assertPagesHold(Set<Long> all, Function<String, Page<Match, String>> next) {
        List<Long> seen = new ArrayList<>();
        String key = null;
        do {
            Page<Match, String> page = next.apply(key);
            assertFalse(page.rows().isEmpty(), "an empty page");
            seen.addAll(ids(page));
            key = page.next();
        } while (key != null && seen.size() < 1_000);
        assertEquals(all.size(), seen.size());
        assertTrue(all.containsAll(seen) && new HashSet<>(seen).size() == all.size());
    }

    @Test
    void anEmailNamesTheCurrentHolderBeforeAFormerOne() {
        TestAccounts.add(
                store,
                "First",
                "DE",
                List.of(
                        new EmailOfAccount("shared@studio.example", LONG_AGO, CHANGED),
                        new EmailOfAccount("first@studio.example", CHANGED, null)));
        long second = add("Shared@studio.example", "Second");
        assertEquals(second, new Accounts(opened).byEmail(" SHARED@studio.example"));
    }
}
