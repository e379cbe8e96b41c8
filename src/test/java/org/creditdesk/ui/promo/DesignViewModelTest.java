package org.creditdesk.ui.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.PlanProblem;
import org.creditdesk.staff.Member;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.QueuedWork;
import org.creditdesk.ui.kit.RequestArgument;
import org.creditdesk.ui.kit.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DesignViewModelTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final QueuedWork work = new QueuedWork();
    private final MemoryPromotions promotions = new MemoryPromotions();
    private final Navigator navigator = new Navigator();
    private final Generations generations = new Generations(promotions, new Jobs(work), () -> 0);

    @BeforeEach
    void campaign() {
        promotions.campaign("Spring sale", BERLIN);
    }

    private DesignViewModel model(Member member) {
        var model = new DesignViewModel(
                promotions, generations, work, navigator, member, ZoneId.of("UTC"), UUID::randomUUID, 1L);
        model.load();
        work.runAll();
        return model;
    }

    private DesignViewModel designed() {
        DesignViewModel model = model(Members.MIA);
        model.form().count().set("1,000");
        model.form().credits().set("150");
        work.runAll();
        return model;
    }

    @Test
    void the_button_says_what_it_will_do() {
        assertEquals(
                "Generate 1,000 codes worth 150,000 credits",
                designed().buttonProperty().get());
    }

    @Test
    void a_double_click_makes_one_batch() {
        DesignViewModel model = designed();
        model.generate();
        model.generate();
        work.runAll();
        model.generate();
        work.runAll();
        assertEquals(1, promotions.generated.size());
        assertEquals(1, promotions.batches.size());
    }

    private DesignViewModel importing(String codes) {
        DesignViewModel model = model(Members.MIA);
        model.form().origin().set(CodeOrigin.IMPORTED);
        model.form().credits().set("150");
        model.form().codes().set(codes);
        work.runAll();
        return model;
    }

    @Test
    void codes_of_others_are_imported_once() {
        DesignViewModel model = importing("code\nSPRING25\n\nAUTUMN26\n");
        assertEquals("Import 2 codes worth 300 credits", model.buttonProperty().get());
        assertEquals(List.of("SPRING25", "AUTUMN26"), model.answer().examples());
        assertNull(model.answer().oddsProperty().get());
        assertNotNull(model.answer().costProperty().get());
        model.generate();
        model.generate();
        work.runAll();
        assertEquals(List.of(List.of("", "SPRING25", "", "AUTUMN26")), promotions.imported);
        assertEquals("Show these 2 codes", model.buttonProperty().get());
    }

    @Test
    void a_row_that_cannot_be_imported_is_named_and_blocks() {
        DesignViewModel model = importing("SPRING25\nX");
        assertEquals(
                "1 row cannot be imported. Correct it, or take it out of the list.",
                model.blockedProperty().get());
        assertEquals(
                "Row 2: This is not a code.",
                ImportWords.listed(model.answer().importedProperty().get()));
        model.generate();
        work.runAll();
        assertTrue(promotions.imported.isEmpty());
        model.leaveOutBadCodes();
        assertEquals("SPRING25", model.form().codes().get());
        model.form().codes().set("");
        work.runAll();
        assertEquals(
                "Paste the codes to import, or choose a file.",
                model.blockedProperty().get());
    }

    @Test
    void a_list_is_read_before_the_design_is_complete_and_only_once() {
        DesignViewModel model = importing("SPRING25\nX");
        model.form().credits().set("");
        work.runAll();
        assertEquals("Enter what each code is worth.", model.blockedProperty().get());
        assertEquals(1, model.answer().importedProperty().get().bad().size());
        model.form().credits().set("200");
        work.runAll();
        assertEquals(List.of(2), promotions.checkedCodes);
        model.form().codes().set("SPRING25");
        work.runAll();
        assertEquals(List.of(2, 1), promotions.checkedCodes);
        assertEquals("Import 1 code worth 200 credits", model.buttonProperty().get());
        model.load();
        work.runAll();
        assertEquals(List.of(2, 1, 1), promotions.checkedCodes);
    }

    @Test
    void a_cancelled_import_leaves_nothing_and_may_be_started_again() {
        DesignViewModel model = importing("SPRING25");
        model.generate();
        Generation generation =
                generations.of(((RequestArgument) navigator.current().argument()).requestId());
        assertEquals("Importing 1 code for Spring sale", GenerationWords.title(generation));
        generation.cancel();
        work.runAll();
        assertEquals(Generation.State.CANCELLED, generation.state());
        assertEquals("Import cancelled", GenerationWords.title(generation));
        assertEquals("Nothing of the list was stored.", GenerationWords.figures(generation));
        model.generate();
        work.runAll();
        assertEquals(List.of(List.of("SPRING25")), promotions.imported);
    }

    @Test
    void another_list_is_another_batch() {
        DesignViewModel model = importing("SPRING25");
        model.generate();
        work.runAll();
        model.form().codes().set("SPRING26");
        work.runAll();
        model.generate();
        work.runAll();
        assertEquals(List.of(List.of("SPRING25"), List.of("SPRING26")), promotions.imported);
        assertNotEquals(
                promotions.generated.get(0).requestId(),
                promotions.generated.get(1).requestId());
    }

    @Test
    void a_generated_design_is_only_shown_until_another_like_it_is_asked_for() {
        DesignViewModel model = designed();
        model.generate();
        work.runAll();
        assertEquals("Show these 1,000 codes", model.buttonProperty().get());
        model.another();
        work.runAll();
        assertEquals(
                "Generate 1,000 codes worth 150,000 credits",
                model.buttonProperty().get());
        model.generate();
        work.runAll();
        assertEquals(2, promotions.batches.size());
    }

    @Test
    void an_edited_design_is_another_batch() {
        DesignViewModel model = designed();
        model.generate();
        work.runAll();
        model.form().credits().set("200");
        work.runAll();
        model.generate();
        work.runAll();
        assertEquals(2, promotions.batches.size());
        assertNotEquals(
                promotions.generated.get(0).requestId(),
                promotions.generated.get(1).requestId());
    }

    @Test
    void after_cancelling_the_same_design_can_be_generated_anew() {
        DesignViewModel model = designed();
        promotions.whileGenerating = done -> cancelEverything();
        model.generate();
        work.runAll();
        promotions.whileGenerating = done -> {};
        model.generate();
        work.runAll();
        assertEquals(2, promotions.batches.size());
        assertEquals(1000, promotions.batches.get(1).generated());
    }

    private void cancelEverything() {
        generations.of(promotions.generated.get(0).requestId()).cancel();
    }

    @Test
    void a_design_goes_on_under_its_request_after_a_failure() {
        DesignViewModel model = designed();
        promotions.failure = MemoryPromotions.problem();
        model.generate();
        work.runAll();
        promotions.failure = null;
        var generation = (RequestArgument) navigator.current().argument();
        generations.resume(generations.of(generation.requestId()));
        work.runAll();
        assertEquals(1, promotions.batches.size());
        assertEquals(generation.requestId(), promotions.generated.get(0).requestId());
    }

    @Test
    void generating_shows_how_far_it_is() {
        designed().generate();
        assertEquals(Screen.GENERATION, navigator.current().screen());
    }

    @Test
    void pressing_before_the_check_is_back_generates_what_was_checked() {
        DesignViewModel model = designed();
        model.form().count().set("2000");
        model.generate();
        work.runAll();
        assertEquals(2000, promotions.generated.get(0).count());
    }

    @Test
    void a_problem_lands_at_its_field_and_blocks_the_button() {
        DesignViewModel model = designed();
        promotions.problems.add(new PlanProblem("prefix", "PREFIX", "A prefix has at most eight characters."));
        model.form().prefix().set("MUCHTOOLONG");
        work.runAll();
        assertEquals(
                "A prefix has at most eight characters.",
                model.form().prefix().messageProperty().get());
        assertEquals(
                "A prefix has at most eight characters.",
                model.blockedProperty().get());
        model.generate();
        work.runAll();
        assertTrue(promotions.generated.isEmpty());
    }

    @Test
    void a_problem_goes_when_it_is_mended() {
        DesignViewModel model = designed();
        promotions.problems.add(new PlanProblem("prefix", "PREFIX", "Too long."));
        model.form().prefix().set("MUCHTOOLONG");
        work.runAll();
        promotions.problems.clear();
        model.form().prefix().set("SPRING");
        work.runAll();
        assertNull(model.form().prefix().messageProperty().get());
        assertNull(model.blockedProperty().get());
    }

    @Test
    void a_problem_that_hangs_on_another_field_goes_with_the_next_check() {
        DesignViewModel model = designed();
        promotions.problems.add(new PlanProblem("credits", "BUDGET", "More than the budget."));
        model.form().count().set("9000000");
        work.runAll();
        assertEquals(
                "More than the budget.",
                model.form().credits().messageProperty().get());
        promotions.problems.clear();
        model.form().count().set("10");
        work.runAll();
        assertNull(model.form().credits().messageProperty().get());
    }

    @Test
    void what_is_no_number_is_said_at_its_field() {
        DesignViewModel model = designed();
        model.form().credits().set("1.5");
        work.runAll();
        assertEquals(
                "“1.5” is not a whole number.",
                model.form().credits().messageProperty().get());
        assertNull(model.answer().oddsProperty().get());
    }

    @Test
    void nothing_is_red_before_it_was_entered() {
        DesignViewModel model = model(Members.MIA);
        assertNull(model.form().count().messageProperty().get());
        assertEquals("Enter how many codes.", model.blockedProperty().get());
    }

    @Test
    void odds_that_are_too_good_for_guessing_are_refused_with_a_reason() {
        DesignViewModel model = model(Members.MIA);
        model.form().credits().set("1");
        model.form().count().set("900000000000");
        work.runAll();
        assertNotNull(model.answer().oddsProperty().get().refusal());
        assertEquals(
                model.answer().oddsProperty().get().refusal(),
                model.blockedProperty().get());
        model.generate();
        work.runAll();
        assertTrue(promotions.generated.isEmpty());
    }

    @Test
    void whoever_may_not_generate_is_told_so() {
        DesignViewModel model = model(Members.SAM);
        model.form().count().set("10");
        model.form().credits().set("10");
        work.runAll();
        assertTrue(model.blockedProperty().get().contains("Sam"));
        model.generate();
        work.runAll();
        assertTrue(promotions.generated.isEmpty());
    }

    @Test
    void the_plan_carries_areas_and_the_window_in_the_zone_of_the_campaign() {
        DesignViewModel model = designed();
        model.form().areas().add(new Area("DE", "Germany", false), false);
        model.form().areas().add(new Area("HU", "Hungary", false), true);
        model.form().window().startDateProperty().set(LocalDate.of(2026, 3, 28));
        model.form().window().startTimeProperty().set("12");
        model.form().window().endDateProperty().set(LocalDate.of(2026, 3, 29));
        model.form().window().endTimeProperty().set("12");
        work.runAll();
        model.generate();
        work.runAll();
        BatchPlan plan = promotions.generated.get(0);
        assertEquals("DE,!HU", plan.regions());
        assertEquals(Instant.parse("2026-03-28T11:00:00Z"), plan.starts());
        assertEquals(Instant.parse("2026-03-29T10:00:00Z"), plan.ends());
    }

    @Test
    void an_older_check_never_answers_for_a_newer_design() {
        DesignViewModel model = designed();
        int before = promotions.checks;
        model.form().count().set("1");
        model.form().count().set("12");
        model.form().count().set("123");
        work.runAll();
        assertEquals(1, promotions.checks - before);
        assertEquals(
                "Generate 123 codes worth 18,450 credits",
                model.buttonProperty().get());
    }

    @Test
    void accounts_that_nobody_has_are_named_with_their_lines_before_anything_is_generated() {
        DesignViewModel model = designed();
        model.form()
                .accounts()
                .set("email\nana@example.org\nghost@nowhere.org\n\nAna <ana@example.org>; both@twice.org");
        work.runAll();
        String sentence = "1 unknown and 1 ambiguous of 4. Correct these lines, or leave them out.";
        assertEquals(sentence, model.form().accounts().messageProperty().get());
        assertEquals(sentence, model.blockedProperty().get());
        assertEquals(
                "Line 3: ghost@nowhere.org is no account\nLine 5: both@twice.org is more than one account",
                AccountsWords.listed(
                        model.form().accountsText(),
                        model.answer().accountsProperty().get()));
        model.generate();
        work.runAll();
        assertTrue(promotions.generated.isEmpty());
        model.leaveOutWrongAccounts();
        work.runAll();
        assertNull(model.blockedProperty().get());
        assertEquals(
                "1 accounts, 1 of them listed more than once",
                AccountsWords.summary(
                        model.form().accountsText(),
                        model.answer().accountsProperty().get()));
        model.generate();
        work.runAll();
        assertEquals(
                List.of("ana@example.org", "ana@example.org"),
                promotions.generated.get(0).accounts());
    }

    @Test
    void a_list_of_thousands_is_looked_up_once() {
        DesignViewModel model = designed();
        String list = IntStream.range(0, 2_000)
                .mapToObj(each -> "c" + each + "@example.org")
                .collect(Collectors.joining("\n"));
        model.form().accounts().set(list);
        work.runAll();
        model.form().credits().set("151");
        model.form().prefix().set("SALE");
        work.runAll();
        assertEquals(List.of(2_000), promotions.lookedUp);
        assertEquals(2_000, model.answer().accountsProperty().get().accounts());
        model.load();
        work.runAll();
        assertEquals(List.of(2_000, 2_000), promotions.lookedUp);
    }

    @Test
    void above_the_owners_total_the_button_asks_for_approval() {
        DesignViewModel model = designed();
        model.form().count().set("400,000");
        work.runAll();
        assertEquals(
                "Ask for approval of 60,000,000 credits", model.buttonProperty().get());
        assertTrue(model.answer().approvalProperty().get().contains("50,000,000"));
        model.form().count().set("300,000");
        work.runAll();
        assertNull(model.answer().approvalProperty().get());
    }

    @Test
    void the_cost_is_told_as_a_share_of_what_is_left() {
        DesignViewModel model = designed();
        assertEquals(
                "39 % of the 380,000 credits that are left of the campaign’s budget",
                model.answer().costProperty().get().sentence());
        model.form().count().set("3000");
        work.runAll();
        assertTrue(model.answer().costProperty().get().exceeds());
        assertNull(model.blockedProperty().get());
    }
}
