package org.creditdesk.adjust;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Everything that staff can do to balances, written down a second time from DESIGN §5, §7 and §9 as plainly as can be:
 * lists that are walked through, sums that are added up anew, no database.
 */
final class ModelDesk {
    private static final Set<String> BY_HAND = Set.of("sam", "suri", "owner");
    private static final Set<String> APPROVERS = Set.of("suri", "owner");

    final Map<Long, ModelAccount> accounts = new TreeMap<>();
    final List<ModelRequest> requests = new ArrayList<>();
    /** What was posted or asked for under a request id. */
    private final Map<UUID, Object> made = new HashMap<>();

    private final Map<UUID, Object> outcomes = new HashMap<>();
    private final Set<UUID> asked = new HashSet<>();
    private final ModelLimits limits = new ModelLimits(accounts.values(), asked);
    private final Clock clock;

    ModelDesk(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Said make(String who, ModelAccount account, Change change) {
        return orRefused(() -> {
            ModelRules.refuse(!BY_HAND.contains(who), "ROLE_MAY_NOT");
            Object earlier = made.get(change.requestId());
            if (earlier != null) {
                ModelRules.refuse(!earlier.equals(change), "REQUEST_REUSED");
                return again(account, outcomes.get(change.requestId()));
            }
            ModelAccount.Movement movement = ModelRules.movement(account, change, now());
            String exceeded = limits.exceeded(who, account, movement, now());
            made.put(change.requestId(), change);
            if (exceeded == null) {
                ModelEntry entry = account.post(change.requestId(), movement, who, now());
                outcomes.put(change.requestId(), entry);
                return new Said("posted", entry.balanceAfter(), false);
            }
            var request = new ModelRequest(change, movement.amount(), who, now());
            requests.add(request);
            asked.add(change.requestId());
            outcomes.put(change.requestId(), request);
            return new Said("asked " + exceeded, account.book.balance(), false);
        });
    }

    /** The first answer, or where the request stands by now. */
    private Said again(ModelAccount account, Object outcome) {
        if (outcome instanceof ModelEntry entry) {
            return new Said("posted", entry.balanceAfter(), true);
        }
        var request = (ModelRequest) outcome;
        return request.entry == null
                ? new Said(
                        (request.isOver(now()) ? RequestState.EXPIRED : request.state).name(),
                        account.book.balance(),
                        true)
                : new Said("posted", request.entry.balanceAfter(), true);
    }

    Said approve(String who, ModelAccount account, ModelRequest request) {
        return orRefused(() -> {
            ModelRules.refuse(!APPROVERS.contains(who), "ROLE_MAY_NOT");
            if (request.state == RequestState.APPROVED && request.decidedBy.equals(who)) {
                return new Said("posted", request.entry.balanceAfter(), true);
            }
            checkOpen(request);
            ModelRules.refuse(request.maker.equals(who), "OWN_REQUEST");
            ModelRules.refuse(
                    Math.abs(request.amount) > ModelLimits.MOST.get(who).approves(), "OVER_APPROVAL_LIMIT");
            ModelAccount.Movement movement = ModelRules.movement(account, request.change, now());
            request.entry = account.post(request.change.requestId(), movement, who, now());
            request.decide(RequestState.APPROVED, who);
            return new Said("posted", request.entry.balanceAfter(), false);
        });
    }

    Said close(String who, ModelRequest request, RequestState decision) {
        boolean withdraws = decision == RequestState.WITHDRAWN;
        return orRefused(() -> {
            ModelRules.refuse(!(withdraws ? BY_HAND : APPROVERS).contains(who), "ROLE_MAY_NOT");
            if (request.state == decision && request.decidedBy.equals(who)) {
                return new Said(decision.name(), 0, true);
            }
            checkOpen(request);
            boolean own = request.maker.equals(who);
            ModelRules.refuse(own && !withdraws, "OWN_REQUEST");
            ModelRules.refuse(!own && withdraws, "NOT_YOUR_REQUEST");
            request.decide(decision, who);
            return new Said(decision.name(), 0, false);
        });
    }

    private void checkOpen(ModelRequest request) {
        ModelRules.refuse(request.state == RequestState.EXPIRED || request.isOver(now()), "REQUEST_EXPIRED");
        ModelRules.refuse(request.state != RequestState.PENDING, "ALREADY_DECIDED");
    }

    /** The balance of what is said is the number of credits that expired. */
    Said expire(String who) {
        return orRefused(() -> {
            ModelRules.refuse(!BY_HAND.contains(who), "ROLE_MAY_NOT");
            List<ModelEntry> expired = new ArrayList<>();
            accounts.values().forEach(account -> expired.addAll(account.expire(who, now())));
            List<ModelRequest> over =
                    requests.stream().filter(each -> each.isOver(now())).toList();
            over.forEach(each -> each.decide(RequestState.EXPIRED, who));
            long credits = -expired.stream().mapToLong(ModelEntry::amount).sum();
            return new Said(expired.size() + " grants, " + over.size() + " requests", credits, false);
        });
    }

    /** What an import posts, which nobody limits. */
    Said post(String who, ModelAccount account, UUID request, ModelAccount.Movement movement) {
        return orRefused(() -> {
            Object earlier = made.get(request);
            if (earlier != null) {
                ModelRules.refuse(!earlier.equals(movement), "REQUEST_REUSED");
                return again(account, outcomes.get(request));
            }
            ModelRules.refuse(
                    movement.amount() < 0 && account.book.spendable(now()) < -movement.amount(),
                    "INSUFFICIENT_BALANCE");
            ModelRules.refuse(
                    movement.amount() > 0 && account.book.balance() > Long.MAX_VALUE - movement.amount(),
                    "BALANCE_OVERFLOW");
            ModelEntry entry = account.post(request, movement, who, now());
            made.put(request, movement);
            outcomes.put(request, entry);
            return new Said("posted", entry.balanceAfter(), false);
        });
    }

    private static Said orRefused(Supplier<Said> command) {
        try {
            return command.get();
        } catch (ModelRules.Refused no) {
            return Said.refused(no.getMessage());
        }
    }
}
