package org.creditdesk.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Many credits take two people: whoever asks for them, and somebody else who says yes. */
@OnBothStores
class BatchApprovalTest {
    private static final long LIMIT = 50_000_000;
    private static final int CODES = 20;

    private final TestStore store;
    private final BatchPlan large = TestBatches.plan(UUID.randomUUID(), CODES, LIMIT / CODES + 1);
    private Desk mia;
    private Desk suri;
    private Desk owner;

    BatchApprovalTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        mia = store.desk(Role.MARKETING);
        suri = store.desk(Role.SUPERVISOR);
        owner = store.desk(Role.OWNER);
        TestBatches.campaign(mia);
    }

    @AfterEach
    void close() {
        owner.close();
        suri.close();
        mia.close();
        store.close();
    }

    private Batch generate(BatchPlan plan) {
        return mia.batches().generate(plan, Progress.NONE);
    }

    private static void refused(String reason, Executable command) {
        assertEquals(reason, assertThrows(Problem.class, command).reason());
    }

    @Test
    void upToTheLimitOnePersonIsEnough() {
        assertEquals(LIMIT, mia.batches().approvalAbove());
        Batch batch = generate(TestBatches.plan(UUID.randomUUID(), CODES, LIMIT / CODES));
        assertEquals(BatchState.ACTIVE, batch.state());
        assertEquals(Approval.NOT_NEEDED, batch.approval());
    }

    @Test
    void aLargeBatchWaitsAndIsGeneratedWhenSomebodyElseHasApprovedIt() {
        Batch waits = generate(large);
        assertEquals(BatchState.DRAFT, waits.state());
        assertEquals(Approval.PENDING, waits.approval());
        assertNull(waits.seal());
        assertEquals("0", store.value("select count(*) from code"));
        assertEquals(waits, generate(large), "the same request meanwhile");
        assertEquals(List.of(waits), suri.batches().waiting(null, 10).rows());
        refused("BATCH_WAITS", () -> mia.batches().resume(waits.id(), Progress.NONE));

        Batch approved = suri.batches().approve(UUID.randomUUID(), waits.id());
        assertEquals(Approval.APPROVED, approved.approval());
        assertEquals("suri", approved.decidedBy());
        assertNotNull(approved.decidedAt());
        assertEquals(approved, suri.batches().approve(UUID.randomUUID(), waits.id()), "the same click again");
        assertEquals(List.of(), suri.batches().waiting(null, 10).rows());
        assertEquals(List.of(approved), mia.batches().unfinished(null, 10).rows());

        TestBatches.assertExact(store, generate(large));
        assertEquals("1", store.value("select count(*) from batch"));
    }

    @Test
    void anApprovedBatchIsBegunByResumingToo() {
        long id = generate(large).id();
        suri.batches().approve(UUID.randomUUID(), id);
        TestBatches.assertExact(store, mia.batches().resume(id, Progress.NONE));
    }

    @Test
    void nobodyDecidesAboutTheirOwnOrWithoutTheRight() {
        long mias = generate(large).id();
        long owners = owner.batches()
                .generate(TestBatches.plan(UUID.randomUUID(), CODES, LIMIT), Progress.NONE)
                .id();
        refused("ROLE_MAY_NOT", () -> mia.batches().approve(UUID.randomUUID(), mias));
        refused("ROLE_MAY_NOT", () -> mia.batches().reject(UUID.randomUUID(), mias, "x"));
        refused("OWN_BATCH", () -> owner.batches().approve(UUID.randomUUID(), owners));
        refused("OWN_BATCH", () -> owner.batches().reject(UUID.randomUUID(), owners, "x"));
        assertEquals("2", store.value("select count(*) from batch where approval = 'PENDING'"));
        assertEquals("4", store.value("select count(*) from audit_event where not done and command like '% batch'"));
    }

    @Test
    void aRejectedBatchIsNeverGenerated() {
        long id = generate(large).id();
        refused("WHY_NEEDED", () -> suri.batches().reject(UUID.randomUUID(), id, " "));
        refused("WHY_TOO_LONG", () -> suri.batches().reject(UUID.randomUUID(), id, "x".repeat(1_001)));
        Batch rejected = suri.batches().reject(UUID.randomUUID(), id, "Too much");
        assertEquals("Too much", rejected.why());
        refused("BATCH_DECIDED", () -> owner.batches().approve(UUID.randomUUID(), id));
        Problem refusal = assertThrows(Problem.class, () -> generate(large));
        assertEquals("BATCH_REJECTED", refusal.reason());
        assertEquals(true, refusal.getMessage().contains("Too much"), refusal.getMessage());
        refused("BATCH_REJECTED", () -> mia.batches().resume(id, Progress.NONE));
        assertEquals("0", store.value("select count(*) from code"));
    }

    @Test
    void theMakerTakesItBack() {
        long id = generate(large).id();
        TestBatches.assertNothingLeft(store, mia.batches().cancel(id, Progress.NONE));
        refused("BATCH_NOT_WAITING", () -> suri.batches().approve(UUID.randomUUID(), id));
        assertEquals(BatchState.CANCELLED, generate(large).state());
    }

    @Test
    void whatEndedMeanwhileIsNotApproved() {
        long id = generate(large).id();
        store.execute("update batch set ends = '2020-01-01 00:00:00+00' where id = " + id);
        refused("BATCH_OVER", () -> suri.batches().approve(UUID.randomUUID(), id));
        store.execute("update campaign set state = 'ENDED'");
        refused("CAMPAIGN_ENDED", () -> suri.batches().approve(UUID.randomUUID(), id));
        assertEquals("PENDING", store.value("select approval from batch"));
    }

    @Test
    void whatEndedAfterApprovalIsNotGenerated() {
        long id = generate(large).id();
        suri.batches().approve(UUID.randomUUID(), id);
        store.execute("update campaign set state = 'ENDED'");
        refused("CAMPAIGN_ENDED", () -> generate(large));
        assertEquals("DRAFT", store.value("select state from batch"));
    }

    @Test
    void whoDecidedWhatIsInTheAudit() {
        long id = generate(large).id();
        UUID request = UUID.randomUUID();
        suri.batches().approve(request, id);
        assertEquals(
                "suri",
                store.value("select actor from audit_event where command = 'approve batch' and subject = 'batch " + id
                        + "' and after_value = 'APPROVED' and request_id = '" + request + "'"));
    }
}
