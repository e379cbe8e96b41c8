package org.creditdesk.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.creditdesk.app.Desk;
import org.creditdesk.lookup.Found;
import org.creditdesk.lookup.Why;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Emails that really occur: found whatever they are written like, and hints at who looks like the same person. */
@OnBothStores
class AliasesTest {
    private static final Instant THEN = Instant.parse("2025-06-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-01-01T00:00:00Z");

    private final TestStore store;
    private Desk sam;

    AliasesTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        sam = store.desk(Role.SUPPORT);
    }

    @AfterEach
    void close() {
        sam.close();
        store.close();
    }

    private long add(String email) {
        return TestAccounts.add(store, email, "A Customer", "DE");
    }

    private List<Long> hints(long account) {
        return sam.aliases().of(sam.accounts().header(account), 5).stream()
                .map(Match::id)
                .toList();
    }

    private List<Long> found(String typed, Why why) {
        Found found = sam.search().find(typed, 20);
        return found.accounts().stream()
                .filter(group -> group.why() == why)
                .flatMap(group -> group.page().rows().stream())
                .map(hit -> hit.id())
                .toList();
    }

    @Test
    void onlyOneMailboxIsHintedAt() {
        long ana = add("ana@studio.example");
        long shop = add("Ana+Shop@Studio.Example");
        long empty = add("ana+@studio.example");
        add("ana+shop@other.example");
        add("anastasia@studio.example");
        add("ana.b@studio.example");
        add("ana,x@studio.example");
        add("bob+ana@studio.example");
        assertEquals(List.of(shop, empty), hints(ana));
        assertEquals(List.of(ana, empty), hints(shop));
        assertEquals(List.of(shop, empty), found("ana@studio.example", Why.ALIAS));
        assertEquals(List.of(ana, empty), found("ana+shop@studio.example", Why.ALIAS));
        assertEquals(List.of(), found("ana@stu", Why.ALIAS));
        long nobody = add("+x@studio.example");
        assertEquals(List.of(), hints(nobody));
    }

    @Test
    void formerAddressesHintToo() {
        long moved = TestAccounts.add(
                store,
                "A Customer",
                "DE",
                List.of(
                        new EmailOfAccount("luc+old@atelier.example", THEN, LATER),
                        new EmailOfAccount("luc@new.example", LATER, null)));
        long luc = add("luc@atelier.example");
        assertEquals(List.of(luc), hints(moved));
        assertEquals(List.of(moved), hints(luc));
        assertEquals(List.of(moved), found("luc+old@atelier.example", Why.FORMER_EMAIL));
    }

    @Test
    void whatCannotBeSeenAndHowItIsWrittenMakesNoDifference() {
        long hidden = add("zo\u200be\u00ad@stu\u2060dio.example");
        assertEquals(hidden, sam.accounts().byEmail("zoe@studio.example"));
        assertEquals(hidden, sam.accounts().byEmail("\ufeffZOE@STUDIO.example\u00a0"));
        long idn = add("kaethe@bücher.example");
        assertEquals(idn, sam.accounts().byEmail("Kaethe@BÜCHER.example"));
        assertEquals(idn, sam.accounts().byEmail("kaethe@bu\u0308cher.example"));
        assertEquals(idn, sam.accounts().byEmail("kaethe@xn--bcher-kva.example"));
        assertEquals(idn, sam.accounts().byEmail("kaethe@bücher\u3002example"));
        assertEquals(List.of(idn), found("kaethe@bücher.exam", Why.EMAIL));
        long wide = add("ｍａｘ@studio.example");
        assertEquals(wide, sam.accounts().byEmail("max@studio.example"));
        long plus = add("kaethe+1@bücher.example");
        assertEquals(List.of(plus), hints(idn));
    }
}
