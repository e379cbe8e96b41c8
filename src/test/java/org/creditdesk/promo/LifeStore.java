package org.creditdesk.promo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.app.TimedDesk;
import org.creditdesk.code.CodeKind;
import org.creditdesk.redeem.Answer;
import org.creditdesk.staff.Role;
import org.creditdesk.store.Progress;
import org.creditdesk.store.SetClock;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;

/** A store with batches, somebody who changes them, and customers who redeem, all at a time that is set. */
final class LifeStore implements AutoCloseable {
    static final int CREDITS = 150;
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    final TestStore store;
    /** Behind the real one, so that what a test writes is never ahead of the server's time. */
    final SetClock clock = new SetClock(Instant.now().minus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS));

    final Desk mia;
    final Desk suri;
    private int customers;

    LifeStore(StoreKind kind) {
        store = TestStores.fresh(kind);
        mia = TimedDesk.open(store, Role.MARKETING, clock);
        suri = TimedDesk.open(store, Role.SUPERVISOR, clock);
    }

    BatchLife life() {
        return mia.life();
    }

    Instant in(long days) {
        return clock.instant().plus(Duration.ofDays(days));
    }

    String campaign(Instant ends, Long budget) {
        String name = "Campaign " + UUID.randomUUID();
        mia.campaigns().create(new NewCampaign(UUID.randomUUID(), name, null, ZONE, null, ends, budget));
        return name;
    }

    /** Active, of a campaign of its own without an end. */
    TestBatch active(int count, int perCode) {
        return batch(campaign(null, null), count, perCode, null, true);
    }

    TestBatch batch(String campaign, int count, int perCode, Instant ends, boolean activate) {
        var plan = new BatchPlan(
                UUID.randomUUID(),
                campaign,
                CodeKind.PROMO,
                count,
                CREDITS,
                null,
                null,
                List.of(),
                null,
                ends,
                null,
                perCode,
                activate);
        long id = mia.batches().generate(plan, Progress.NONE).id();
        return new TestBatch(id, codes(id));
    }

    record TestBatch(long id, List<String> codes) {}

    private List<String> codes(long batch) {
        return column("select code from code where batch_id = " + batch + " order by code");
    }

    List<String> column(String sql) {
        try (Connection connection = store.connectAsAdministrator();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** By a customer who never tried before. */
    Answer redeem(String code) {
        return suri.redemptions().redeem(UUID.randomUUID(), customer(), code);
    }

    long customer() {
        return TestAccounts.add(store, "customer" + ++customers + "@studio.example", "A Customer", "DE");
    }

    BatchChange change(TestBatch batch, LifeAction action) {
        return life().change(new LifeCommand(UUID.randomUUID(), batch.id(), action, null, null));
    }

    BatchChange extend(TestBatch batch, Instant ends) {
        return life().change(new LifeCommand(UUID.randomUUID(), batch.id(), LifeAction.EXTEND, ends, null));
    }

    BatchChange revoke(TestBatch batch, List<String> codes) {
        return life().revokeCodes(UUID.randomUUID(), batch.id(), codes, null);
    }

    BatchChange undo(BatchChange change) {
        return life().undo(UUID.randomUUID(), change.id());
    }

    Batch now(TestBatch batch) {
        return mia.campaigns().batch(batch.id());
    }

    /** Everything of the batch's row but what a change may touch. */
    String rest(TestBatch batch) {
        return store.value("select concat(request_id, '|', campaign_id, '|', kind, '|', credits, '|', planned, '|',"
                + " generated, '|', chunks, '|', prefix, '|', region_mode, '|', regions, '|', for_accounts, '|', starts,"
                + " '|', per_account, '|', per_code, '|', seal_digest, '|', created_by, '|', created_at, '|', sealed_at,"
                + " '|', imported, '|', activate_when_sealed, '|', approval, '|', decided_by, '|', decided_at, '|',"
                + " decision_why, '|', revoked_codes, '|', checkpoint_at) from batch where id = " + batch.id());
    }

    @Override
    public void close() {
        suri.close();
        mia.close();
        store.close();
    }
}
