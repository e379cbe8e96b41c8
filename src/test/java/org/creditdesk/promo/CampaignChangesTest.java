package org.creditdesk.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.problem.Problem;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.redeem.TestCodes;
import org.creditdesk.staff.Role;
import org.creditdesk.store.AtOnce;
import org.creditdesk.store.NewValue;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A campaign changes field by field, ends at once and comes back for as long as nothing followed. */
@OnBothStores
class CampaignChangesTest {
    private static final Instant STARTS = Instant.parse("2026-05-01T10:00:00Z");
    private static final Instant ENDS = Instant.parse("2036-05-01T10:00:00Z");
    private static final int THREADS = 8;

    private final TestStore store;
    private Desk mia;
    private Campaign spring;

    CampaignChangesTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        mia = store.desk(Role.MARKETING);
        spring = mia.campaigns()
                .create(new NewCampaign(
                        UUID.randomUUID(), "Spring", "Wake them up", ZoneId.of("Europe/Berlin"), STARTS, ENDS, 5_000L));
    }

    @AfterEach
    void close() {
        mia.close();
        store.close();
    }

    private static CampaignChange nothing(long id) {
        return new CampaignChange(UUID.randomUUID(), id, null, null, null, null, null, null, null);
    }

    private static CampaignChange budget(long id, Long budget) {
        return new CampaignChange(UUID.randomUUID(), id, null, null, null, null, null, new NewValue<>(budget), null);
    }

    private static CampaignChange window(long id, NewValue<Instant> starts, NewValue<Instant> ends) {
        return new CampaignChange(UUID.randomUUID(), id, null, null, null, starts, ends, null, null);
    }

    private static CampaignChange name(long id, String name) {
        return new CampaignChange(UUID.randomUUID(), id, new NewValue<>(name), null, null, null, null, null, null);
    }

    private static CampaignChange owner(long id, String owner) {
        return new CampaignChange(UUID.randomUUID(), id, null, null, new NewValue<>(owner), null, null, null, null);
    }

    private Problem refused(CampaignChange wanted) {
        return assertThrows(Problem.class, () -> mia.campaigns().change(wanted));
    }

    @Test
    void whatIsNotNamedStaysAsItIs() {
        assertEquals(spring, mia.campaigns().change(nothing(spring.id())));
        Campaign cheaper = mia.campaigns().change(budget(spring.id(), 4_000L));
        assertEquals(4_000L, cheaper.budget());
        assertEquals(spring, mia.campaigns().change(budget(spring.id(), 5_000L)), "and nothing else went with it");
    }

    @Test
    void everyFieldCanBeSet() {
        Campaign changed = mia.campaigns()
                .change(new CampaignChange(
                        UUID.randomUUID(),
                        spring.id(),
                        new NewValue<>(" Summer "),
                        new NewValue<>("Keep them"),
                        new NewValue<>("owner"),
                        new NewValue<>(STARTS.plusSeconds(1)),
                        new NewValue<>(ENDS.plusSeconds(1)),
                        new NewValue<>(9_000L),
                        new NewValue<>(ZoneId.of("Asia/Tokyo"))));
        assertEquals(
                new Campaign(
                        spring.id(),
                        "Summer",
                        "Keep them",
                        "owner",
                        ZoneId.of("Asia/Tokyo"),
                        STARTS.plusSeconds(1),
                        ENDS.plusSeconds(1),
                        9_000L,
                        0,
                        true,
                        spring.createdAt(),
                        0,
                        0),
                changed);
        assertEquals(changed, mia.campaigns().byName("summer"));
    }

    @Test
    void whatIsNamedWithNothingIsEmptied() {
        var none = new CampaignChange(
                UUID.randomUUID(),
                spring.id(),
                null,
                new NewValue<>(null),
                null,
                new NewValue<>(null),
                new NewValue<>(null),
                new NewValue<>(null),
                null);
        Campaign emptied = mia.campaigns().change(none);
        assertNull(emptied.purpose());
        assertNull(emptied.starts());
        assertNull(emptied.ends());
        assertNull(emptied.budget());
        assertEquals("Spring", emptied.name());
    }

    @Test
    void theTrailSaysWhatItWasAndWhatItIs() {
        mia.campaigns().change(budget(spring.id(), 4_000L));
        assertEquals("budget 5000", event("before_value", "change campaign"));
        assertEquals("budget 4000", event("after_value", "change campaign"));
    }

    private String event(String column, String command) {
        return store.value("select " + column + " from audit_event where done and command = '" + command
                + "' order by id desc limit 1");
    }

    @Test
    void rulesAreKept() {
        long id = spring.id();
        assertEquals("CAMPAIGN_NAME", refused(name(id, " ")).reason());
        assertEquals(
                "WINDOW_ORDER",
                refused(window(id, null, new NewValue<>(STARTS))).reason());
        assertEquals(
                "WINDOW_ORDER", refused(window(id, new NewValue<>(ENDS), null)).reason());
        assertEquals("BUDGET_POSITIVE", refused(budget(id, 0L)).reason());
        assertEquals("NO_SUCH_MEMBER", refused(owner(id, "nobody")).reason());
        assertEquals("NO_SUCH_CAMPAIGN", refused(nothing(id + 1)).reason());
        assertEquals(spring, mia.campaigns().get(id));
    }

    @Test
    void aPurposeThatTheStoreCannotKeepIsWrong() {
        for (String purpose : List.of("x".repeat(1_001), "a\0b")) {
            var wanted = new CampaignChange(
                    UUID.randomUUID(), spring.id(), null, new NewValue<>(purpose), null, null, null, null, null);
            assertEquals("CAMPAIGN_PURPOSE", refused(wanted).reason());
        }
    }

    @Test
    void aNameIsTakenByOthersOnly() {
        mia.campaigns().create(new NewCampaign(UUID.randomUUID(), "Winter", null, ZoneOffset.UTC, null, null, null));
        assertEquals("CAMPAIGN_NAME_TAKEN", refused(name(spring.id(), "WINTER")).reason());
        assertEquals(
                "SPRING", mia.campaigns().change(name(spring.id(), "SPRING")).name());
    }

    @Test
    void theSameRequestIsDoneOnce() {
        CampaignChange cheaper = budget(spring.id(), 4_000L);
        mia.campaigns().change(cheaper);
        mia.campaigns().change(budget(spring.id(), 6_000L));
        assertEquals(6_000L, mia.campaigns().change(cheaper).budget(), "done already, and not once more");
        var other = new CampaignChange(
                cheaper.requestId(), spring.id(), null, null, null, null, null, new NewValue<>(1L), null);
        assertEquals("REQUEST_REUSED", refused(other).reason());
        assertEquals(
                "REQUEST_REUSED",
                assertThrows(Problem.class, () -> mia.campaigns().end(cheaper.requestId(), spring.id(), null))
                        .reason());
        assertEquals("2", store.value("select count(*) from campaign_change"));
    }

    @Test
    void onlyWhoManagesCampaignsChangesThem() {
        try (Desk sam = store.desk(Role.SUPPORT)) {
            for (Runnable command : List.<Runnable>of(
                    () -> sam.campaigns().change(budget(spring.id(), 1L)),
                    () -> sam.campaigns().end(UUID.randomUUID(), spring.id(), null),
                    () -> sam.campaigns().reopen(UUID.randomUUID(), spring.id()))) {
                assertEquals(
                        "ROLE_MAY_NOT",
                        assertThrows(Problem.class, command::run).reason());
            }
        }
        assertEquals(spring, mia.campaigns().get(spring.id()));
    }

    @Test
    void aBudgetIsNeverBelowWhatWasRedeemed() throws Exception {
        List<String> codes = TestCodes.anywhere().within(5_000).generate(store, THREADS);
        long id = mia.campaigns().list(null, 1).rows().get(0).id();
        List<Long> accounts = accounts();
        try (Desk suri = store.desk(Role.SUPERVISOR)) {
            List<String> said = AtOnce.run(
                    THREADS,
                    number -> () -> number % 2 == 0
                            ? suri.redemptions()
                                    .redeem(UUID.randomUUID(), accounts.get(number), codes.get(number))
                                    .outcome()
                                    .name()
                            : changed(budget(id, 4_000L - number)));
            assertEquals(4, said.stream().filter("APPLIED"::equals).count(), said::toString);
            assertEquals(4, said.stream().filter("CHANGED"::equals).count(), said::toString);
        }
        assertEquals(4L * TestCodes.CREDITS, mia.campaigns().get(id).redeemedCredits(), "every one was counted");
        Problem below = refused(budget(id, 4L * TestCodes.CREDITS - 1));
        assertEquals("BUDGET_BELOW_REDEEMED", below.reason());
        assertTrue(below.getMessage().contains("600"), below.getMessage());
        assertEquals(600L, mia.campaigns().change(budget(id, 600L)).budget());
    }

    private String changed(CampaignChange wanted) {
        mia.campaigns().change(wanted);
        return "CHANGED";
    }

    private List<Long> accounts() {
        return IntStream.range(0, THREADS)
                .mapToObj(number -> TestAccounts.add(store, "ana" + number + "@studio.example", "Ana Ruiz", "DE"))
                .toList();
    }

    @Test
    void anEndStopsEveryCodeAndAReopeningFreesThemAgain() {
        List<String> codes = TestCodes.anywhere().byAccount(null).generate(store, 5);
        Campaign running = mia.campaigns().list(null, 1).rows().get(0);
        long ana = TestAccounts.add(store, "ana@studio.example", "Ana Ruiz", "DE");
        try (Desk sam = store.desk(Role.SUPPORT)) {
            sam.redemptions().redeem(UUID.randomUUID(), ana, codes.get(0));
            assertEquals(
                    new EndPreview(1, 4, 4L * TestCodes.CREDITS, 0, 0, 1),
                    sam.campaigns().previewEnd(running.id()));
            UUID request = UUID.randomUUID();
            assertFalse(mia.campaigns().end(request, running.id(), null).active());
            assertFalse(mia.campaigns().end(request, running.id(), null).active(), "a second click");
            assertEquals("ACTIVE", event("before_value", "end campaign"));
            assertEquals("ENDED; 4 live codes, 600 credits", event("after_value", "end campaign"));
            assertEquals(
                    Outcome.BATCH_NOT_ACTIVE,
                    sam.redemptions()
                            .redeem(UUID.randomUUID(), ana, codes.get(1))
                            .outcome());
            assertEquals(new EndPreview(0, 0, 0, 0, 0, 1), sam.campaigns().previewEnd(running.id()));
            CampaignEnd end = sam.campaigns().ended(running.id());
            assertEquals("mia", end.by());
            assertFalse(end.movedOn());
            assertTrue(mia.campaigns().reopen(UUID.randomUUID(), running.id()).active());
            assertNull(sam.campaigns().ended(running.id()));
            assertEquals(
                    Outcome.APPLIED,
                    sam.redemptions()
                            .redeem(UUID.randomUUID(), ana, codes.get(1))
                            .outcome());
        }
    }

    @Test
    void anEndedCampaignIsNotChangedAndSaysWhatToDo() {
        mia.campaigns().end(UUID.randomUUID(), spring.id(), null);
        Problem ended = refused(budget(spring.id(), 6_000L));
        assertEquals("CAMPAIGN_ENDED", ended.reason());
        assertTrue(ended.getMessage().contains("Reopen it"), ended.getMessage());
        assertEquals(
                "CAMPAIGN_ENDED",
                assertThrows(Problem.class, () -> mia.campaigns().end(UUID.randomUUID(), spring.id(), null))
                        .reason());
        mia.campaigns().reopen(UUID.randomUUID(), spring.id());
        assertEquals(
                "CAMPAIGN_NOT_ENDED",
                assertThrows(Problem.class, () -> mia.campaigns().reopen(UUID.randomUUID(), spring.id()))
                        .reason());
        assertEquals(6_000L, mia.campaigns().change(budget(spring.id(), 6_000L)).budget());
    }

    @Test
    void whatFollowedMakesAnEndFinal() {
        TestCodes.anywhere().generate(store, 1);
        Campaign running = mia.campaigns().list(null, 1).rows().get(0);
        long batch =
                mia.campaigns().batches(running.id(), null, 1).rows().get(0).id();
        mia.campaigns().end(UUID.randomUUID(), running.id(), null);
        store.execute(
                "insert into batch_change (id, batch_id, request_id, kind, state_before, state_after, codes, asked, actor,"
                        + " changed_at) values (1, " + batch + ", '" + UUID.randomUUID()
                        + "', 'REVOKE', 'ACTIVE', 'REVOKED', 1, '', 'mia', current_timestamp)");
        assertTrue(mia.campaigns().ended(running.id()).movedOn());
        assertEquals(
                "CAMPAIGN_MOVED_ON",
                assertThrows(Problem.class, () -> mia.campaigns().reopen(UUID.randomUUID(), running.id()))
                        .reason());
    }

    @Test
    void endingManyCodesIsConfirmedWithTheirNumber() {
        TestCodes.anywhere().generate(store, 1_001);
        long id = mia.campaigns().list(null, 1).rows().get(0).id();
        for (Long tooFew : new Long[] {null, 1_000L}) {
            Problem asked = assertThrows(Problem.class, () -> mia.campaigns().end(UUID.randomUUID(), id, tooFew));
            assertEquals("CONFIRM_NEEDED", asked.reason());
        }
        assertTrue(mia.campaigns().get(id).active());
        assertFalse(mia.campaigns().end(UUID.randomUUID(), id, 1_001L).active());
    }

    @Test
    void campaignsAreFoundByTheirNameAndState() {
        var summer = mia.campaigns()
                .create(new NewCampaign(UUID.randomUUID(), "Summer", null, ZoneOffset.UTC, null, null, null));
        var past = mia.campaigns()
                .create(new NewCampaign(
                        UUID.randomUUID(), "Last summer", null, ZoneOffset.UTC, STARTS.minusSeconds(9), STARTS, null));
        mia.campaigns().end(UUID.randomUUID(), spring.id(), null);
        assertEquals(List.of("Last summer", "Summer", "Spring"), names(CampaignFilter.Which.ALL, " "));
        assertEquals(List.of("Summer"), names(CampaignFilter.Which.ACTIVE, ""));
        assertEquals(List.of("Last summer", "Spring"), names(CampaignFilter.Which.ENDED, ""));
        assertEquals(List.of("Last summer", "Summer"), names(CampaignFilter.Which.ALL, "SUMMER"));
        assertEquals(List.of(), names(CampaignFilter.Which.ALL, "%"));
        assertEquals(
                List.of(CampaignStanding.RUNNING, CampaignStanding.OVER),
                List.of(CampaignStanding.of(summer, STARTS), CampaignStanding.of(past, STARTS)));
    }

    private List<String> names(CampaignFilter.Which which, String named) {
        return mia.campaigns().list(new CampaignFilter(which, named), null, 10).rows().stream()
                .map(Campaign::name)
                .toList();
    }
}
