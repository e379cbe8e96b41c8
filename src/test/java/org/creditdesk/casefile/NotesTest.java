package org.creditdesk.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.creditdesk.account.TestAccounts;
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

/** A note is kept once, by whoever may, and stays. */
@OnBothStores
class NotesTest {
    private final TestStore store;
    private Desk sam;
    private long ana;

    NotesTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        ana = TestAccounts.add(store, "ana@studio.example", "Ana García", "DE");
        sam = store.desk(Role.SUPPORT);
    }

    @AfterEach
    void close() {
        sam.close();
        store.close();
    }

    private String refusal(Desk desk, UUID request, long account, String text, String ticket) {
        return assertThrows(Problem.class, () -> desk.notes().add(request, account, text, ticket))
                .reason();
    }

    @Test
    void isKeptOnceWithWhoWhenAndTicket() {
        UUID request = UUID.randomUUID();
        Note note = sam.notes().add(request, ana, " Sends the statement\ntomorrow ", " HD-7 ");
        assertEquals("Sends the statement\ntomorrow", note.text());
        assertEquals("HD-7", note.ticket());
        assertEquals("sam", note.by());
        Note again = sam.notes().add(request, ana, "Sends the statement\ntomorrow", "HD-7");
        assertTrue(again.replayed());
        assertEquals(note.id(), again.id());
        assertEquals("1", store.value("select count(*) from account_note"));
        assertEquals(
                "note " + note.id(),
                store.value("select subject from audit_event where command = 'add note' and done"));
        assertEquals("REQUEST_REUSED", refusal(sam, request, ana, "Something else", "HD-7"));
        long luc = TestAccounts.add(store, "luc@atelier.example", "Luc Martin", "FR");
        assertEquals("REQUEST_REUSED", refusal(sam, request, luc, "Sends the statement\ntomorrow", "HD-7"));
    }

    @Test
    void twoAtOnceKeepOne() throws Exception {
        UUID request = UUID.randomUUID();
        List<Note> both = AtOnce.run(2, i -> () -> sam.notes().add(request, ana, "Called", null));
        assertEquals(1, both.stream().filter(Note::replayed).count());
        assertEquals("1", store.value("select count(*) from account_note"));
    }

    @Test
    void boundsAreNamed() {
        assertEquals("NOTE_EMPTY", refusal(sam, UUID.randomUUID(), ana, " \n ", null));
        assertEquals("CASE_NOTE_TOO_LONG", refusal(sam, UUID.randomUUID(), ana, "x".repeat(4_001), null));
        assertEquals("TICKET_TOO_LONG", refusal(sam, UUID.randomUUID(), ana, "x", "y".repeat(101)));
        assertEquals("NULL_CHARACTER", refusal(sam, UUID.randomUUID(), ana, "a\0b", null));
        assertEquals("NO_SUCH_ACCOUNT", refusal(sam, UUID.randomUUID(), -1, "x", null));
        assertEquals(
                4_000,
                sam.notes()
                        .add(UUID.randomUUID(), ana, "é".repeat(4_000), null)
                        .text()
                        .length());
    }

    @Test
    void auditorsAndMarketersOnlyRead() {
        sam.notes().add(UUID.randomUUID(), ana, "Called", null);
        for (Role role : List.of(Role.AUDITOR, Role.MARKETING)) {
            try (Desk desk = store.desk(role)) {
                assertEquals("ROLE_MAY_NOT", refusal(desk, UUID.randomUUID(), ana, "x", null));
                var notes = desk.timeline().page(ana, TimelineFilter.of(TimelineKind.NOTE), null, 10);
                assertEquals("Called", notes.rows().get(0).note());
            }
        }
        for (Role role : List.of(Role.SUPERVISOR, Role.OWNER)) {
            try (Desk desk = store.desk(role)) {
                desk.notes().add(UUID.randomUUID(), ana, "x", null);
            }
        }
        assertEquals("2", store.value("select count(*) from audit_event where command = 'add note' and not done"));
    }
}
