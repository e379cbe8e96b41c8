package org.creditdesk.redeem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creditdesk.account.AccountStatus;
import org.creditdesk.code.CanonicalCode;
import org.creditdesk.code.CodeKind;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.Redeemable;
import org.creditdesk.region.Regions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The order of the rules is a promise to staff: the reason shown is the first one, and each rule's edge is exact. */
class RuleTest {
    private static final Instant NOW = Instant.parse("2026-05-03T18:20:00Z");
    private static final Duration MOMENT = Duration.ofNanos(1_000);

    /** Rules about the input alone: where one of them fails there is no issued code to judge. */
    private static final Set<Rule> OF_INPUT = EnumSet.of(Rule.WELL_FORMED, Rule.CHECK_CHARACTER, Rule.ISSUED);

    @Test
    void theOrderIsTheOneThatIsPromised() {
        List<Outcome> promised = new ArrayList<>(List.of(Outcome.values()));
        promised.remove(Outcome.APPLIED);
        assertEquals(promised, Arrays.stream(Rule.values()).map(Rule::failure).toList());
    }

    @Test
    void whenNothingIsWrongNoRuleFails() {
        assertEquals(Optional.empty(), Rule.firstFailure(new Case().facts()));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void eachRuleAloneIsTheReason(Rule rule) {
        assertEquals(Optional.of(rule), Rule.firstFailure(broken(rule).facts()));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void ofTwoThatFailTheEarlierIsTheReason(Rule earlier) {
        for (Rule later : Rule.values()) {
            if (later.compareTo(earlier) > 0 && canFailTogether(earlier, later)) {
                Facts facts = broken(earlier, later).facts();
                assertEquals(Optional.of(earlier), Rule.firstFailure(facts), () -> earlier + " and " + later);
            }
        }
    }

    @Test
    void everythingWrongAtOnceIsALockOut() {
        var all = new Case();
        EnumSet.complementOf(EnumSet.copyOf(OF_INPUT)).forEach(all::breaking);
        assertEquals(Optional.of(Rule.NOT_LOCKED_OUT), Rule.firstFailure(all.facts()));
    }

    /**
     * Not together: two that need no code and a code, and an unknown region with a wrong one. A revoked batch is
     * revoked rather than not active.
     */
    private static boolean canFailTogether(Rule a, Rule b) {
        return !OF_INPUT.contains(a) && !OF_INPUT.contains(b) && !(a == Rule.REGION_KNOWN && b == Rule.REGION_ALLOWED)
                || a == Rule.NOT_LOCKED_OUT;
    }

    private static Case broken(Rule... rules) {
        var broken = new Case();
        Arrays.stream(rules).forEach(broken::breaking);
        return broken;
    }

    @Test
    void aLockOutIsOverAtItsEnd() {
        assertFails(Rule.NOT_LOCKED_OUT, locked(NOW.plus(MOMENT)));
        assertPasses(locked(NOW));
        assertPasses(locked(NOW.minus(MOMENT)));
    }

    private static Case locked(Instant until) {
        var locked = new Case();
        locked.lockedUntil = until;
        return locked;
    }

    @Test
    void aWindowBeginsWithItsFirstMomentAndEndsBeforeItsLast() {
        assertPasses(window(NOW, null));
        assertPasses(window(NOW.minus(MOMENT), NOW.plus(MOMENT)));
        assertFails(Rule.STARTED, window(NOW.plus(MOMENT), null));
        assertPasses(window(null, NOW.plus(MOMENT)));
        assertFails(Rule.NOT_OVER, window(null, NOW));
        assertFails(Rule.NOT_OVER, window(NOW.minus(MOMENT), NOW));
    }

    private static Case window(Instant starts, Instant ends) {
        var window = new Case();
        window.starts = starts;
        window.ends = ends;
        return window;
    }

    @ParameterizedTest
    @EnumSource(BatchState.class)
    void onlyAnActiveBatchGivesCredits(BatchState state) {
        var facts = new Case();
        facts.state = state;
        switch (state) {
            case ACTIVE -> assertPasses(facts);
            case REVOKED -> assertFails(Rule.NOT_REVOKED, facts);
            default -> assertFails(Rule.BATCH_ACTIVE, facts);
        }
    }

    @Test
    void anEndedCampaignGivesNothing() {
        var facts = new Case();
        facts.campaignActive = false;
        assertFails(Rule.BATCH_ACTIVE, facts);
    }

    @Test
    void regionsMatterOnlyWhereTheCodeIsBoundToThem() {
        assertPasses(somewhere("", null));
        assertPasses(somewhere("", "JP"));
        assertPasses(somewhere("DE,AT", "AT"));
        assertFails(Rule.REGION_ALLOWED, somewhere("DE,AT", "CH"));
        assertFails(Rule.REGION_KNOWN, somewhere("DE,AT", null));
        assertPasses(somewhere("!RU", "DE"));
        assertFails(Rule.REGION_ALLOWED, somewhere("!RU", "RU"));
        assertFails(Rule.REGION_KNOWN, somewhere("!RU", null));
    }

    private static Case somewhere(String regions, String region) {
        var somewhere = new Case();
        somewhere.regions = regions;
        somewhere.region = region;
        return somewhere;
    }

    @Test
    void limitsAreReachedExactly() {
        var account = new Case();
        account.perAccount = 3;
        account.usesByAccount = 2;
        assertPasses(account);
        account.usesByAccount = 3;
        assertFails(Rule.ACCOUNT_HAS_USES, account);
        account.perAccount = null;
        assertPasses(account);

        var code = new Case();
        code.perCode = 5;
        code.uses = 4;
        assertPasses(code);
        code.uses = 5;
        assertFails(Rule.CODE_HAS_USES, code);

        var budget = new Case();
        budget.budgetLeft = Case.CREDITS;
        assertPasses(budget);
        budget.budgetLeft = Case.CREDITS - 1;
        assertFails(Rule.WITHIN_BUDGET, budget);
        budget.budgetLeft = null;
        assertPasses(budget);
    }

    @Test
    void aVanityCodeNeedsNoCheckCharacter() {
        var vanity = new Case();
        vanity.input = "SPRINGSALE2026";
        assertPasses(vanity);
        vanity.input = "SPRING25";
        vanity.issued = false;
        assertFails(Rule.ISSUED, vanity);
    }

    private static void assertPasses(Case facts) {
        assertEquals(Optional.empty(), Rule.firstFailure(facts.facts()));
        assertTrue(Arrays.stream(Rule.values()).allMatch(rule -> rule.passes(facts.facts())));
    }

    private static void assertFails(Rule rule, Case facts) {
        assertEquals(Optional.of(rule), Rule.firstFailure(facts.facts()));
    }

    /** Facts under which everything is allowed, to be spoiled one by one. */
    private static final class Case {
        static final long CREDITS = 150;

        private Instant lockedUntil;
        private String input = "AB2C-D3EF-GH4R";
        private boolean issued = true;
        private BatchState state = BatchState.ACTIVE;
        private boolean campaignActive = true;
        private boolean revoked;
        private Instant starts;
        private Instant ends;
        private AccountStatus status = AccountStatus.ACTIVE;
        private String regions = "DE,AT";
        private String region = "DE";
        private boolean forAccounts;
        private Integer perAccount = 1;
        private long usesByAccount;
        private int perCode = 1;
        private int uses;
        private Long budgetLeft;

        void breaking(Rule rule) {
            switch (rule) {
                case NOT_LOCKED_OUT -> lockedUntil = NOW.plusSeconds(60);
                case WELL_FORMED -> unissued("what?!");
                case CHECK_CHARACTER -> unissued("22222222222A");
                case ISSUED -> unissued("222222222222");
                case BATCH_ACTIVE -> state = BatchState.PAUSED;
                case NOT_REVOKED -> revoked = true;
                case STARTED -> starts = NOW.plusSeconds(1);
                case NOT_OVER -> ends = NOW.minusSeconds(1);
                case ACCOUNT_ACTIVE -> status = AccountStatus.BLOCKED;
                case REGION_KNOWN -> region = null;
                case REGION_ALLOWED -> region = "FR";
                case ACCOUNT_LISTED -> forAccounts = true;
                case ACCOUNT_HAS_USES -> usesByAccount = 1;
                case CODE_HAS_USES -> uses = 1;
                case WITHIN_BUDGET -> budgetLeft = CREDITS - 1;
            }
        }

        private void unissued(String typed) {
            input = typed;
            issued = false;
        }

        Facts facts() {
            var code = new Redeemable(
                    "AB2CD3EFGH4R",
                    "AB2C-D3EF-GH4R",
                    1,
                    1,
                    "Spring",
                    ZoneOffset.UTC,
                    CodeKind.PROMO,
                    CREDITS,
                    state,
                    campaignActive,
                    revoked,
                    starts,
                    ends,
                    Regions.parse(regions),
                    forAccounts,
                    perAccount,
                    perCode,
                    uses,
                    budgetLeft);
            return new Facts(
                    NOW,
                    lockedUntil,
                    CanonicalCode.of(input),
                    issued ? code : null,
                    status,
                    region,
                    false,
                    usesByAccount);
        }
    }
}
