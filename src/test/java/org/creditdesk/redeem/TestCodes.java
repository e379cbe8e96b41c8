package org.creditdesk.redeem;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.code.CodeKind;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.NewCampaign;
import org.creditdesk.staff.Role;
import org.creditdesk.store.Progress;
import org.creditdesk.store.TestStore;

/** A campaign with one active batch of codes worth 150 credits, made by marketing. */
public record TestCodes(String prefix, String regions, Long budget, Integer perAccount, int perCode) {
    public static final int CREDITS = 150;

    public static TestCodes anywhere() {
        return new TestCodes(null, null, null, 1, 1);
    }

    public TestCodes within(long credits) {
        return new TestCodes(prefix, regions, credits, perAccount, perCode);
    }

    public TestCodes usable(int times) {
        return new TestCodes(prefix, regions, budget, perAccount, times);
    }

    public TestCodes byAccount(Integer times) {
        return new TestCodes(prefix, regions, budget, times, perCode);
    }

    TestCodes startingWith(String characters) {
        return new TestCodes(characters, regions, budget, perAccount, perCode);
    }

    TestCodes in(String countries) {
        return new TestCodes(prefix, countries, budget, perAccount, perCode);
    }

    public List<String> generate(TestStore store, int count) {
        try (Desk mia = store.desk(Role.MARKETING)) {
            return generate(store, mia, count);
        }
    }

    /** By a desk that is open already, which saves most of the time. */
    List<String> generate(TestStore store, Desk mia, int count) {
        String name = "Campaign " + UUID.randomUUID();
        mia.campaigns().create(new NewCampaign(UUID.randomUUID(), name, null, ZoneOffset.UTC, null, null, budget));
        var plan = new BatchPlan(
                UUID.randomUUID(),
                name,
                CodeKind.PROMO,
                count,
                CREDITS,
                prefix,
                regions,
                List.of(),
                null,
                null,
                perAccount,
                perCode,
                true);
        return codes(store, mia.batches().generate(plan, Progress.NONE).id());
    }

    private static List<String> codes(TestStore store, long batch) {
        try (Connection connection = store.connectAsAdministrator();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select code from code where batch_id = " + batch)) {
            List<String> codes = new ArrayList<>();
            while (row.next()) {
                codes.add(row.getString(1));
            }
            return codes;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
