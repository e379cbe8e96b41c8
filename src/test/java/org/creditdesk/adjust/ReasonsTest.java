package org.creditdesk.adjust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Owners keep the catalogue; what an entry once named stays in it. */
@OnBothStores
class ReasonsTest {
    private final TestStore store;
    private Desk owner;

    ReasonsTest(StoreKind kind) {
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

    private static Reason reason(String code, String text, int position) {
        return new Reason(code, text, false, true, position);
    }

    private List<String> codes() {
        return owner.reasons().all().stream().map(Reason::code).toList();
    }

    private String lastEvent(String column) {
        return store.value("select " + column + " from audit_event where command = 'save reason' order by id desc");
    }

    @Test
    void aNewReasonGoesToTheEndAndCanBeChosen() {
        Reason saved = owner.reasons().save(reason("DELAY", " Delivered too late ", Reason.WHERE_IT_IS));
        assertEquals("Delivered too late", saved.description());
        assertEquals(saved, owner.reasons().active().get(9));
        assertEquals(10, saved.position());
        assertEquals(owner.reasons().active(), owner.adjustments().reasons());
        assertEquals("reason DELAY", lastEvent("subject"));
        assertEquals("10. Delivered too late; needs no ticket; active", lastEvent("after_value"));
    }

    @Test
    void whatChangesIsOnRecordAsItWasAndAsItIs() {
        owner.reasons().save(new Reason("OUTAGE", "Down", true, true, Reason.WHERE_IT_IS));
        assertEquals("2. The store was down or slow; needs no ticket; active", lastEvent("before_value"));
        assertEquals("2. Down; needs a ticket; active", lastEvent("after_value"));
        assertEquals("owner", lastEvent("actor"));
        long account = TestAccounts.add(store, "ana@studio.example", "Ana", "DE");
        Problem refused = assertThrows(Problem.class, () -> owner.adjustments()
                .make(new Compensation(
                        UUID.randomUUID(), account, 1, null, new Because("OUTAGE", null, null, null, null))));
        assertEquals("TICKET_NEEDED", refused.reason());
    }

    @Test
    void anInactiveReasonStaysButIsNotTaken() {
        owner.reasons().save(new Reason("GOODWILL", "A gesture", false, false, Reason.WHERE_IT_IS));
        assertEquals("GOODWILL", codes().get(0));
        assertFalse(
                owner.reasons().active().stream().anyMatch(each -> each.code().equals("GOODWILL")));
        long account = TestAccounts.add(store, "ana@studio.example", "Ana", "DE");
        Problem refused = assertThrows(Problem.class, () -> owner.adjustments()
                .make(new Compensation(
                        UUID.randomUUID(), account, 1, null, new Because("GOODWILL", null, null, null, null))));
        assertEquals("NO_SUCH_REASON", refused.reason());
    }

    @Test
    void oneMovesAndTheOthersMakeRoom() {
        owner.reasons().save(reason("OTHER", "Other", 1));
        assertEquals(List.of("OTHER", "GOODWILL", "OUTAGE"), codes().subList(0, 3));
        owner.reasons().save(reason("OTHER", "Other", 3));
        assertEquals(List.of("GOODWILL", "OUTAGE", "OTHER", "MISSING_PURCHASE"), codes().subList(0, 4));
        owner.reasons().save(reason("OTHER", "Other", 99));
        assertEquals("OTHER", codes().get(8));
        owner.reasons().save(reason("GOODWILL", "A gesture", Reason.WHERE_IT_IS));
        assertEquals(
                IntStream.rangeClosed(1, 9).boxed().toList(),
                owner.reasons().all().stream().map(Reason::position).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "outage", "OUT AGE", "OUT-AGE", "ÜBER", "X\n", "A1234567890123456789012345678901234567890"})
    void aCodeIsWrittenPlainly(String code) {
        Problem refused =
                assertThrows(Problem.class, () -> owner.reasons().save(reason(code, "Text", Reason.WHERE_IT_IS)));
        assertEquals("REASON_CODE", refused.reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines", "a\0b"})
    void aTextIsOneLine(String text) {
        Problem refused =
                assertThrows(Problem.class, () -> owner.reasons().save(reason("NEW", text, Reason.WHERE_IT_IS)));
        assertEquals("REASON_DESCRIPTION", refused.reason());
        assertThrows(Problem.class, () -> owner.reasons().save(reason("NEW", "x".repeat(201), 1)));
        owner.reasons().save(reason("NEW", "x".repeat(200), 1));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "OWNER")
    void nobodyButOwnersSaves(Role role) {
        try (Desk desk = store.desk(role)) {
            Problem refused = assertThrows(Problem.class, () -> desk.reasons().save(reason("NEW", "New", 1)));
            assertEquals("ROLE_MAY_NOT", refused.reason());
            assertEquals(9, desk.reasons().all().size());
            assertEquals("ROLE_MAY_NOT", lastEvent("reason"));
            assertTrue(desk.reasons().active().stream().allMatch(Reason::active));
        }
    }
}
