package org.creditdesk.redeem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.code.CodeFormat;
import org.creditdesk.code.Slip;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An autopsy says what redeeming would say, changes nothing, and tells nobody what is not theirs to know. */
@OnBothStores
class AutopsyTest {
    private final TestStore store;
    private Desk mia;
    private Desk suri;
    private long ana;
    private long luc;

    AutopsyTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        ana = TestAccounts.add(store, "ana@studio.example", "Ana García", "DE");
        luc = TestAccounts.add(store, "luc@atelier.example", "Luc Martin", "FR");
        mia = store.desk(Role.MARKETING);
        suri = store.desk(Role.SUPERVISOR);
    }

    @AfterEach
    void close() {
        mia.close();
        suri.close();
        store.close();
    }

    private AutopsyReport autopsy(Desk desk, long account, String input) {
        return desk.autopsy().of(new AutopsyQuestion(input, account, null, null));
    }

    private AutopsyReport at(long account, String input, Instant at) {
        return suri.autopsy().of(new AutopsyQuestion(input, account, at, null));
    }

    private Answer redeem(long account, String input) {
        return suri.redemptions().redeem(UUID.randomUUID(), account, input);
    }

    @Test
    void aGoodCodeWouldBeAppliedAndNothingHappens() {
        String code = TestCodes.anywhere().in("DE,AT").generate(store, mia, 1).get(0);
        AutopsyReport report = autopsy(suri, ana, "\u200B " + code.toLowerCase());
        assertEquals(Outcome.APPLIED, report.outcome());
        assertEquals(code, report.input().canonical());
        assertEquals(
                List.of("U+200B ZERO WIDTH SPACE", "U+0020 SPACE"),
                report.input().removed());
        assertEquals(15, report.rules().size());
        assertTrue(report.rules().stream().allMatch(rule -> rule.judged() && rule.passed() && !rule.first()));
        assertEquals("Applied – +" + TestCodes.CREDITS + " credits added.", report.customerReads());
        assertEquals(0, suri.accounts().header(ana).balance());
        assertTrue(suri.redemptions().attempts(ana, null, 1).rows().isEmpty());
    }

    @Test
    void saysWhatRedeemingSaysAndWhy() {
        String code = TestCodes.anywhere().in("DE,AT").generate(store, mia, 1).get(0);
        AutopsyReport report = autopsy(suri, luc, code);
        assertEquals(redeem(luc, code).outcome(), report.outcome());
        RuleResult failure =
                report.rules().stream().filter(RuleResult::first).findFirst().orElseThrow();
        assertEquals(Outcome.REGION_NOT_ALLOWED, failure.reason());
        assertEquals("France (FR)", failure.value());
        assertEquals("Austria, Germany", failure.requirement());
        assertEquals("Invalid or expired code.", report.customerReads());
        assertFalse(report.reply().contains("Germany"), report.reply());
        assertEquals(
                Outcome.APPLIED,
                suri.autopsy().of(new AutopsyQuestion(code, luc, null, "at")).outcome());
        Problem nowhere =
                assertThrows(Problem.class, () -> suri.autopsy().of(new AutopsyQuestion(code, luc, null, "Atlantis")));
        assertEquals("NO_SUCH_REGION", nowhere.reason());
    }

    @Test
    void oneSlipIsFoundWhereverItIs() {
        String code = TestCodes.anywhere().generate(store, mia, 1).get(0);
        assertEverySlip(code);
        assertNear(code, Slip.WRONG_CHARACTER, "\u0421" + code.substring(1));
        assertTrue(autopsy(mia, ana, "QQQQ" + code.substring(4)).nearMisses().isEmpty());
    }

    @Test
    void oneSlipIsFoundInAPrefixAndBehindIt() {
        for (String prefix : List.of("X", "AUTO", "SOLAR10")) {
            assertEverySlip(TestCodes.anywhere()
                    .startingWith(prefix)
                    .generate(store, mia, 1)
                    .get(0));
        }
    }

    private void assertEverySlip(String code) {
        for (int i = 0; i < code.length(); i++) {
            String wrong = code.substring(0, i) + other(code.charAt(i)) + code.substring(i + 1);
            assertNear(code, Slip.WRONG_CHARACTER, wrong);
            assertNear(code, Slip.MISSING_CHARACTER, code.substring(0, i) + code.substring(i + 1));
            assertNear(code, Slip.EXTRA_CHARACTER, code.substring(0, i) + other(code.charAt(i)) + code.substring(i));
            if (i > 0 && code.charAt(i) != code.charAt(i - 1)) {
                String swapped = code.substring(0, i - 1) + code.charAt(i) + code.charAt(i - 1) + code.substring(i + 1);
                assertNear(code, Slip.SWAPPED, swapped);
            }
        }
    }

    private static char other(char symbol) {
        return CodeFormat.ALPHABET.charAt((CodeFormat.ALPHABET.indexOf(symbol) + 7) % CodeFormat.BASE);
    }

    private void assertNear(String code, Slip slip, String typed) {
        List<NearMiss> near = autopsy(mia, ana, typed).nearMisses();
        NearMiss found = near.stream()
                .filter(each -> code.equals(each.canonical()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(slip + " not found"));
        assertEquals(slip, found.slip());
        assertEquals(Outcome.APPLIED, found.outcome());
    }

    @Test
    void codesOfOthersAreNoNearMisses() {
        String bound = TestCodes.anywhere().in("FR").generate(store, mia, 1).get(0);
        String used = TestCodes.anywhere().generate(store, mia, 1).get(0);
        redeem(luc, used);
        for (String code : List.of(bound, used)) {
            assertTrue(autopsy(mia, ana, code.substring(1)).nearMisses().isEmpty());
            assertEquals(1, autopsy(mia, luc, code.substring(1)).nearMisses().size());
        }
        assertEquals(
                Outcome.ALREADY_REDEEMED_BY_ACCOUNT,
                autopsy(mia, luc, used.substring(1)).nearMisses().get(0).outcome());
    }

    @Test
    void whoMayNotSeeCodesIsShownTheirEndOnly() {
        String code = TestCodes.anywhere().generate(store, mia, 1).get(0);
        try (Desk sam = store.desk(Role.SUPPORT)) {
            NearMiss near = autopsy(sam, ana, code.substring(1)).nearMisses().get(0);
            assertNull(near.canonical());
            assertEquals(CodeFormat.masked(code), near.shown());
        }
    }

    @Test
    void theReplyDoesNotTellACodeThatExistsFromOneThatDoesNot() {
        TestCodes.anywhere().in("FR").generate(store, mia, 1);
        String bound = TestCodes.anywhere().in("FR").generate(store, mia, 1).get(0);
        String mistyped = bound.substring(0, 11) + other(bound.charAt(11));
        assertEquals(
                autopsy(suri, ana, mistyped).reply(), autopsy(suri, ana, bound).reply());
    }

    @Test
    void thePastIsJudgedByWhatWasSoThen() {
        String code = TestCodes.anywhere().generate(store, mia, 1).get(0);
        Instant before = now();
        redeem(ana, code);
        Instant redeemed =
                suri.redemptions().redemptions(ana, null, 1).rows().get(0).at();
        Instant after = now();
        assertEquals(Outcome.APPLIED, at(ana, code, before).outcome());
        assertEquals(Outcome.APPLIED, at(ana, code, redeemed).outcome());
        assertEquals(Outcome.ALREADY_REDEEMED_BY_ACCOUNT, at(ana, code, after).outcome());
        assertEquals(Outcome.CODE_EXHAUSTED, at(luc, code, after).outcome());
        assertEquals(
                Outcome.BATCH_NOT_ACTIVE,
                at(ana, code, before.minus(Duration.ofDays(1))).outcome());
    }

    @Test
    void aLockOutIsRememberedAfterItWasLifted() {
        Instant before = now();
        for (String guess : List.of("GUESS2", "GUESS3", "GUESS4")) {
            redeem(ana, guess);
        }
        Instant locked = now();
        assertEquals(Outcome.LOCKED_OUT, autopsy(suri, ana, "GUESS5").outcome());
        assertEquals(
                List.of(Fix.LIFT_LOCK_OUT, Fix.COMPENSATE),
                autopsy(suri, ana, "GUESS5").fixes());
        suri.lifting().lift(UUID.randomUUID(), ana, "Read the code out on the phone");
        assertEquals(Outcome.NOT_FOUND, autopsy(suri, ana, "GUESS5").outcome());
        assertEquals(Outcome.LOCKED_OUT, at(ana, "GUESS5", locked).outcome());
        assertEquals(Outcome.NOT_FOUND, at(ana, "GUESS5", before).outcome());
    }

    private Instant now() {
        return suri.store().clock().instant();
    }

    @Test
    void whatIsUnreadableIsDrawnAndNamed() {
        AutopsyReport report = autopsy(suri, ana, "\u202EAB\uD800\u0000é");
        assertEquals(Outcome.MALFORMED_INPUT, report.outcome());
        List<String> names = report.input().pieces().stream()
                .map(piece -> piece.name() == null ? piece.text() : piece.name())
                .toList();
        assertEquals(
                List.of(
                        "U+202E RIGHT-TO-LEFT OVERRIDE",
                        "AB",
                        "U+D800 HIGH SURROGATES D800",
                        "U+0000 NULL",
                        "U+00E9 LATIN SMALL LETTER E WITH ACUTE"),
                names);
        assertTrue(report.input().pieces().stream()
                .allMatch(piece -> piece.name() == null
                        || piece.text().isEmpty()
                        || piece.text().equals("é")));
        assertFalse(report.rules().get(3).judged());
    }

    @Test
    void nobodyIsAskedAboutWhoDoesNotExist() {
        assertEquals(
                "NO_SUCH_ACCOUNT",
                assertThrows(Problem.class, () -> autopsy(suri, -1, "AB2C")).reason());
    }
}
