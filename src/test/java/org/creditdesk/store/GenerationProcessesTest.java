package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.creditdesk.app.Desk;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.TestBatches;
import org.creditdesk.staff.Role;
import org.junit.jupiter.api.Test;

/** Desks of their own, each a process, that generate into one store at the same time. */
class GenerationProcessesTest {
    private static final int CODES = 60_000;

    private final UUID request = UUID.randomUUID();

    /** Two want the same batch, by the same request, and a third one another batch. */
    @Test
    void threeDesksMakeTwoExactBatches() throws Exception {
        try (TestStore store = TestStores.fresh(StoreKind.POSTGRESQL);
                Desk mia = store.desk(Role.MARKETING)) {
            TestBatches.campaign(mia);
            List<OtherProcess> desks = Stream.of(request, request, UUID.randomUUID())
                    .map(each -> start(store, each))
                    .toList();
            for (OtherProcess desk : desks) {
                desk.awaitLine("done;");
                desk.close();
            }
            assertEquals("2", store.value("select count(*) from batch"));
            long campaign = Long.parseLong(store.value("select id from campaign"));
            for (Batch batch : mia.campaigns().batches(campaign, null, 10).rows()) {
                TestBatches.assertExact(store, batch);
            }
        }
    }

    private static OtherProcess start(TestStore store, UUID request) {
        Credentials mia = store.credentials(Role.MARKETING);
        return OtherProcess.start(
                GenerationProcess.class,
                store.url(),
                mia.user(),
                mia.password(),
                request.toString(),
                String.valueOf(CODES),
                "0");
    }
}
