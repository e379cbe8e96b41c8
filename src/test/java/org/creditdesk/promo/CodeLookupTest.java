package org.creditdesk.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.code.CodeFormat;
import org.creditdesk.problem.Problem;
import org.creditdesk.redeem.TestCodes;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Page;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever part of a code somebody has, they find it, and see no more of it than they may. */
@OnBothStores
class CodeLookupTest {
    private final TestStore store;
    private Desk mia;
    private Desk sam;
    private List<String> codes;
    private List<String> others;

    CodeLookupTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void fill() {
        codes = TestCodes.anywhere().usable(2).byAccount(null).generate(store, 300).stream()
                .sorted()
                .toList();
        others = TestCodes.anywhere().within(1_000).generate(store, 5);
        mia = store.desk(Role.MARKETING);
        sam = store.desk(Role.SUPPORT);
    }

    @AfterEach
    void close() {
        sam.close();
        mia.close();
        store.close();
    }

    private void redeem(long account, String code) {
        assertEquals(
                150, sam.redemptions().redeem(UUID.randomUUID(), account, code).credits());
    }

    private static String ending(String code) {
        return code.substring(code.length() - 4);
    }

    @Test
    void aWholeCodeIsFoundHoweverItIsWritten() {
        String code = codes.get(7);
        CodeMatch match =
                mia.lookup().find("  " + code.substring(0, 4).toLowerCase() + "\u2013" + code.substring(4) + "\u200B");
        assertEquals(code, match.canonical());
        assertEquals(CodeFormat.shown(code, 0), match.shown());
        assertEquals(150, match.credits());
        assertEquals(CodeState.UNUSED, match.state());
        assertEquals(CodeFormat.masked(code), sam.lookup().find(code).shown());
        assertNull(mia.lookup().find("WXYZ"));
        assertNull(mia.lookup().find("%_'"));
    }

    @Test
    void itsDetailsSayWhoRedeemedItAndWhatStandsInTheWay() {
        long ana = TestAccounts.add(store, "ana@studio.example", "Ana", "DE");
        long ben = TestAccounts.add(store, "ben@studio.example", "Ben", "AT");
        redeem(ana, codes.get(0));
        redeem(ben, codes.get(0));
        CodeDetails used = sam.lookup().details(codes.get(0));
        assertEquals(CodeState.EXHAUSTED, used.code().state());
        assertEquals(2, used.uses());
        assertEquals(
                List.of("ana@studio.example DE", "ben@studio.example AT"),
                used.redemptions().stream()
                        .map(use -> use.email() + " " + use.region())
                        .toList());
        assertEquals(ana, used.redemptions().get(0).entry().account());
        assertEquals(List.of(), used.obstacles());

        for (int i = 0; i < 5; i++) {
            redeem(ana, codes.get(10 + i));
        }
        // With what lies in slots put back, as a change of the budget does it.
        store.execute("""
                update campaign set budget = 1100, redeemed_credits = redeemed_credits
                    - (select coalesce(sum(credits_left), 0) from campaign_slot where campaign_id = 1) where id = 1""");
        store.execute("update campaign_slot set credits_left = 0");
        CodeDetails dry = mia.lookup().details(codes.get(20));
        assertEquals(50, dry.budgetLeft());
        assertEquals(
                List.of(LifeObstacle.Kind.BUDGET_REACHED),
                dry.obstacles().stream().map(LifeObstacle::kind).toList());
    }

    @Test
    void whatIsNoCodeIsSaid() {
        String code = codes.get(0);
        char wrong = code.charAt(2) == 'A' ? 'B' : 'A';
        assertReason("CODE_TYPING_ERROR", code.substring(0, 2) + wrong + code.substring(3));
        assertReason("NO_SUCH_CODE", "WXYZ");
        assertReason("CODE_MALFORMED", "a");
    }

    private void assertReason(String reason, String typed) {
        Problem problem = assertThrows(Problem.class, () -> sam.lookup().details(typed));
        assertEquals(reason, problem.reason());
    }

    @Test
    void aBeginningIsPagedInOrder() {
        String beginning = codes.get(150).substring(0, 3);
        List<String> expected = new ArrayList<>(codes);
        expected.addAll(others);
        expected = expected.stream()
                .filter(code -> code.startsWith(beginning))
                .sorted()
                .toList();
        List<String> found = new ArrayList<>();
        String after = null;
        do {
            Page<CodeMatch, String> page = mia.lookup().byPrefix(beginning, after, 1);
            page.rows().forEach(match -> found.add(match.canonical()));
            after = page.next();
        } while (after != null);
        assertEquals(expected, found);
        assertEquals(
                "MAY_NOT_SEE_CODES",
                assertThrows(Problem.class, () -> sam.lookup().byPrefix(beginning, null, 9))
                        .reason());
        assertEquals(
                "BEGINNING_TOO_SHORT",
                assertThrows(Problem.class, () -> mia.lookup().byPrefix("A-B", null, 9))
                        .reason());
    }

    @Test
    void theLastFourAreFoundInOneBatchOrInAll() {
        String code = codes.get(42);
        List<CodeMatch> found = new ArrayList<>();
        assertFalse(sam.lookup().endingIn("\u2026" + ending(code).toLowerCase(), null, Progress.NONE, found::add));
        assertTrue(found.stream().anyMatch(match -> match.canonical().equals(code)));
        assertTrue(found.stream().allMatch(match -> ending(match.canonical()).equals(ending(code))));
        assertTrue(found.stream().allMatch(match -> match.shown().equals(CodeFormat.masked(match.canonical()))));
        found.clear();
        sam.lookup().endingIn(CodeFormat.masked(code), 2L, Progress.NONE, found::add);
        assertEquals(others.contains(code), !found.isEmpty());
        found.clear();
        sam.lookup().endingIn(ending(others.get(3)), 2L, Progress.NONE, found::add);
        assertEquals(
                List.of(others.get(3)), found.stream().map(CodeMatch::canonical).toList());
        assertEquals(
                "ENDING_LENGTH",
                assertThrows(Problem.class, () -> sam.lookup().endingIn("7K3", null, Progress.NONE, found::add))
                        .reason());
    }
}
