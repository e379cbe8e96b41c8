package org.creditdesk.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.creditdesk.app.Desk;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.LifeStore.TestBatch;
import org.creditdesk.staff.Role;
import org.creditdesk.store.AtOnce;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A change of a batch and a redemption at the same moment: one comes wholly before the other, never both half. */
@OnBothStores
class BatchLifeRaceTest {
    private static final int ROUNDS = 12;
    private static final int CUSTOMERS = 6;

    private final LifeStore desk;

    BatchLifeRaceTest(StoreKind kind) {
        desk = new LifeStore(kind);
    }

    @AfterEach
    void close() {
        try (Desk aldo = desk.store.desk(Role.AUDITOR)) {
            assertEquals(List.of(), aldo.verification().verify(Progress.NONE).problems());
        }
        desk.close();
    }

    /** What each customer got, and at the end what staff got, all begun together. */
    private List<String> atOnce(TestBatch batch, List<Callable<String>> staff) throws Exception {
        List<Long> customers = java.util.stream.IntStream.range(0, CUSTOMERS)
                .mapToObj(number -> desk.customer())
                .toList();
        return AtOnce.run(
                CUSTOMERS + staff.size(),
                number -> number < CUSTOMERS
                        ? () -> desk.suri
                                .redemptions()
                                .redeem(
                                        UUID.randomUUID(),
                                        customers.get(number),
                                        batch.codes().get(number))
                                .outcome()
                                .name()
                        : staff.get(number - CUSTOMERS));
    }

    private Callable<String> by(Desk member, Function<BatchLife, BatchChange> command) {
        return () -> {
            try {
                return String.valueOf(command.apply(member.life()).codes());
            } catch (Problem refused) {
                return refused.reason();
            }
        };
    }

    private static LifeCommand wanted(TestBatch batch, LifeAction action) {
        return new LifeCommand(UUID.randomUUID(), batch.id(), action, null, null);
    }

    @Test
    void whoeverRedeemsWhileTheBatchIsClosedComesBeforeOrAfter() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            TestBatch batch = desk.active(CUSTOMERS, 1);
            LifeAction action =
                    List.of(LifeAction.PAUSE, LifeAction.END, LifeAction.REVOKE).get(round % 3);
            List<String> said = atOnce(batch, List.of(by(desk.mia, life -> life.change(wanted(batch, action)))));
            int applied = Collections.frequency(said, "APPLIED");
            int refused = Collections.frequency(said, action == LifeAction.REVOKE ? "REVOKED" : "BATCH_NOT_ACTIVE");
            assertEquals(CUSTOMERS, applied + refused, said::toString);
            assertEquals(String.valueOf(CUSTOMERS - applied), said.get(CUSTOMERS), "counted under the lock");
        }
    }

    @Test
    void aCodeIsRedeemedOrRevokedAndNeverBoth() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            TestBatch batch = desk.active(CUSTOMERS, 1);
            List<String> said = atOnce(
                    batch,
                    List.of(by(
                            desk.mia, life -> life.revokeCodes(UUID.randomUUID(), batch.id(), batch.codes(), null))));
            int applied = Collections.frequency(said, "APPLIED");
            assertEquals(CUSTOMERS, applied + Collections.frequency(said, "REVOKED"), said::toString);
            assertEquals(
                    applied == CUSTOMERS ? "NOTHING_TO_REVOKE" : String.valueOf(CUSTOMERS - applied),
                    said.get(CUSTOMERS));
            assertEquals("0", desk.store.value("select count(*) from code where revoked and uses > 0"));
        }
    }

    @Test
    void anUndoingAndARedemptionNeverBothHappen() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            TestBatch batch = desk.batch(desk.campaign(null, null), CUSTOMERS, 1, null, false);
            BatchChange activated = desk.change(batch, LifeAction.ACTIVATE);
            List<String> said =
                    atOnce(batch, List.of(by(desk.mia, life -> life.undo(UUID.randomUUID(), activated.id()))));
            boolean undone = !said.get(CUSTOMERS).equals("UNDO_REDEEMED_SINCE");
            assertEquals(undone ? 0 : CUSTOMERS, Collections.frequency(said, "APPLIED"), said::toString);
            assertEquals(
                    undone ? BatchState.SEALED : BatchState.ACTIVE,
                    desk.now(batch).state());
        }
    }

    @Test
    void ofTwoPeopleAtOnceOneIsFirst() throws Exception {
        try (Desk owner = desk.store.desk(Role.OWNER)) {
            for (int round = 0; round < ROUNDS; round++) {
                TestBatch batch = desk.active(CUSTOMERS, 1);
                List<String> said = atOnce(
                        batch,
                        List.of(
                                by(desk.mia, life -> life.change(wanted(batch, LifeAction.PAUSE))),
                                by(owner, life -> life.change(wanted(batch, LifeAction.PAUSE))),
                                by(
                                        owner,
                                        life -> life.revokeCodes(UUID.randomUUID(), batch.id(), batch.codes(), null))));
                List<String> pauses = said.subList(CUSTOMERS, CUSTOMERS + 2);
                assertEquals(1, Collections.frequency(pauses, "CANNOT_PAUSE"), said::toString);
                assertEquals(BatchState.PAUSED, desk.now(batch).state());
                assertTrue(desk.life().changes(batch.id(), null, 10).rows().size() <= 2);
            }
        }
    }

    @Test
    void aDoubleClickIsOneChange() throws Exception {
        TestBatch batch = desk.active(CUSTOMERS, 1);
        LifeCommand pause = wanted(batch, LifeAction.PAUSE);
        UUID list = UUID.randomUUID();
        List<String> said = AtOnce.run(
                4,
                number -> by(
                        desk.mia,
                        life -> number < 2
                                ? life.change(pause)
                                : life.revokeCodes(
                                        list, batch.id(), batch.codes().subList(0, 2), null)));
        assertEquals(said.get(0), said.get(1));
        assertEquals(List.of("2", "2"), said.subList(2, 4));
        assertEquals(2, desk.life().changes(batch.id(), null, 10).rows().size());
    }
}
