package org.creditdesk.redeem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.app.TimedDesk;
import org.creditdesk.code.CodeKind;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.CampaignChange;
import org.creditdesk.promo.LifeAction;
import org.creditdesk.promo.LifeCommand;
import org.creditdesk.promo.NewCampaign;
import org.creditdesk.staff.Role;
import org.creditdesk.store.NewValue;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.SetClock;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Redeeming and the autopsy on a real store, step by step against a model in memory: outcome, sentence, credits,
 * balance, lock-outs, counts.
 */
@OnBothStores
class RedemptionModelTest {
    private static final long SEED = Long.getLong("creditdesk.seed", 20261126);

    /** What was promised is over, ended or revoked by then, and something new begins. */
    private static final int SEASON = 1_000;

    private final TestStore store;
    private final SetClock clock = new SetClock(Instant.parse("2026-05-03T18:20:00Z"));
    private final Random random = new Random(SEED);
    private final ModelStore model = new ModelStore();
    private final Map<String, Integer> seen = new TreeMap<>();
    private final List<Runnable> asked = new ArrayList<>();
    private Desk mia;
    private Desk suri;

    RedemptionModelTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        mia = TimedDesk.open(store, Role.MARKETING, clock);
        suri = TimedDesk.open(store, Role.SUPERVISOR, clock);
        customers();
        promotions();
    }

    @AfterEach
    void close() {
        mia.close();
        suri.close();
        store.close();
    }

    private void customers() {
        List<String> emails = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            emails.add("model" + i + "@studio.example");
        }
        List<Long> ids = TestAccounts.addAll(store, emails);
        for (int i = 0; i < ids.size(); i++) {
            model.accounts.add(new ModelStore.Account(ids.get(i), emails.get(i), "DE"));
        }
    }

    private void promotions() {
        ModelStore.Campaign open = campaign(null, null, null);
        ModelStore.Campaign narrow = campaign(in(60), in(600), 5_000L);
        ModelStore.Campaign poor = campaign(null, in(900), 1_000L);
        issue(new ModelStore.Batch(open, 150, 1, 1), 12);
        ModelStore.Batch european = new ModelStore.Batch(open, 100, 2, 3);
        european.regions = "DE,AT";
        european.only = Set.of("DE", "AT");
        issue(european, 6);
        ModelStore.Batch butOne = new ModelStore.Batch(narrow, 50, null, 100);
        butOne.regions = "!FR";
        butOne.but = Set.of("FR");
        issue(butOne, 1);
        ModelStore.Batch listed = new ModelStore.Batch(open, 70, null, 5);
        listed.listed = Set.of(model.accounts.get(0), model.accounts.get(1));
        issue(listed, 2);
        ModelStore.Batch later = new ModelStore.Batch(poor, 30, 4, 70);
        later.starts = in(30);
        later.ends = in(300);
        issue(later, 2);
        issue(new ModelStore.Batch(poor, 45, null, 64), 2);
    }

    private Instant in(long minutes) {
        return clock.instant().plus(Duration.ofMinutes(minutes));
    }

    private ModelStore.Campaign campaign(Instant starts, Instant ends, Long budget) {
        var campaign = new ModelStore.Campaign();
        campaign.name = "Campaign " + model.campaigns.size();
        campaign.starts = starts;
        campaign.ends = ends;
        campaign.budget = budget;
        campaign.id = mia.campaigns()
                .create(new NewCampaign(UUID.randomUUID(), campaign.name, null, ModelStore.ZONE, starts, ends, budget))
                .id();
        model.campaigns.add(campaign);
        return campaign;
    }

    private void issue(ModelStore.Batch batch, int codes) {
        var plan = new BatchPlan(
                UUID.randomUUID(),
                batch.campaign.name,
                CodeKind.PROMO,
                codes,
                batch.credits,
                null,
                batch.regions,
                batch.listed.stream().map(account -> account.email).toList(),
                batch.starts,
                batch.ends,
                batch.perAccount,
                batch.perCode,
                true);
        batch.id = mia.batches().generate(plan, Progress.NONE).id();
        model.issue(batch, column("select code from code where batch_id = " + batch.id + " order by code"));
        model.batches.add(batch);
    }

    @Test
    void theStoreDoesWhatTheModelSays() {
        compare(250);
    }

    @Test
    @Tag("full")
    void theStoreDoesWhatTheModelSaysForALongTime() {
        compare(5_000);
        for (Outcome outcome : Outcome.values()) {
            assertTrue(seen.containsKey(outcome.name()), () -> "never: " + outcome + " in " + seen);
        }
    }

    private void compare(int steps) {
        for (int i = 1; i <= steps; i++) {
            step();
            if (i % SEASON == 0) {
                promotions();
            }
        }
        assertTrue(seen.size() >= 8, () -> "hardly anything happened: " + seen);
        for (ModelStore.Account account : model.accounts) {
            assertEquals(account.balance, suri.accounts().header(account.id).balance());
        }
        model.used.forEach(
                (code, uses) -> assertEquals(uses, mia.lookup().details(code).uses()));
        for (ModelStore.Campaign campaign : model.campaigns) {
            assertEquals(
                    String.valueOf(campaign.given),
                    store.value("select coalesce(sum(e.amount), 0) from redemption r join ledger_entry e"
                            + " on e.account_id = r.account_id and e.seq = r.seq"
                            + " join batch b on b.id = r.batch_id where b.campaign_id = " + campaign.id));
        }
        assertEquals(List.of(), suri.verification().verify(Progress.NONE).problems());
    }

    private void step() {
        switch (random.nextInt(24)) {
            case 0, 1 -> clock.forward(Duration.ofSeconds(random.nextInt(900)));
            case 2 -> toAnEdge();
            case 3 -> move(any(model.accounts));
            case 4 -> block(any(model.accounts));
            case 5 -> pauseOrResume(any(model.batches));
            case 6 -> revokeOneCode(any(model.batches));
            case 7 -> changeBudget(any(model.campaigns));
            case 8 -> askAgain();
            case 9 -> seldom();
            default -> redeem(any(model.accounts), typed());
        }
    }

    private void redeem(ModelStore.Account account, String typed) {
        String soon = model.judge(account, typed, clock.instant());
        AutopsyReport report = suri.autopsy().of(new AutopsyQuestion(typed, account.id, null, null));
        assertEquals(soon, report.outcome().name(), () -> "autopsy, seed " + SEED + ", " + seen);

        UUID request = UUID.randomUUID();
        ModelStore.Told told = model.redeem(account, typed, clock.instant());
        assertTold(told, suri.redemptions().redeem(request, account.id, typed), false);
        seen.merge(told.outcome(), 1, Integer::sum);
        asked.add(() -> assertTold(told, suri.redemptions().redeem(request, account.id, typed), true));
    }

    private void assertTold(ModelStore.Told told, Answer answer, boolean replayed) {
        var heard = new ModelStore.Told(answer.outcome().name(), answer.message(), answer.credits(), answer.balance());
        assertEquals(told, heard, () -> "seed " + SEED + ", " + seen);
        assertEquals(replayed, answer.replayed());
    }

    private String typed() {
        String code = any(any(model.batches).codes);
        return switch (random.nextInt(20)) {
            case 0 -> TypedCode.nonsense(random);
            case 1 -> TypedCode.unknown(random);
            case 2, 3 -> TypedCode.mistyped(random, code);
            case 4 -> TypedCode.guess(random);
            default -> TypedCode.same(random, code);
        };
    }

    private void askAgain() {
        if (!asked.isEmpty()) {
            any(asked).run();
        }
    }

    /** To the next moment at which something begins or ends, or a microsecond before it. */
    private void toAnEdge() {
        model.edges().stream()
                .filter(edge -> edge.isAfter(clock.instant().plusNanos(1_000)))
                .sorted()
                .findFirst()
                .filter(edge -> Duration.between(clock.instant(), edge).toMinutes() < 60)
                .ifPresent(edge -> clock.forward(
                        Duration.between(clock.instant(), random.nextBoolean() ? edge : edge.minusNanos(1_000))));
    }

    private void move(ModelStore.Account account) {
        account.region = random.nextInt(5) == 0 ? null : any(List.of("DE", "AT", "FR", "DE"));
        String since = account.region == null ? "null" : "current_timestamp";
        store.execute("update account set region = " + text(account.region) + ", region_source = "
                + text(account.region == null ? null : "a test") + ", region_since = " + since + " where id = "
                + account.id);
    }

    private static String text(String value) {
        return value == null ? "null" : "'" + value + "'";
    }

    private void block(ModelStore.Account account) {
        account.blocked = !account.blocked && random.nextInt(3) == 0;
        store.execute("update account set status = '" + (account.blocked ? "BLOCKED" : "ACTIVE") + "' where id = "
                + account.id);
    }

    private void pauseOrResume(ModelStore.Batch batch) {
        boolean over = batch.ends != null && !batch.ends.isAfter(clock.instant());
        boolean dead = batch.revoked || over || !batch.campaign.active;
        boolean late = batch.campaign.ends != null && !batch.campaign.ends.isAfter(clock.instant());
        if (dead || late || batch.active && random.nextInt(3) > 0) {
            return;
        }
        batch.active = !batch.active;
        batch.campaign.batchesChanged = clock.instant();
        mia.life()
                .change(new LifeCommand(
                        UUID.randomUUID(), batch.id, batch.active ? LifeAction.RESUME : LifeAction.PAUSE, null, null));
    }

    private void revokeOneCode(ModelStore.Batch batch) {
        String code = any(batch.codes);
        if (batch.revoked || random.nextInt(3) > 0 || !model.revokedCodes.add(code)) {
            return;
        }
        if (model.used.get(code) >= batch.perCode) {
            model.revokedCodes.remove(code);
            return;
        }
        batch.campaign.batchesChanged = clock.instant();
        mia.life().revokeCodes(UUID.randomUUID(), batch.id, List.of(code), null);
    }

    private void changeBudget(ModelStore.Campaign campaign) {
        if (campaign.budget == null || !campaign.active) {
            return;
        }
        campaign.budget = campaign.given + 1 + random.nextInt(300);
        mia.campaigns()
                .change(new CampaignChange(
                        UUID.randomUUID(),
                        campaign.id,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new NewValue<>(campaign.budget),
                        null));
    }

    /** What leaves little to do afterwards. */
    private void seldom() {
        if (random.nextInt(20) == 0) {
            endOrReopen(any(model.campaigns));
        } else if (random.nextInt(20) == 0) {
            ModelStore.Batch batch = any(model.batches);
            if (!batch.revoked && batch.campaign.active) {
                batch.revoked = true;
                batch.campaign.batchesChanged = clock.instant();
                mia.life().change(new LifeCommand(UUID.randomUUID(), batch.id, LifeAction.REVOKE, null, null));
            }
        }
    }

    private void endOrReopen(ModelStore.Campaign campaign) {
        if (campaign.active) {
            campaign.active = false;
            campaign.ended = clock.instant();
            mia.campaigns().end(UUID.randomUUID(), campaign.id, null);
        } else if (campaign.movedOn()) {
            Problem refused = assertThrows(Problem.class, () -> mia.campaigns().reopen(UUID.randomUUID(), campaign.id));
            assertEquals("CAMPAIGN_MOVED_ON", refused.reason());
        } else {
            campaign.active = true;
            mia.campaigns().reopen(UUID.randomUUID(), campaign.id);
        }
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private List<String> column(String sql) {
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
}
