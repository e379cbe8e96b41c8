package org.creditdesk.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.creditdesk.app.Desk;
import org.creditdesk.app.Desks;
import org.creditdesk.ledger.VerifyReport;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.Test;

@OnBothStores
class SampleTest {
    private final StoreKind kind;

    SampleTest(StoreKind kind) {
        this.kind = kind;
    }

    @Test
    void theLedgerIsClean() {
        try (TestStore store = TestStores.fresh(kind)) {
            long before = System.nanoTime();
            Desks.loadSample(store.address(), store.administrator(), 320, Progress.NONE);
            System.err.println("took " + (System.nanoTime() - before) / 1_000_000);
            try (Desk desk = store.desk(Role.AUDITOR)) {
                VerifyReport report = desk.verification().verify(Progress.NONE);
                assertEquals(List.of(), report.problems());
                assertTrue(report.accounts() >= 320);
                System.err.println(report);
            }
        }
    }
}
