package org.creditdesk.redeem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.ledger.Posts;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.CampaignChange;
import org.creditdesk.staff.Role;
import org.creditdesk.store.NewValue;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.SetClock;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each signal shows from its threshold on and not one below it; it is dismissed once and comes back only when grown. */
@OnBothStores
class SignalsTest {
    private static final Instant NOW = Instant.parse("2026-05-03T18:20:00Z");
    private static final Instant MADE = Instant.parse("2026-05-01T10:30:00Z");

    private final TestStore store;
    private final SetClock clock = new SetClock(NOW);
    private Desk mia;
    private Desk sam;
    private Redemptions redemptions;
    private Signals signals;
    private String code;
    private long batch;
    private long campaign;

    SignalsTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        code = TestCodes.anywhere().usable(1_000).generate(store, 1).get(0);
        batch = Long.parseLong(store.value("select max(id) from batch"));
        campaign = Long.parseLong(store.value("select max(id) from campaign"));
        mia = store.desk(Role.MARKETING);
        sam = store.desk(Role.SUPPORT);
        var audit = new AuditTrail(sam.store(), sam.member(), "here", clock);
        redemptions = new Redemptions(
                sam.store(), sam.member(), audit, new Posts(sam.member().name(), clock), clock);
        signals = signals(mia);
    }

    @AfterEach
    void close() {
        mia.close();
        sam.close();
        store.close();
    }

    private Signals signals(Desk desk) {
        return new Signals(
                desk.store(), desk.member(), new AuditTrail(desk.store(), desk.member(), "here", clock), clock);
    }

    /** Accounts that were created one after the other. */
    private List<Long> accounts(int count, Duration apart, IntFunction<String> email) {
        List<Long> accounts = TestAccounts.addAll(
                store, IntStream.range(0, count).mapToObj(email).toList());
        for (int i = 0; i < count; i++) {
            store.execute("update account set created_at = timestamp with time zone '%s' where id = %d"
                    .formatted(
                            MADE.plus(apart.multipliedBy(i))
                                    .toString()
                                    .replace("T", " ")
                                    .replace("Z", "+00"),
                            accounts.get(i)));
        }
        return accounts;
    }

    private List<Long> accounts(int count, Duration apart) {
        return accounts(count, apart, i -> "c" + UUID.randomUUID() + "@studio.example");
    }

    private void redeem(List<Long> accounts) {
        accounts.forEach(account -> assertEquals(
                Outcome.APPLIED,
                redemptions.redeem(UUID.randomUUID(), account, code).outcome()));
    }

    private List<SignalKind> kinds() {
        clock.forward(Duration.ofMinutes(2));
        return signals.of(campaign).stream().map(Signal::kind).toList();
    }

    private Signal only() {
        assertEquals(1, kinds().size());
        return signals.of(campaign).get(0);
    }

    @Test
    void accountsOfOneHourShowFromTheThresholdOn() {
        redeem(accounts(4, Duration.ofDays(-1)));
        redeem(accounts(18, Duration.ofMinutes(3)));
        assertEquals(List.of(), kinds());
        redeem(accounts(1, Duration.ZERO));
        Signal odd = only();
        assertEquals(SignalKind.SAME_HOUR, odd.kind());
        assertEquals(20, odd.evidence().part());
        assertEquals(23, odd.evidence().whole());
        assertEquals(MADE, odd.since());
        assertEquals(5, odd.evidence().accounts().size());
        assertEquals(batch, odd.batchId());
        assertTrue(
                odd.sentence()
                        .startsWith(
                                "20 of 23 accounts that redeemed were created within the hour from 1 May 2026, 10:30"),
                odd.sentence());
    }

    @Test
    void anHourHasSixtyMinutesAndManyAreAShareOfAll() {
        redeem(accounts(20, Duration.ofSeconds(190)));
        assertEquals(List.of(), kinds());
        try (Desk owner = store.desk(Role.OWNER)) {
            owner.signalSettings().change(now -> new SignalLimits(19, 96, 5, 1, 5, 50, 50));
            assertEquals(List.of(), kinds());
            owner.signalSettings().change(now -> new SignalLimits(19, 95, 5, 1, 5, 50, 50));
            assertEquals(List.of(SignalKind.SAME_HOUR), kinds());
        }
    }

    @Test
    void aliasesOfOneMailboxShowFromTheThresholdOn() {
        redeem(accounts(3, Duration.ofDays(1)));
        redeem(accounts(4, Duration.ofDays(1), i -> i == 0 ? "eve@gmail.com" : "eve+" + i + "@gmail.com"));
        redeem(accounts(5, Duration.ofDays(1), i -> "l" + "u".repeat(i) + ".c@atelier.example"));
        assertEquals(List.of(), kinds());
        redeem(accounts(1, Duration.ofDays(1), i -> "eve+last@gmail.com"));
        Signal odd = only();
        assertEquals(SignalKind.ALIASES, odd.kind());
        assertEquals(5, odd.evidence().part());
        assertEquals(13, odd.evidence().whole());
        assertEquals(1, odd.evidence().mailboxes());
        assertEquals(0, odd.evidence().hint());
        assertEquals("5 of 13 accounts that redeemed are plus aliases of one mailbox.", odd.sentence());
        assertTrue(odd.evidence().accounts().stream()
                .allMatch(account -> account.email().startsWith("eve")));
        redeem(accounts(2, Duration.ofDays(1), i -> i == 0 ? "e.ve@gmail.com" : "ev.e+x@gmail.com"));
        Signal dotted = only();
        assertEquals(5, dotted.evidence().part());
        assertEquals(7, dotted.evidence().hint());
        assertTrue(dotted.sentence().contains("A hint only: 7 accounts"), dotted.sentence());
    }

    @Test
    void aBusyBatchIsLookedAtOnceAMinute() {
        redeem(accounts(4, Duration.ofDays(-1)));
        assertEquals(List.of(), kinds());
        announce(NOW.plus(Duration.ofDays(1)));
        assertEquals(4, signals.of(campaign).get(0).evidence().part());
        redeem(accounts(1, Duration.ofDays(1)));
        clock.forward(Duration.ofSeconds(59));
        assertEquals(4, signals.of(campaign).get(0).evidence().part());
        clock.forward(Duration.ofSeconds(1));
        assertEquals(5, signals.of(campaign).get(0).evidence().part());
    }

    @Test
    void dotsAloneAreNoSignal() {
        redeem(accounts(
                6,
                Duration.ofDays(1),
                i -> "eva.luna".substring(0, i + 1) + "." + "eva.luna".substring(i + 1) + "@gmail.com"));
        assertEquals(List.of(), kinds());
    }

    @Test
    void whatIsRedeemedAtTheAnnouncementIsNotEarlyAndAMomentBeforeIs() {
        redeem(accounts(2, Duration.ofDays(1)));
        announce(NOW);
        assertEquals(List.of(), kinds());
        announce(NOW.plusNanos(1_000));
        Signal odd = only();
        assertEquals(SignalKind.BEFORE_ANNOUNCEMENT, odd.kind());
        assertEquals(2, odd.evidence().part());
        assertEquals(NOW, odd.since());
        announce(null);
        assertEquals(List.of(), kinds());
        announce(NOW.plusSeconds(60));
        assertEquals(odd.id(), only().id());
    }

    private void announce(Instant announced) {
        mia.campaigns()
                .change(new CampaignChange(
                        UUID.randomUUID(),
                        campaign,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new NewValue<>(announced),
                        null,
                        null));
        assertEquals(announced, mia.campaigns().get(campaign).announced());
    }

    private void attempts(long ofBatch, long account, Instant day, int applied, int failed) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < applied + failed; i++) {
            rows.add(
                    "(next value for attempt_seq * 50, '%s', %d, 'x', 'X', '%s', %d, 0, 'x', 'sam', timestamp with time zone '%s')"
                            .formatted(
                                    UUID.randomUUID(),
                                    account,
                                    i < applied ? "APPLIED" : "CODE_EXHAUSTED",
                                    ofBatch,
                                    day.plusSeconds(i)
                                            .toString()
                                            .replace("T", " ")
                                            .replace("Z", "+00")));
        }
        String sql =
                "insert into attempt (id, request_id, account_id, raw_input, canonical, outcome, batch_id, balance,"
                        + " message, actor, attempted_at) values " + String.join(", ", rows);
        store.execute(
                store.kind() == StoreKind.H2
                        ? sql
                        : sql.replace("next value for attempt_seq", "nextval('attempt_seq')"));
    }

    @Test
    void aDayOfFarMoreAttemptsThanTheOthersOfTheBatchShows() {
        long account = accounts(1, Duration.ZERO).get(0);
        Instant first = Instant.parse("2026-04-01T23:58:00Z");
        for (int day = 0; day < 5; day++) {
            attempts(batch, account, first.plus(Duration.ofDays(day)), 2, day == 0 ? 0 : 2);
        }
        Instant odd = Instant.parse("2026-04-20T00:00:00Z");
        attempts(batch, account, odd, 5, 44);
        assertEquals(List.of(), kinds());
        attempts(batch, account, odd.plusSeconds(3600), 0, 1);
        store.execute("update signal_look set seen_until = timestamp with time zone '2026-04-01 00:00:00+00'");
        Signal signal = only();
        assertEquals(SignalKind.MANY_ATTEMPTS, signal.kind());
        assertEquals(50, signal.evidence().part());
        assertEquals(5, signal.evidence().whole());
        assertEquals(200, signal.evidence().usual());
        assertEquals(
                "On 20 Apr 2026 (UTC) 50 attempts came to 5 successes: 10 for each."
                        + " Usual is 2, the median of the batch’s 5 other days.",
                signal.sentence());
        attempts(batch, account, odd.plusSeconds(7200), 1, 0);
        store.execute("update signal_look set seen_until = timestamp with time zone '2026-04-01 00:00:00+00'");
        assertEquals(List.of(), kinds());
    }

    @Test
    void aBatchOfFewDaysIsComparedWithOtherBatchesWhereThereAreEnough() {
        long account = accounts(1, Duration.ZERO).get(0);
        attempts(batch, account, Instant.parse("2026-04-20T08:00:00Z"), 10, 40);
        assertEquals(List.of(), kinds());
        for (int i = 0; i < 5; i++) {
            TestCodes.anywhere().generate(store, 1);
            long other = Long.parseLong(store.value("select max(id) from batch"));
            attempts(other, account, Instant.parse("2026-04-10T08:00:00Z"), 4, i == 0 ? 400 : 0);
        }
        assertFalse(signals.look());
        store.execute("update signal_look set seen_until = timestamp with time zone '2026-04-01 00:00:00+00'");
        Signal signal = only();
        assertEquals(100, signal.evidence().usual());
        assertTrue(signal.sentence().endsWith("Usual is 1, the median of 5 other batches."), signal.sentence());
    }

    @Test
    void attemptsWhileTheBatchCouldNotBeRedeemedDoNotCount() {
        long account = accounts(1, Duration.ZERO).get(0);
        for (int day = 0; day < 6; day++) {
            attempts(batch, account, Instant.parse("2026-04-01T08:00:00Z").plus(Duration.ofDays(day)), 2, 0);
        }
        store.execute("update batch set state = 'PAUSED'");
        for (int i = 0; i < 60; i++) {
            assertEquals(
                    Outcome.BATCH_NOT_ACTIVE,
                    redemptions.redeem(UUID.randomUUID(), account, code).outcome());
        }
        assertEquals(List.of(), kinds());
    }

    @Test
    void isDismissedOnceWithAReasonAndComesBackOnlyWhenItHasClearlyGrown() {
        announce(NOW.plus(Duration.ofDays(1)));
        redeem(accounts(4, Duration.ofDays(1)));
        Signal odd = only();
        UUID request = UUID.randomUUID();
        Signal dismissed = signals.dismiss(request, odd.id(), " Our own testers ");
        assertEquals("Our own testers", dismissed.dismissal().why());
        assertEquals("mia", dismissed.dismissal().by());
        assertEquals(dismissed, signals.dismiss(request, odd.id(), "again"));
        assertEquals("1", store.value("select count(*) from audit_event where command = 'dismiss signal' and done"));
        assertEquals("SIGNAL_NOT_OPEN", refusal(signals, UUID.randomUUID(), odd.id(), "x"));
        assertEquals(List.of(), kinds());
        redeem(accounts(2, Duration.ofDays(1)));
        assertEquals(List.of(), kinds());
        redeem(accounts(1, Duration.ofDays(1)));
        Signal again = only();
        assertEquals(7, again.evidence().part());
        assertTrue(again.id() > odd.id());
        assertNull(again.dismissal());
        assertEquals(List.of(dismissed), signals.dismissed(null, 10).rows());
        assertEquals("REQUEST_REUSED", refusal(signals, request, again.id(), "x"));
    }

    @Test
    void isNotDismissedWithoutAReasonOrByWhoMayNot() {
        announce(NOW.plus(Duration.ofDays(1)));
        redeem(accounts(1, Duration.ofDays(1)));
        long odd = only().id();
        assertEquals("SIGNAL_REASON", refusal(signals, UUID.randomUUID(), odd, " "));
        assertEquals("SIGNAL_REASON", refusal(signals, UUID.randomUUID(), odd, "x".repeat(501)));
        assertEquals("NO_SUCH_SIGNAL", refusal(signals, UUID.randomUUID(), 0, "x"));
        assertEquals("ROLE_MAY_NOT", refusal(signals(sam), UUID.randomUUID(), odd, "x"));
        assertEquals(
                "4", store.value("select count(*) from audit_event where command = 'dismiss signal' and not done"));
        try (Desk suri = store.desk(Role.SUPERVISOR)) {
            assertEquals(
                    "suri",
                    suri.signals()
                            .dismiss(UUID.randomUUID(), odd, "Looked into")
                            .dismissal()
                            .by());
        }
    }

    private static String refusal(Signals signals, UUID request, long id, String why) {
        return assertThrows(Problem.class, () -> signals.dismiss(request, id, why))
                .reason();
    }

    @Test
    void supportNotesThemAndAuditorsReadWhatWasNoted() {
        announce(NOW.plus(Duration.ofDays(1)));
        redeem(accounts(1, Duration.ofDays(1)));
        try (Desk aldo = store.desk(Role.AUDITOR)) {
            assertFalse(aldo.signals().look());
            assertEquals(List.of(), aldo.signals().of(campaign));
            assertEquals(1, signals(sam).of(campaign).size());
            assertEquals(1, aldo.signals().of(campaign).size());
        }
    }

    @Test
    void allAreListedNewestFirstPageByPage() {
        long account = accounts(1, Duration.ZERO).get(0);
        for (int i = 0; i < 3; i++) {
            code = TestCodes.anywhere().generate(store, 1).get(0);
            campaign = Long.parseLong(store.value("select max(id) from campaign"));
            announce(NOW.plus(Duration.ofDays(1)));
            redeem(List.of(account));
            clock.forward(Duration.ofMinutes(2));
            assertFalse(signals.look());
        }
        var first = signals.list(null, 2);
        assertEquals(2, first.rows().size());
        assertTrue(first.rows().get(0).id() > first.rows().get(1).id());
        var second = signals.list(first.next(), 2);
        assertEquals(1, second.rows().size());
        assertFalse(second.hasMore());
        assertEquals(first.rows().get(1).id() - 1, second.rows().get(0).id());
    }

    @Test
    void ownersDecideTheThresholdsWithinBounds() {
        try (Desk owner = store.desk(Role.OWNER)) {
            assertEquals(
                    "SIGNAL_LIMITS",
                    assertThrows(Problem.class, () -> owner.signalSettings()
                                    .change(now -> new SignalLimits(1, 25, 5, 1, 5, 50, 50)))
                            .reason());
            assertEquals(
                    new SignalLimits(20, 25, 5, 1, 5, 50, 50),
                    owner.signalSettings().limits());
        }
        assertEquals(
                "ROLE_MAY_NOT",
                assertThrows(Problem.class, () -> mia.signalSettings().change(now -> now))
                        .reason());
    }
}
