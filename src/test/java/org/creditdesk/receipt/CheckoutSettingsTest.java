package org.creditdesk.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.UnaryOperator;
import org.creditdesk.app.Desk;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Role;
import org.creditdesk.store.AtOnce;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Owners decide where credits are sold, within what may be opened; the trail keeps what was before. */
@OnBothStores
class CheckoutSettingsTest {
    private static final CheckoutPage AT_FIRST =
            new CheckoutPage("https://pay.assetstore.example/credits", "pay.assetstore.example");

    private final TestStore store;
    private Desk owner;

    CheckoutSettingsTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        owner = store.desk(Role.OWNER);
    }

    @AfterEach
    void close() {
        owner.close();
        store.close();
    }

    private String lastEvent(String column) {
        return store.value("select " + column + " from audit_event order by id desc");
    }

    private static String refusal(Desk desk, CheckoutPage wanted) {
        return assertThrows(Problem.class, () -> desk.checkout().change(now -> wanted))
                .reason();
    }

    @Test
    void theFirstOneMayBeOpened() {
        assertEquals(AT_FIRST, owner.checkout().page());
        assertEquals(AT_FIRST.url(), owner.checkout().page().address().toString());
    }

    @Test
    void isKeptTidyAndInTheTrail() {
        owner.checkout().change(now -> new CheckoutPage(" HTTPS://Shop.Example.com/credits ", "Example.COM"));
        var kept = new CheckoutPage("https://shop.example.com/credits", "example.com");
        assertEquals(kept, owner.checkout().page());
        assertEquals(AT_FIRST.inWords(), lastEvent("before_value"));
        assertEquals(kept.inWords(), lastEvent("after_value"));
    }

    @Test
    void whatCouldNotBeOpenedIsNotKept() {
        assertEquals("CHECKOUT_ELSEWHERE", refusal(owner, new CheckoutPage(AT_FIRST.url(), "example.com")));
        assertEquals("CHECKOUT_NOT_HTTPS", refusal(owner, new CheckoutPage("http://a.example.com", "example.com")));
        assertEquals(AT_FIRST, owner.checkout().page());
        assertEquals("CHECKOUT_NOT_HTTPS", lastEvent("reason"));
    }

    @Test
    void onlyOwnersDecide() {
        try (Desk suri = store.desk(Role.SUPERVISOR)) {
            assertEquals("ROLE_MAY_NOT", refusal(suri, AT_FIRST));
            assertEquals(AT_FIRST, suri.checkout().page());
        }
    }

    @Test
    void ownersWhoChangeBothAtOnceBothGetTheirs() throws Exception {
        List<UnaryOperator<CheckoutPage>> changes = List.of(
                now -> new CheckoutPage("https://pay.assetstore.example/buy", now.domain()),
                now -> new CheckoutPage(now.url(), "assetstore.example"));
        AtOnce.run(2, i -> () -> owner.checkout().change(changes.get(i)));
        assertEquals(
                new CheckoutPage("https://pay.assetstore.example/buy", "assetstore.example"),
                owner.checkout().page());
    }
}
