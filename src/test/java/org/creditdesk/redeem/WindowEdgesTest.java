package org.creditdesk.redeem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.IntStream;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.app.TimedDesk;
import org.creditdesk.code.CodeKind;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.NewCampaign;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.SetClock;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.creditdesk.ui.kit.WindowFields;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * From the date and time that a marketer types in the campaign's zone to the very microsecond in which a code begins or
 * ceases to work; on days on which the clocks change, too. The desk's own zone must not matter: it is one of the oddest.
 */
@OnBothStores
class WindowEdgesTest {
    private static final Duration MOMENT = Duration.ofNanos(1_000);

    /** @param instant that the typed time is */
    private record Typed(String zone, String date, String time, String instant) {
        ZoneId zoneId() {
            return ZoneId.of(zone);
        }

        Instant at() {
            return Instant.parse(instant);
        }
    }

    private static final List<Typed> STARTS = List.of(
            new Typed("Asia/Kolkata", "2025-06-15", "00:00", "2025-06-14T18:30:00Z"),
            new Typed("America/Sao_Paulo", "2025-06-15", "00:00", "2025-06-15T03:00:00Z"),
            // Forward at 00:00, the day begins at 01:00.
            new Typed("America/Sao_Paulo", "2018-11-04", "01:00", "2018-11-04T03:00:00Z"),
            // Back at 00:00 to 23:00: of the hour that comes twice, the first.
            new Typed("America/Sao_Paulo", "2018-02-17", "23:30", "2018-02-18T01:30:00Z"),
            new Typed("Europe/Berlin", "2025-10-26", "02:30", "2025-10-26T00:30:00Z"),
            new Typed("Europe/Berlin", "2025-10-26", "03:00", "2025-10-26T02:00:00Z"),
            new Typed("Europe/Berlin", "2025-03-30", "01:59", "2025-03-30T00:59:00Z"),
            new Typed("Europe/Berlin", "2025-03-30", "03:00", "2025-03-30T01:00:00Z"),
            // Back by half an hour.
            new Typed("Australia/Lord_Howe", "2025-04-06", "01:45", "2025-04-05T14:45:00Z"),
            new Typed("Australia/Lord_Howe", "2025-10-05", "02:30", "2025-10-04T15:30:00Z"));

    private static final List<Typed> ENDS = List.of(
            new Typed("Asia/Kolkata", "2025-06-15", "00:00", "2025-06-14T18:30:00Z"),
            new Typed("America/Sao_Paulo", "2025-06-15", "00:00", "2025-06-15T03:00:00Z"),
            // Of the time that comes twice, the second: nothing of the window is lost.
            new Typed("America/Sao_Paulo", "2018-02-17", "23:30", "2018-02-18T02:30:00Z"),
            new Typed("Europe/Berlin", "2025-10-26", "02:30", "2025-10-26T01:30:00Z"),
            // A whole day that has 25 hours, and one that has 23.
            new Typed("Europe/Berlin", "2025-10-26", "24:00", "2025-10-26T23:00:00Z"),
            new Typed("Europe/Berlin", "2025-03-30", "24:00", "2025-03-30T22:00:00Z"),
            new Typed("Europe/Berlin", "2025-03-30", "03:00", "2025-03-30T01:00:00Z"),
            new Typed("Australia/Lord_Howe", "2025-04-06", "01:45", "2025-04-05T15:15:00Z"),
            new Typed("Australia/Lord_Howe", "2025-10-05", "02:30", "2025-10-04T15:30:00Z"));

    private final TestStore store;
    private final SetClock clock = new SetClock(Instant.parse("2018-01-01T00:00:00Z"));
    private final TimeZone before = TimeZone.getDefault();
    private Desk mia;
    private Desk suri;
    private List<Long> accounts;
    private int next;

    WindowEdgesTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        TimeZone.setDefault(TimeZone.getTimeZone("Australia/Lord_Howe"));
        mia = TimedDesk.open(store, Role.MARKETING, clock);
        suri = TimedDesk.open(store, Role.SUPERVISOR, clock);
        accounts = TestAccounts.addAll(
                store,
                IntStream.range(0, STARTS.size() + ENDS.size())
                        .mapToObj(i -> "edge" + i + "@studio.example")
                        .toList());
    }

    @AfterEach
    void close() {
        mia.close();
        suri.close();
        store.close();
        TimeZone.setDefault(before);
    }

    @Test
    void aWindowBeginsAndEndsInTheMicrosecondThatWasTyped() {
        for (Typed start : STARTS) {
            WindowFields fields = fields(start.zoneId());
            fields.startDateProperty().set(LocalDate.parse(start.date()));
            fields.startTimeProperty().set(start.time());
            assertTrue(fields.isSound(), start::toString);
            assertEquals(start.at(), fields.starts(), start::toString);
            String code = code(start, fields.starts(), null);
            assertEdge(start, code, Outcome.NOT_STARTED, Outcome.APPLIED);
        }
        for (Typed end : ENDS) {
            WindowFields fields = fields(end.zoneId());
            fields.endDateProperty().set(LocalDate.parse(end.date()));
            fields.endTimeProperty().set(end.time());
            assertTrue(fields.isSound(), end::toString);
            assertEquals(end.at(), fields.ends(), end::toString);
            String code = code(end, null, fields.ends());
            assertEdge(end, code, Outcome.APPLIED, Outcome.EXPIRED);
        }
    }

    private static WindowFields fields(ZoneId zone) {
        return new WindowFields(zone, ZoneOffset.UTC);
    }

    private void assertEdge(Typed edge, String code, Outcome last, Outcome first) {
        long account = accounts.get(next++);
        for (boolean reached : new boolean[] {false, true}) {
            setClock(reached ? edge.at() : edge.at().minus(MOMENT));
            Outcome expected = reached ? first : last;
            AutopsyReport report = suri.autopsy().of(new AutopsyQuestion(code, account, null, null));
            assertEquals(expected, report.outcome(), edge::toString);
            Answer answer = suri.redemptions().redeem(UUID.randomUUID(), account, code);
            assertEquals(expected, answer.outcome(), edge::toString);
        }
    }

    private void setClock(Instant at) {
        clock.forward(Duration.between(clock.instant(), at));
    }

    /** One of a window of the campaign's or, in turns, the batch's. */
    private String code(Typed edge, Instant starts, Instant ends) {
        boolean byCampaign = next % 2 == 0;
        setClock(edge.at().minus(Duration.ofDays(2)));
        String name = "Campaign " + UUID.randomUUID();
        Instant none = null;
        mia.campaigns()
                .create(new NewCampaign(
                        UUID.randomUUID(),
                        name,
                        null,
                        edge.zoneId(),
                        byCampaign ? starts : none,
                        byCampaign ? ends : none,
                        null));
        var plan = new BatchPlan(
                UUID.randomUUID(),
                name,
                CodeKind.PROMO,
                1,
                TestCodes.CREDITS,
                null,
                null,
                List.of(),
                byCampaign ? none : starts,
                byCampaign ? none : ends,
                null,
                2,
                true);
        long batch = mia.batches().generate(plan, Progress.NONE).id();
        return store.value("select code from code where batch_id = " + batch);
    }
}
