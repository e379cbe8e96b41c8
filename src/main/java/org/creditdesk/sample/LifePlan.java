package org.creditdesk.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.creditdesk.account.AccountStatus;
import org.creditdesk.redeem.Outcome;

/** Invents what an account does in its 18 months. Receipts are rung up at once; everything else is only planned. */
final class LifePlan {
    private static final List<Integer> PRICES = List.of(15, 25, 30, 40, 45, 60, 75, 80, 95, 120, 150, 180, 240);
    private static final List<String> REASONS = List.of("GOODWILL", "GOODWILL", "OUTAGE", "CODE_FAILED");
    private static final Duration QUIET_BEFORE_THE_END = Duration.ofHours(2);

    private final Customer customer;
    private final Days days;
    private final Chance chance;
    private final Instant joined;
    private final Duration span;
    private final List<Happening> happenings = new ArrayList<>();

    LifePlan(Customer customer, Days days) {
        this.customer = customer;
        this.days = days;
        this.chance = Chance.of(customer.index(), 2);
        this.joined = customer.joined(days);
        this.span = Duration.between(joined, days.end()).minus(QUIET_BEFORE_THE_END);
    }

    List<Happening> planned() {
        return happenings;
    }

    LifePlan buying(Region region, Till till) {
        var checkout = new Checkout(region, chance);
        int purchases = customer.history().purchases(chance);
        List<Instant> moments = new ArrayList<>();
        for (int i = 0; i < purchases; i++) {
            moments.add(i == 0 ? within(joined, Duration.ofDays(3)) : sometime());
        }
        moments.stream().sorted().forEach(at -> {
            Slip.Purchase sold = checkout.sell(till.next(), customer.emailAt(at, days), customer.id(), at);
            till.ring(sold);
            Duration delay = chance.in(3) ? Duration.ofHours(chance.between(2, 30)) : Duration.ofSeconds(90);
            happenings.add(Happening.purchase(within(at.plusSeconds(20), delay), sold.credits(), sold.receipt()));
        });
        return this;
    }

    LifePlan spending() {
        int spends = customer.history().spends(chance);
        for (int i = 0; i < spends; i++) {
            Instant at = sometime();
            happenings.add(Happening.spend(at, chance.oneOf(PRICES)));
            if (chance.in(4)) {
                happenings.add(Happening.refund(within(at.plusSeconds(600), Duration.ofHours(40))));
            }
        }
        return this;
    }

    LifePlan complaining() {
        int outOfAHundred = customer.invented() ? 1 : customer.history() == History.BUSY ? 30 : 8;
        if (customer.history() != History.NONE && chance.in(outOfAHundred)) {
            happenings.add(Happening.compensation(
                    sometime(),
                    25L * chance.between(1, 6),
                    chance.in(50) ? Period.ofDays(30 * chance.between(1, 6)) : null,
                    chance.oneOf(REASONS),
                    chance.in(60) ? "HD-" + chance.between(1000, 4999) : null,
                    // A supervisor's daily limit is the one that a million accounts do not reach.
                    customer.invented() ? "suri" : "sam"));
        }
        return this;
    }

    LifePlan redeeming(List<BatchLine> batches) {
        if (customer.invented()) {
            if (Crowd.redeems(customer)) {
                redeem(within(joined.plusSeconds(300), Duration.ofHours(20)), CodeStock.CROWD);
            }
        } else if (customer.history() != History.TOLD && customer.status() == AccountStatus.ACTIVE) {
            batches.stream().filter(this::isOffered).forEach(this::take);
        }
        return this;
    }

    private boolean isOffered(BatchLine batch) {
        if (batch.accounts() != null && !customer.email().endsWith(batch.accounts())) {
            return false;
        }
        return batch.regions().isRestricted()
                ? customer.region() != null && batch.regions().allows(customer.region())
                : batch.takers() > 0;
    }

    private void take(BatchLine batch) {
        // Local midnights are up to 14 hours off; a day's margin keeps every moment inside the window.
        Instant opens = batch.starts() == null ? joined : days.startIn(batch.starts() + 1, ZoneOffset.UTC);
        Instant from = opens.isAfter(joined) ? opens : joined.plusSeconds(300);
        Instant closes = batch.ends() == null ? days.end() : days.startIn(batch.ends() - 1, ZoneOffset.UTC);
        boolean takes = chance.in(batch.takers());
        if (takes && from.isBefore(closes) && from.isBefore(latest())) {
            Instant until = closes.isBefore(latest()) ? closes : latest();
            Duration most = Duration.between(from, until);
            Duration soon = Duration.ofDays(20);
            redeem(within(from, most.compareTo(soon) < 0 ? most : soon), typed('{' + batch.key() + ":next}"));
            if (chance.in(15)) {
                Happening redemption = happenings.get(happenings.size() - 1);
                happenings.add(Happening.failure(
                        redemption.at().minusSeconds(chance.between(20, 90)),
                        '{' + batch.key() + ":typo}",
                        Outcome.CHECK_CHARACTER_MISMATCH));
            }
        }
    }

    private void redeem(Instant at, String code) {
        happenings.add(Happening.redemption(at, code));
    }

    /** Some paste more than the code. */
    private String typed(String code) {
        return chance.in(10) ? " " + code + '\u00A0' : chance.in(5) ? code + '\u200B' : code;
    }

    private Instant latest() {
        return joined.plus(span);
    }

    private Instant sometime() {
        return joined.plusSeconds(600 + chance.below(Math.max(1, span.toSeconds() - 600)));
    }

    /** Some whole second from a moment on; never so late that it would be after the end. */
    private Instant within(Instant from, Duration most) {
        Instant end = days.end().minusSeconds(60);
        long left = Math.max(1, Duration.between(from, end).toSeconds());
        return from.plusSeconds(chance.below(Math.min(left, Math.max(1, most.toSeconds()))));
    }
}
