package org.creditdesk.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.code.CodeFormat;
import org.creditdesk.code.CodeKind;
import org.creditdesk.code.Seal;
import org.creditdesk.store.TestStore;

/** Batches of one campaign, and what must hold of them, read with other means than the desk's. */
public final class TestBatches {
    public static final String CAMPAIGN = "Spring";

    private TestBatches() {}

    public static void campaign(Desk mia) {
        mia.campaigns().create(new NewCampaign(UUID.randomUUID(), CAMPAIGN, null, ZoneOffset.UTC, null, null, null));
    }

    public static BatchPlan plan(long count) {
        return plan(UUID.randomUUID(), count, 150);
    }

    public static BatchPlan plan(UUID request, long count, long credits) {
        return new BatchPlan(
                request, CAMPAIGN, CodeKind.PROMO, count, credits, null, null, List.of(), null, null, 1, 1, true);
    }

    /** So many distinct good codes as planned, and the seal that follows from them. */
    public static void assertExact(TestStore store, Batch batch) {
        var seal = new Seal();
        long count = 0;
        try (Connection connection = store.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(10_000);
            try (ResultSet codes = statement.executeQuery(
                    "select distinct code from code where batch_id = " + batch.id() + " order by code")) {
                while (codes.next()) {
                    String code = codes.getString(1);
                    assertEquals(true, CodeFormat.checks(code), "check character");
                    seal.add(code);
                    count++;
                }
            }
            connection.rollback();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        assertEquals(batch.planned(), count, "codes of batch " + batch.id());
        assertEquals(batch.planned(), batch.generated());
        assertEquals(seal.inHexadecimal(), batch.seal());
    }

    public static void assertNothingLeft(TestStore store, Batch batch) {
        assertEquals(BatchState.CANCELLED, batch.state());
        assertEquals(0, batch.generated());
        assertEquals("0", store.value("select count(*) from code where batch_id = " + batch.id()));
    }
}
