package org.creditdesk.adjust;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** DESIGN §9 and §11: how many credits a member moves alone, counted anew from all entries each time. */
final class ModelLimits {
    record Most(long perGrant, long perDay, long perAccount, long approves) {}

    /** By name: sam and suri have those of their roles, owner has some of their own; all are reached again and again. */
    static final Map<String, Most> MOST = Map.of(
            "sam", new Most(200, 600, 400, 0),
            "suri", new Most(900, 2_500, 1_500, 3_000),
            "owner", new Most(700, 1_500, 1_000, 30_000));

    private final Collection<ModelAccount> accounts;
    /** Under these a second person approved; that is nobody's alone. */
    private final Set<UUID> asked;

    ModelLimits(Collection<ModelAccount> accounts, Set<UUID> asked) {
        this.accounts = accounts;
        this.asked = asked;
    }

    /** The limit that a movement is above; null when it may be posted at once. */
    String exceeded(String who, ModelAccount account, ModelAccount.Movement movement, Instant now) {
        if (movement.reverses() != null && isOwn(account.entry(movement.reverses()), who)) {
            return null;
        }
        Most most = MOST.get(who);
        long size = Math.abs(movement.amount());
        Instant midnight = now.atZone(ZoneOffset.UTC).with(LocalTime.MIDNIGHT).toInstant();
        Instant month = now.minus(Duration.ofDays(30));
        if (size > most.perGrant()) {
            return "OVER_LIMIT";
        }
        if (size + moved(who, each -> !each.at().isBefore(midnight)) > most.perDay()) {
            return "OVER_DAILY_LIMIT";
        }
        Predicate<ModelEntry> here =
                each -> each.account() == account.id && !each.at().isBefore(month);
        return size + moved(who, here) > most.perAccount() ? "OVER_ACCOUNT_LIMIT" : null;
    }

    private long moved(String who, Predicate<ModelEntry> when) {
        long sum = 0;
        for (ModelAccount account : accounts) {
            for (ModelEntry entry : account.entries) {
                if (entry.actor().equals(who) && when.test(entry) && counts(account, entry, who)) {
                    sum += Math.abs(entry.amount());
                }
            }
        }
        return sum;
    }

    /** Not what somebody else approved, not what was taken back, not the taking back of one's own. */
    private boolean counts(ModelAccount account, ModelEntry entry, String who) {
        return entry.isByHand()
                && !asked.contains(entry.requestId())
                && !account.isReversed(entry)
                && !(entry.reverses() != null && isOwn(account.entry(entry.reverses()), who));
    }

    /** Moved by this person by hand, alone. */
    private boolean isOwn(ModelEntry entry, String who) {
        return entry.isByHand() && entry.actor().equals(who) && !asked.contains(entry.requestId());
    }
}
