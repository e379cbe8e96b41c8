package org.creditdesk.ui.redeem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import org.creditdesk.redeem.Outcome;
import org.creditdesk.redeem.ReadInput;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Role;
import org.creditdesk.ui.kit.AccountArgument;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.QueuedWork;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Screen;
import org.creditdesk.ui.locks.LiftModels;
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
    private final LiftModels locks = new LiftModels();
    private Outcome outcome = Outcome.EXPIRED;
    private RedeemViewModel redeeming;

    private final RedeemDesk desk = new RedeemDesk() {
        @Override
        public AccountHeader account(long id) {
            return account(id, "ana@studio.example");
        }

        @Override
        public AccountHeader account(String email) {
            return account(email.startsWith("ana") ? 7 : 8, email);
        }

        private AccountHeader account(long id, String email) {
            return AutopsyViewModelTest.account(id, email);
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
        public URI checkout() {
            throw new UnsupportedOperationException();
        }
    };

    private static AccountHeader account(long id, String email) {
        return new AccountHeader(
                id,
                "Ana",
                email,
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
                outcome == Outcome.LOCKED_OUT ? List.of(Fix.LIFT_LOCK_OUT) : List.of(Fix.EXTEND_BATCH, Fix.COMPENSATE),
                question.at() == null ? Instant.EPOCH : question.at(),
                question.region() == null ? "DE" : question.region());
    }

    private AutopsyViewModel model(Member member) {
        redeeming = new RedeemViewModel(desk, work, navigator, page -> {}, member, UUID::randomUUID, 7L);
        var model = new AutopsyViewModel(
                desk, redeeming, work, navigator, member, changed -> locks.model(work, member, changed));
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

    private AutopsyViewModel locked() {
        locks.lock(7, "ana@studio.example");
        locks.lock(8, "ben@studio.example");
        outcome = Outcome.LOCKED_OUT;
        AutopsyViewModel model = model(SAM);
        redeeming.code().set("AB2C");
        work.runAll();
        return model;
    }

    @Test
    void a_lock_out_is_lifted_with_a_reason_and_a_try_again_is_the_same_request() {
        AutopsyViewModel model = locked();
        model.lifting().lift();
        work.runAll();
        assertTrue(locks.requests().isEmpty());
        model.lifting().reason().set("Read it out on the phone");
        locks.fail(Problem.store("STORE_BUSY", null));
        model.lifting().lift();
        work.runAll();
        assertNotNull(model.lifting().failureProperty().get());
        locks.fail(null);
        model.lifting().lift();
        outcome = Outcome.EXPIRED;
        int asked = questions.size();
        work.runAll();
        assertEquals(List.of(7L, 7L), locks.accounts());
        assertEquals(locks.requests().get(0), locks.requests().get(1));
        assertEquals(asked + 1, questions.size());
        assertFalse(model.lifting().openProperty().get());
    }

    @Test
    void another_accounts_lock_out_is_another_request() {
        AutopsyViewModel model = locked();
        model.lifting().reason().set("Read it out on the phone");
        locks.fail(Problem.store("STORE_BUSY", null));
        model.lifting().lift();
        work.runAll();
        locks.fail(null);
        redeeming.email().set("ben@studio.example");
        work.runAll();
        assertEquals("", model.lifting().reason().get());
        model.lifting().reason().set("Was on the phone, too");
        model.lifting().lift();
        work.runAll();
        assertEquals(List.of(7L, 8L), locks.accounts());
        assertNotEquals(locks.requests().get(0), locks.requests().get(1));
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
        model.extendBatch();
        assertEquals(Route.extend(12), navigator.current());
    }
}
