package org.creditdesk.redeem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.creditdesk.account.AccountStatus;
import org.creditdesk.code.CanonicalCode;
import org.creditdesk.code.CodeKind;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.Redeemable;
import org.creditdesk.region.Regions;
import org.junit.jupiter.api.Test;

/** Two implementations of the rules, of which one knows nothing of the other, agree. */
class RuleModelTest {
    private static final long SEED = Long.getLong("creditdesk.seed", 20261126);
    private static final int CASES = 100_000;
    private static final Instant NOW = Instant.parse("2026-05-03T18:20:00Z");
    private static final List<String> PLACES = List.of("", "DE", "DE,AT", "EU", "EU,!HU", "!RU", "!DE,!AT");
    private static final Set<String> EU = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private final Random random = new Random(SEED);
    private final Map<Outcome, Integer> seen = new EnumMap<>(Outcome.class);

    @Test
    void theDesksRulesAndTheDesignsAgree() {
        for (int i = 0; i < CASES; i++) {
            compare(i);
        }
        for (Outcome outcome : Outcome.values()) {
            assertTrue(seen.getOrDefault(outcome, 0) > CASES / 500, () -> "hardly tried: " + outcome + " in " + seen);
        }
    }

    private void compare(int number) {
        String issued = random.nextInt(8) == 0 ? TypedCode.guess(random) : TypedCode.unknown(random);
        String typed = typed(issued);
        // Alone what reads as the code finds it.
        boolean found = RuleModel.read(typed).equals(issued);
        String places = PLACES.get(often(3) ? 0 : random.nextInt(PLACES.size()));
        BatchState state = often(8) ? BatchState.ACTIVE : any(BatchState.values());
        RuleModel.Code code = code(places, state);
        var situation = new RuleModel.Situation(
                NOW,
                often(8) ? null : near(),
                typed,
                found ? code : null,
                !often(8),
                often(8) ? any("DE", "AT", "HU", "RU", "FR", "JP") : null,
                random.nextBoolean(),
                random.nextInt(3),
                random.nextInt(3),
                random.nextInt(4) * 50L);
        Facts facts = facts(situation, code, issued, places, state);
        Outcome outcome = Rule.outcome(facts);
        assertEquals(RuleModel.judge(situation), outcome.name(), () -> "case " + number + " of " + SEED + ": " + facts);
        if (outcome == Outcome.LOCKED_OUT || outcome == Outcome.APPLIED) {
            assertEquals(
                    RuleModel.sentence(outcome.name(), NOW, situation.lockedUntil(), code.credits()),
                    Sentences.of(outcome, facts));
        }
        seen.merge(outcome, 1, Integer::sum);
    }

    private String typed(String issued) {
        return switch (random.nextInt(12)) {
            case 0 -> TypedCode.nonsense(random);
            case 1 -> TypedCode.unknown(random);
            case 2 -> TypedCode.mistyped(random, issued);
            case 3 -> TypedCode.guess(random);
            default -> TypedCode.same(random, issued);
        };
    }

    private RuleModel.Code code(String places, BatchState state) {
        return new RuleModel.Code(
                state == BatchState.ACTIVE,
                state == BatchState.REVOKED,
                often(10),
                !often(10),
                new Instant[] {edge(), edge()},
                new Instant[] {edge(), edge()},
                only(places),
                but(places),
                !often(4),
                often(2) ? null : 1 + random.nextInt(3),
                1 + random.nextInt(4),
                random.nextInt(4) * 50L + 50,
                often(2) ? null : random.nextInt(6) * 50L + random.nextInt(2));
    }

    private static Set<String> only(String places) {
        return switch (places) {
            case "DE" -> Set.of("DE");
            case "DE,AT" -> Set.of("DE", "AT");
            case "EU", "EU,!HU" -> EU;
            default -> Set.of();
        };
    }

    private static Set<String> but(String places) {
        return switch (places) {
            case "EU,!HU" -> Set.of("HU");
            case "!RU" -> Set.of("RU");
            case "!DE,!AT" -> Set.of("DE", "AT");
            default -> Set.of();
        };
    }

    /** What the desk would have read from its store in this situation. */
    private static Facts facts(
            RuleModel.Situation s, RuleModel.Code code, String issued, String places, BatchState state) {
        var redeemable = new Redeemable(
                issued,
                issued,
                1,
                1,
                "Spring",
                ZoneOffset.UTC,
                CodeKind.PROMO,
                code.credits(),
                state,
                code.campaignActive(),
                code.revoked(),
                later(code.starts()),
                earlier(code.ends()),
                Regions.parse(places),
                code.forListed(),
                code.perAccount(),
                code.perCode(),
                s.used(),
                code.budget() == null ? null : code.budget() - s.spent());
        return new Facts(
                s.now(),
                s.lockedUntil(),
                CanonicalCode.of(s.typed()),
                s.code() == null ? null : redeemable,
                s.blocked() ? AccountStatus.BLOCKED : AccountStatus.ACTIVE,
                s.region(),
                s.listed(),
                s.usedByAccount());
    }

    private static Instant later(Instant[] two) {
        return two[0] == null || two[1] != null && two[1].isAfter(two[0]) ? two[1] : two[0];
    }

    private static Instant earlier(Instant[] two) {
        return two[0] == null || two[1] != null && two[1].isBefore(two[0]) ? two[1] : two[0];
    }

    private Instant edge() {
        return often(3) ? null : near();
    }

    /** At the moment itself, a microsecond beside it, or as far as it takes to change what the customer reads. */
    private Instant near() {
        long[] micros = {0, 1, -1, 999_999, 1_000_000, 59_999_999, 60_000_000, 60_000_001, 60_500_000, -3_600_000_000L};
        return NOW.plusNanos(micros[random.nextInt(micros.length)] * 1_000);
    }

    private boolean often(int times) {
        return random.nextInt(times + 1) > 0;
    }

    @SafeVarargs
    private final <T> T any(T... all) {
        return all[random.nextInt(all.length)];
    }
}
