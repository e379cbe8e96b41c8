package org.creditdesk.ui.redeem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.account.AccountStatus;
import org.creditdesk.problem.Problem;
import org.creditdesk.redeem.Answer;
import org.creditdesk.redeem.AutopsyQuestion;
import org.creditdesk.redeem.AutopsyReport;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Role;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.QueuedWork;
import org.creditdesk.ui.kit.Route;
import org.junit.jupiter.api.Test;

class RedeemViewModelTest {
    private static final Limits NONE = new Limits(null, null, null, null);
    private static final Member SAM = new Member("sam", "Sam", Role.SUPPORT, NONE);
    private static final Member MIA = new Member("mia", "Mia", Role.MARKETING, NONE);

    private final QueuedWork work = new QueuedWork();
    private final Navigator navigator = new Navigator();
    private final List<URI> opened = new ArrayList<>();
    private final List<UUID> requests = new ArrayList<>();
    private Answer next = new Answer(Outcome.APPLIED, "Applied – +150 credits added.", 150, 400, false);
    private RuntimeException failure;

    private final RedeemDesk desk = new RedeemDesk() {
        @Override
        public AccountHeader account(long id) {
            return ana();
        }

        @Override
        public AccountHeader account(String email) {
            if (!email.startsWith("ana")) {
                throw Problem.notFound("ENTRY_ID", email);
            }
            return ana();
        }

        @Override
        public Answer redeem(UUID requestId, long accountId, String input) {
            requests.add(requestId);
            if (failure != null) {
                throw failure;
            }
            return next;
        }

        @Override
        public AutopsyReport autopsy(AutopsyQuestion question) {
            throw new UnsupportedOperationException();
        }

        @Override
        public URI checkout() {
            if (failure != null) {
                throw failure;
            }
            return URI.create("https://pay.assetstore.example/credits");
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
                null,
                AccountStatus.values()[0],
                List.of(),
                Instant.EPOCH,
                null,
                250,
                1,
                List.of());
    }

    private RedeemViewModel model(Member member, Long carriedOver) {
        var model = new RedeemViewModel(desk, work, navigator, opened::add, member, UUID::randomUUID, carriedOver);
        model.load();
        work.runAll();
        return model;
    }

    private RedeemViewModel filled() {
        RedeemViewModel model = model(SAM, null);
        model.email().set("ana@studio.example");
        work.runAll();
        model.code().set("K7WQ-M2HD-9TZM\u00a0");
        return model;
    }

    @Test
    void answers_are_shown_word_for_word() {
        for (String message : new String[] {"Invalid or expired code.", "Too many attempts. Try again in 14 min."}) {
            RedeemViewModel model = filled();
            next = new Answer(Outcome.REGION_NOT_ALLOWED, message, 0, 250, false);
            model.redeem();
            work.runAll();
            assertEquals(message, model.answerProperty().get().message());
        }
    }

    @Test
    void a_code_that_applies_is_green() {
        RedeemViewModel model = filled();
        assertEquals("Redeem for ana@studio.example", model.buttonProperty().get());
        model.redeem();
        work.runAll();
        Attempted answer = model.answerProperty().get();
        assertEquals(Attempted.Kind.APPLIED, answer.kind());
        assertEquals("Applied – +150 credits added.", answer.message());
        assertEquals("", model.code().get());
    }

    @Test
    void staff_read_which_rule_failed() {
        for (Outcome outcome : Outcome.values()) {
            assertTrue(
                    Attempted.of(new Answer(outcome, "", 0, 0, false)).outcome().endsWith("."));
        }
    }

    @Test
    void a_double_click_is_one_attempt() {
        RedeemViewModel model = filled();
        model.redeem();
        model.redeem();
        work.runAll();
        assertEquals(1, requests.size());
    }

    @Test
    void the_same_try_after_a_failure_keeps_its_request_id() {
        RedeemViewModel model = filled();
        failure = Problem.store("STORE_BUSY", null);
        model.redeem();
        work.runAll();
        assertTrue(model.failureProperty().get().startsWith("The store is too busy"));
        failure = null;
        model.redeem();
        work.runAll();
        assertEquals(requests.get(0), requests.get(1));
        assertNull(model.failureProperty().get());
    }

    @Test
    void another_code_is_another_attempt() {
        RedeemViewModel model = filled();
        failure = Problem.store("STORE_BUSY", null);
        model.redeem();
        work.runAll();
        model.code().set("3FXR-8VNC-P4JB");
        model.redeem();
        work.runAll();
        assertNotEquals(requests.get(0), requests.get(1));
    }

    @Test
    void an_answered_attempt_is_not_the_next_one() {
        RedeemViewModel model = filled();
        next = new Answer(Outcome.NOT_FOUND, "Invalid or expired code.", 0, 250, false);
        model.redeem();
        work.runAll();
        model.redeem();
        work.runAll();
        assertNotEquals(requests.get(0), requests.get(1));
    }

    @Test
    void the_account_file_carries_its_account_over() {
        RedeemViewModel model = model(SAM, 7L);
        assertEquals("ana@studio.example", model.email().get());
        assertEquals("Enter the code.", model.blockedProperty().get());
        model.openAccount();
        assertEquals(Route.account(7), navigator.current());
    }

    @Test
    void an_unknown_email_is_said_at_its_field_and_goes_when_it_is_mended() {
        RedeemViewModel model = model(SAM, null);
        model.email().set("nobody@studio.example");
        work.runAll();
        assertTrue(model.email().messageProperty().get().contains("nobody@studio.example"));
        assertEquals(
                model.email().messageProperty().get(), model.blockedProperty().get());
        model.email().set("ana@studio.example");
        work.runAll();
        assertNull(model.email().messageProperty().get());
    }

    @Test
    void another_account_never_shows_the_answer_of_the_one_before() {
        RedeemViewModel model = filled();
        model.redeem();
        work.runAll();
        model.email().set("ana.b@studio.example");
        assertNull(model.answerProperty().get());
        assertNull(model.accountProperty().get());
    }

    @Test
    void whoever_may_not_redeem_is_told_so() {
        RedeemViewModel model = model(MIA, 7L);
        model.code().set("K7WQ-M2HD-9TZM");
        model.redeem();
        work.runAll();
        assertTrue(model.blockedProperty().get().contains("Marketing"));
        assertTrue(requests.isEmpty());
    }

    @Test
    void credits_are_bought_in_the_browser() {
        RedeemViewModel model = model(SAM, 7L);
        model.getCredits();
        work.runAll();
        assertEquals(List.of(URI.create("https://pay.assetstore.example/credits")), opened);
        assertEquals(
                "Opened pay.assetstore.example in the browser.",
                model.openedProperty().get());
    }

    @Test
    void a_page_that_is_not_official_is_not_opened() {
        RedeemViewModel model = model(SAM, 7L);
        failure = Problem.refused("CHECKOUT_ELSEWHERE", "evil.example", "assetstore.example");
        model.getCredits();
        work.runAll();
        assertTrue(opened.isEmpty());
        assertTrue(model.failureProperty().get().contains("assetstore.example"));
    }
}
