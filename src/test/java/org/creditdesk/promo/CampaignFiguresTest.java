package org.creditdesk.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.app.TimedDesk;
import org.creditdesk.code.CodeKind;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Origin;
import org.creditdesk.ledger.Posting;
import org.creditdesk.ledger.Posts;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.Figures.RegionCount;
import org.creditdesk.promo.Figures.Rejections;
import org.creditdesk.promo.Timeline.Slot;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.SetClock;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a campaign's figures count, and what they leave out. */
@OnBothStores
class CampaignFiguresTest {
    /** The evening before the clocks of Berlin go forward. */
    private static final Instant EVENING = Instant.parse("2026-03-28T22:30:00Z");

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final SetClock clock = new SetClock(EVENING);
    private final TestStore store;
    private Desk mia;
    private Desk sam;
    private Campaign spring;
    private long ana;
    private long luc;

    CampaignFiguresTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        mia = TimedDesk.open(store, Role.MARKETING, clock);
        sam = TimedDesk.open(store, Role.SUPPORT, clock);
        spring = mia.campaigns().create(new NewCampaign(UUID.randomUUID(), "Spring", null, BERLIN, null, null, 2_000L));
        ana = TestAccounts.add(store, "ana@studio.example", "Ana Ruiz", "DE");
        luc = TestAccounts.add(store, "luc@atelier.example", "Luc Martin", (String) null);
    }

    @AfterEach
    void close() {
        mia.close();
        sam.close();
        store.close();
    }

    private Batch batch(int count, long credits, int perCode, boolean activate) {
        return mia.batches()
                .generate(
                        new BatchPlan(
                                UUID.randomUUID(),
                                "Spring",
                                CodeKind.PROMO,
                                count,
                                credits,
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                null,
                                perCode,
                                activate),
                        Progress.NONE);
    }

    private List<String> codes(Batch batch) {
        return Stream.of(store.value("select string_agg(code, ',') from code where batch_id = " + batch.id())
                        .split(","))
                .toList();
    }

    private Outcome redeem(long account, String code) {
        return sam.redemptions().redeem(UUID.randomUUID(), account, code).outcome();
    }

    private void spend(long account, long credits) {
        sam.store().write(session -> new Posts("sam", clock)
                .post(session, account, Posting.debit(UUID.randomUUID(), EntryKind.SPEND, credits)));
    }

    private void export(Batch batch, long codes) {
        store.execute("insert into code_export values (%d, %d, %d, 'CSV', 'codes.csv', 'mia', current_timestamp)"
                .formatted(batch.id(), batch.id(), codes));
    }

    private Figures figures() {
        return mia.figures().of(spring.id());
    }

    @Test
    void aNewCampaignHasNothingToCount() {
        Figures none = figures();
        assertEquals(new Funnel(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), none.funnel());
        assertEquals(new Cost(0, 2_000L, 2_000L, 0, 0, 0, null), none.cost());
        assertEquals(new Timeline(false, List.of(), 0), none.timeline());
        assertEquals(List.of(), none.regions());
        assertEquals(List.of(), none.rejections());
        assertEquals(List.of(), none.batches());
    }

    @Test
    void aCampaignThatIsNotThereIsSaidSo() {
        assertEquals(
                "NO_SUCH_CAMPAIGN",
                assertThrows(Problem.class, () -> mia.figures().of(4711)).reason());
    }

    @Test
    void theFunnelRunsFromTheCodeToTheSpentCredit() {
        Batch single = batch(10, 150, 1, true);
        Batch shared = batch(2, 100, 3, true);
        Batch sealed = batch(5, 150, 1, false);
        export(single, 10);
        export(shared, 1);
        String once = codes(single).get(0);
        String thrice = codes(shared).get(0);
        assertEquals(Outcome.APPLIED, redeem(ana, once));
        assertEquals(Outcome.CODE_EXHAUSTED, redeem(luc, once));
        assertEquals(Outcome.APPLIED, redeem(ana, thrice));
        assertEquals(Outcome.APPLIED, redeem(luc, thrice));
        assertEquals(Outcome.BATCH_NOT_ACTIVE, redeem(luc, codes(sealed).get(0)));
        spend(ana, 200);

        Figures figures = figures();
        assertEquals(new Funnel(17, 10, 3, 2, 5, 2, 3, 2, 350, 1, 200), figures.funnel());
        assertEquals(
                List.of(new Rejections("BATCH_NOT_ACTIVE", 1), new Rejections("CODE_EXHAUSTED", 1)),
                figures.rejections());
        assertEquals(
                List.of(
                        new BatchFigures(sealed.id(), 5, 0, 1, 1, 0, 0, 0, 5, 5, 0),
                        new BatchFigures(shared.id(), 2, 0, 1, 2, 1, 2, 200, 2, 4, 400),
                        new BatchFigures(single.id(), 10, 10, 1, 2, 1, 1, 150, 9, 9, 1_350)),
                figures.batches());
        assertEquals(new Cost(350, 2_000L, 1_650L, 1_650, 750, 350, LocalDate.of(2026, 4, 30)), figures.cost());
    }

    @Test
    void creditsFromElsewhereAreNotThoseOfTheCampaign() {
        sam.store().write(session -> new Posts("sam", clock)
                .post(session, luc, Posting.credit(UUID.randomUUID(), EntryKind.PURCHASE, 500, Origin.PURCHASE, null)));
        redeem(ana, codes(batch(1, 150, 1, true)).get(0));
        spend(luc, 500);
        assertEquals(0, figures().funnel().spent());
        assertEquals(0, figures().funnel().spendingAccounts());
    }

    @Test
    void aCodeWithoutAUseLeftIsNotAtStake() {
        Batch shared = batch(2, 100, 2, true);
        String code = codes(shared).get(0);
        redeem(ana, code);
        redeem(luc, code);
        assertEquals(
                new BatchFigures(shared.id(), 2, 0, 1, 2, 1, 2, 200, 1, 2, 200),
                figures().batches().get(0));
    }

    @Test
    void whatWasRevokedIsNotAtStake() {
        Batch shared = batch(3, 100, 2, true);
        String code = codes(shared).get(0);
        redeem(ana, code);
        revoke(shared, code);
        assertEquals(
                new BatchFigures(shared.id(), 3, 0, 1, 1, 1, 1, 100, 2, 4, 400),
                figures().batches().get(0));
        store.execute("update batch set state = 'REVOKED' where id = " + shared.id());
        assertEquals(
                new BatchFigures(shared.id(), 3, 0, 1, 1, 1, 1, 100, 0, 0, 0),
                figures().batches().get(0));
    }

    private void revoke(Batch batch, String code) {
        store.execute(
                "insert into batch_change (id, batch_id, request_id, kind, state_before, state_after, codes, asked, actor,"
                        + " changed_at) values (1, " + batch.id() + ", '" + UUID.randomUUID()
                        + "', 'REVOKE_CODES', 'ACTIVE', 'ACTIVE', 1, '', 'mia', current_timestamp)");
        store.execute("insert into revoked_code values (1, '" + code + "')");
        store.execute("update code set revoked = true where code = '" + code + "'");
    }

    @Test
    void nothingIsAtStakeOnceItIsOver() {
        Batch batch = batch(3, 100, 1, true);
        batch(3, 100, 1, false);
        store.execute("update batch set ends = '2026-03-29 00:00:00+00' where id = " + batch.id());
        assertEquals(300, figures().cost().atStake());
        assertEquals(300, figures().cost().held());
        clock.forward(Duration.ofHours(2));
        assertEquals(0, figures().cost().atStake());
        mia.campaigns().end(UUID.randomUUID(), spring.id(), null);
        assertEquals(0, figures().cost().held());
    }

    @Test
    void daysAreThoseOfTheCampaignsZone() {
        List<String> codes = codes(batch(4, 150, 1, true));
        redeem(ana, codes.get(0));
        clock.forward(Duration.ofHours(1));
        redeem(luc, codes.get(1));
        // Summer time since one o'clock UTC: half past midnight in Berlin.
        clock.forward(Duration.ofHours(23));
        redeem(ana, codes.get(2));
        clock.forward(Duration.ofDays(2));
        assertEquals(
                new Timeline(
                        false,
                        List.of(
                                new Slot(LocalDate.of(2026, 3, 28), 1),
                                new Slot(LocalDate.of(2026, 3, 29), 1),
                                new Slot(LocalDate.of(2026, 3, 30), 1),
                                new Slot(LocalDate.of(2026, 3, 31), 0),
                                new Slot(LocalDate.of(2026, 4, 1), 0)),
                        0),
                figures().timeline());
        assertEquals(
                List.of(new RegionCount("DE", 2), new RegionCount(null, 1)),
                figures().regions());
        mia.campaigns().end(UUID.randomUUID(), spring.id(), null);
        assertEquals(3, figures().timeline().slots().size(), "an ended one shows nothing behind its last redemption");
    }

    @Test
    void manyDaysBecomeWeeksAndTheOldestAreOnlyCounted() {
        List<String> codes = codes(batch(3, 150, 1, true));
        redeem(ana, codes.get(0));
        // An hour less, because summer time begins.
        clock.forward(Duration.ofDays(119).minusHours(1));
        assertEquals(120, figures().timeline().slots().size());
        clock.forward(Duration.ofDays(1));
        redeem(luc, codes.get(1));
        Timeline weeks = figures().timeline();
        assertEquals(new Slot(LocalDate.of(2026, 3, 23), 1), weeks.slots().get(0));
        assertEquals(new Slot(LocalDate.of(2026, 7, 20), 1), weeks.slots().get(17));
        assertEquals(18, weeks.slots().size());
        clock.forward(Duration.ofDays(7 * 110));
        Timeline longest = figures().timeline();
        assertEquals(120, longest.slots().size());
        assertEquals(1, longest.earlier());
        assertEquals(1, longest.slots().stream().mapToLong(Slot::redemptions).sum());
    }

    @Test
    void thePaceIsThatOfTheLastSevenDays() {
        List<String> codes = codes(batch(10, 150, 1, true));
        redeem(ana, codes.get(0));
        clock.forward(Duration.ofDays(7));
        redeem(ana, codes.get(1));
        redeem(luc, codes.get(2));
        Cost cost = figures().cost();
        assertEquals(300, cost.lastWeek());
        // 1,550 left at 300 in seven days: 37 days.
        assertEquals(LocalDate.of(2026, 5, 12), cost.usedUp());
        clock.forward(Duration.ofDays(8));
        assertNull(figures().cost().usedUp());
    }
}
