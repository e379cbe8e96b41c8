package org.creditdesk.ui.redeem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.account.AccountStatus;
import org.creditdesk.problem.Problem;
import org.creditdesk.redeem.Answer;
import org.creditdesk.redeem.AutopsyCode;
import org.creditdesk.redeem.AutopsyQuestion;
import org.creditdesk.redeem.AutopsyReport;
import org.creditdesk.redeem.Fix;
import org.creditdesk.redeem.Lifted;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.redeem.ReadInput;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Role;
import org.creditdesk.ui.kit.AccountArgument;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.QueuedWork;
import org.creditdesk.ui.kit.Screen;
import org.junit.jupiter.api.Test;

/** The autopsy follows what is typed, and asks exactly what the screen says. */
class AutopsyViewModelTest {
    private static final Limits NONE = new Limits(null, null, null, null);
    private static final Member SAM = new Member("sam", "Sam", Role.SUPPORT, NONE);
    private static final Member ALDO = new Member("aldo", "Aldo", Role.AUDITOR, NONE);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final QueuedWork work = new QueuedWork();
    private final Navigator navigator = new Navigator();
    private final List<AutopsyQuestion> questions = new ArrayList<>();
    private final List<UUID> lifts = new ArrayList<>();
    private Outcome outcome = Outcome.EXPIRED;
    private RuntimeException failure;
    private RedeemViewModel redeeming;

    private final RedeemDesk desk = new RedeemDesk() {
        @Override
        public AccountHeader account(long id) {
            return ana();
        }

        @Override
        public AccountHeader account(String email) {
            return ana();
        }

        @Override
        public Answer redeem(UUID requestId, long accountId, String input) {
            throw new UnsupportedOperationException();
        }

        @Override
        public AutopsyReport autopsy(AutopsyQuestion question) {
            questions.add(question);
            return report(question);
        }

        @Override
        public Lifted lift(UUID requestId, long accountId, String reason) {
            lifts.add(requestId);
            if (failure != null) {
                throw failure;
            }
            return new Lifted(accountId, Instant.EPOCH, Instant.EPOCH, false);
        }

        @Override
        public URI checkout() {
            throw new UnsupportedOperationException();
        }
    };

    private static AccountHeader ana() {
        return new AccountHeader(
                7,
                "Ana",
                "ana@studio.example",
                "DE",
                "checkout address",
                Instant.EPOCH,
                "Europe/Berlin",
                AccountStatus.ACTIVE,
                List.of(),
                Instant.EPOCH,
                null,
                250,
                1,
                List.of());
    }

    private AutopsyReport report(AutopsyQuestion question) {
        return new AutopsyReport(
                outcome,
                new ReadInput(List.of(), question.input(), List.of(), null, null, false),
                List.of(),
                "Invalid or expired code.",
                new AutopsyCode("AB2C", 12, 3, "Spring", 150, BERLIN),
                List.of(),
                "Reply",
                List.of(Fix.EXTEND_BATCH, Fix.COMPENSATE),
                question.at() == null ? Instant.EPOCH : question.at(),
                question.region() == null ? "DE" : question.region());
    }

    private AutopsyViewModel model(Member member) {
        redeeming = new RedeemViewModel(desk, work, navigator, page -> {}, member, UUID::randomUUID, 7L);
        var model = new AutopsyViewModel(desk, redeeming, work, navigator, member, UUID::randomUUID);
        redeeming.load();
        work.runAll();
        return model;
    }

    @Test
    void asks_as_soon_as_there_is_a_code_and_forgets_when_there_is_none() {
        AutopsyViewModel model = model(SAM);
        assertTrue(questions.isEmpty());
        redeeming.code().set("AB2C");
        work.runAll();
        assertEquals(List.of(new AutopsyQuestion("AB2C", 7, null, null)), questions);
        assertNotNull(model.reportProperty().get());
        redeeming.code().set(" ");
        work.runAll();
        assertNull(model.reportProperty().get());
        assertFalse(model.workingProperty().get());
    }

    @Test
    void asks_for_the_moment_and_the_region_that_were_chosen() {
        AutopsyViewModel model = model(SAM);
        redeeming.code().set("AB2C");
        model.travel().dayProperty().set(LocalDate.of(2026, 5, 3));
        model.travel().timeProperty().set("18:20");
        model.travel().regionProperty().set("FR");
        work.runAll();
        assertEquals(
                new AutopsyQuestion("AB2C", 7, Instant.parse("2026-05-03T16:20:00Z"), "FR"),
                questions.get(questions.size() - 1));
        assertEquals(
                "As if it were Sun 3 May 2026, 18:20 CEST in France",
                AutopsyWords.banner(model.reportProperty().get(), model.travel()));
        model.comeHome();
        work.runAll();
        assertEquals(new AutopsyQuestion("AB2C", 7, null, null), questions.get(questions.size() - 1));
        assertNull(AutopsyWords.banner(model.reportProperty().get(), model.travel()));
    }

    @Test
    void a_moment_that_cannot_be_read_is_not_taken_for_now() {
        AutopsyViewModel model = model(SAM);
        model.travel().timeProperty().set("half past");
        redeeming.code().set("AB2C");
        work.runAll();
        assertTrue(questions.isEmpty());
        assertNotNull(model.travel().moment().messageProperty().get());
    }

    @Test
    void an_attempt_is_judged_at_its_very_instant() {
        AutopsyViewModel model = model(SAM);
        redeeming.code().set("AB2C");
        Instant exactly = Instant.parse("2026-05-03T16:20:31.123456Z");
        model.travelTo(exactly, "DE");
        work.runAll();
        assertEquals(exactly, questions.get(questions.size() - 1).at());
        model.travel().timeProperty().set("18:25");
        work.runAll();
        assertEquals(
                Instant.parse("2026-05-03T16:25:00Z"),
                questions.get(questions.size() - 1).at());
    }

    @Test
    void a_lock_out_is_lifted_with_a_reason_and_a_try_again_is_the_same_request() {
        AutopsyViewModel model = model(SAM);
        redeeming.code().set("AB2C");
        work.runAll();
        model.lift();
        assertEquals("Say why.", model.liftReason().messageProperty().get());
        model.liftReason().set("Read it out on the phone");
        failure = Problem.store("STORE_BUSY", null);
        model.lift();
        work.runAll();
        failure = null;
        model.lift();
        work.runAll();
        assertEquals(2, lifts.size());
        assertEquals(lifts.get(0), lifts.get(1));
        assertEquals("", model.liftReason().get());
    }

    @Test
    void fixes_lead_where_they_are_made_and_say_who_may_not() {
        AutopsyViewModel model = model(SAM);
        redeeming.code().set("AB2C");
        work.runAll();
        assertNull(model.missing(Fix.COMPENSATE));
        assertEquals("Sam may not do that.", model.missing(Fix.EXTEND_BATCH));
        assertEquals("Aldo may not do that.", model(ALDO).missing(Fix.COMPENSATE));
        model.compensate();
        assertEquals(Screen.ACCOUNT, navigator.current().screen());
        assertEquals(new AccountArgument(7, 150L), navigator.current().argument());
    }
}
