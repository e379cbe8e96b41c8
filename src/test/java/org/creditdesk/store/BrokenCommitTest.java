package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditdesk.adjust.Adjusted;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.app.Desk;
import org.creditdesk.app.Desks;
import org.creditdesk.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A connection that breaks at COMMIT says nothing; the request id knows, and the customer is paid once. */
class BrokenCommitTest {
    private final TestStore store = TestStores.fresh(StoreKind.POSTGRESQL);
    private final CuttingProxy wire = new CuttingProxy(TestStores.server().port());

    @AfterEach
    void close() {
        wire.close();
        store.close();
    }

    @ParameterizedTest
    @EnumSource(CuttingProxy.Cut.class)
    void theCreditsArriveOnce(CuttingProxy.Cut cut) {
        long account = store.addAccount("ana@studio.example", "DE");
        try (Desk desk = Desks.open(wire.address(store.url()), store.credentials(Role.SUPPORT))) {
            wire.cutNext(cut);
            Adjusted posted = desk.adjustments().make(fifty(account));
            assertTrue(wire.hasCut(), "the wire was never cut");
            assertEquals(50, posted.balance());
            assertEquals(cut == CuttingProxy.Cut.AFTER_COMMIT, posted.replayed());
        }
        assertEquals("1", store.value("select count(*) from ledger_entry"));
        assertEquals("50", store.value("select balance from account"));
        assertEquals("1", store.value("select count(*) from audit_event where done and command = 'compensate'"));
    }

    @Test
    void aKilledBackendInMidTransactionIsTriedAgain() {
        long account = store.addAccount("ana@studio.example", "DE");
        var tries = new AtomicInteger();
        try (Store opened = store.open(Role.OWNER)) {
            opened.write(session -> {
                session.createNativeMutationQuery("insert into setting values ('once', '1')")
                        .executeUpdate();
                if (tries.incrementAndGet() == 1) {
                    int backend = session.createNativeQuery("select pg_backend_pid()", Integer.class)
                            .getSingleResult();
                    TestStores.server().execute("postgres", "select pg_terminate_backend(" + backend + ", 10000)");
                }
                return session.createNativeQuery("select count(*) from account where id = " + account, Long.class)
                        .getSingleResult();
            });
        }
        assertEquals(2, tries.get());
        assertEquals("1", store.value("select count(*) from setting where name = 'once'"));
    }

    private static Compensation fifty(long account) {
        return new Compensation(
                UUID.randomUUID(), account, 50, null, new Because("GOODWILL", null, "cut wire", null, null));
    }
}
