package org.creditdesk.redeem;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What a store must do when somebody redeems, kept in memory by the rules of {@link RuleModel}. */
final class ModelStore {
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final Duration LOCKED = Duration.ofMinutes(15);
    private static final int GUESSES = 3;
    private static final int TYPING_ERRORS = 20;

    static final class Account {
        final long id;
        final String email;
        String region;
        boolean blocked;
        long balance;
        Instant lockedUntil;
        final List<Failure> failures = new ArrayList<>();
        final Map<Batch, Integer> uses = new HashMap<>();

        Account(long id, String email, String region) {
            this.id = id;
            this.email = email;
            this.region = region;
        }
    }

    record Failure(Instant at, String read, boolean typingError) {}

    static final class Campaign {
        long id;
        String name;
        boolean active = true;
        Instant ended;
        Instant batchesChanged = Instant.MIN;
        Instant starts;
        Instant ends;
        Long budget;
        long given;

        /** Whether it is too late to reopen it. */
        boolean movedOn() {
            return !batchesChanged.isBefore(ended);
        }
    }

    static final class Batch {
        final Campaign campaign;
        final long credits;
        final Integer perAccount;
        final int perCode;
        long id;
        boolean active = true;
        boolean revoked;
        Instant starts;
        Instant ends;
        String regions;
        Set<String> only = Set.of();
        Set<String> but = Set.of();
        Set<Account> listed = Set.of();
        final List<String> codes = new ArrayList<>();

        Batch(Campaign campaign, long credits, Integer perAccount, int perCode) {
            this.campaign = campaign;
            this.credits = credits;
            this.perAccount = perAccount;
            this.perCode = perCode;
        }
    }

    record Told(String outcome, String message, long credits, long balance) {}

    final List<Account> accounts = new ArrayList<>();
    final List<Campaign> campaigns = new ArrayList<>();
    final List<Batch> batches = new ArrayList<>();
    final Map<String, Integer> used = new HashMap<>();
    final Set<String> revokedCodes = new HashSet<>();
    private final Map<String, Batch> issued = new HashMap<>();

    /** @param codes of it */
    void issue(Batch batch, List<String> codes) {
        batch.codes.addAll(codes);
        codes.forEach(code -> {
            issued.put(code, batch);
            used.put(code, 0);
        });
    }

    String judge(Account account, String typed, Instant now) {
        String read = RuleModel.read(typed);
        Batch batch = issued.get(read);
        return RuleModel.judge(new RuleModel.Situation(
                now,
                account.lockedUntil,
                typed,
                batch == null ? null : code(batch, read),
                account.blocked,
                account.region,
                batch != null && batch.listed.contains(account),
                batch == null ? 0 : account.uses.getOrDefault(batch, 0),
                used.getOrDefault(read, 0),
                batch == null ? 0 : batch.campaign.given));
    }

    private RuleModel.Code code(Batch batch, String code) {
        return new RuleModel.Code(
                batch.active,
                batch.revoked,
                batch.campaign.active,
                revokedCodes.contains(code),
                new Instant[] {batch.starts, batch.campaign.starts},
                new Instant[] {batch.ends, batch.campaign.ends},
                batch.only,
                batch.but,
                !batch.listed.isEmpty(),
                batch.perAccount,
                batch.perCode,
                batch.credits,
                batch.campaign.budget);
    }

    Told redeem(Account account, String typed, Instant now) {
        String outcome = judge(account, typed, now);
        String read = RuleModel.read(typed);
        Batch batch = issued.get(read);
        long credits = 0;
        if (outcome.equals("APPLIED")) {
            credits = batch.credits;
            account.balance += credits;
            batch.campaign.given += credits;
            account.uses.merge(batch, 1, Integer::sum);
            used.merge(read, 1, Integer::sum);
        }
        String message = RuleModel.sentence(outcome, now, account.lockedUntil, batch == null ? 0 : batch.credits);
        if (!outcome.equals("APPLIED") && !outcome.equals("LOCKED_OUT")) {
            account.failures.add(new Failure(now, read, outcome.equals("CHECK_CHARACTER_MISMATCH")));
            lock(account, now);
        }
        return new Told(outcome, message, credits, account.balance);
    }

    private static void lock(Account account, Instant now) {
        List<Failure> recent = account.failures.stream()
                .filter(failure -> Duration.between(failure.at(), now).compareTo(WITHIN) < 0)
                .toList();
        long guesses = recent.stream()
                .filter(failure -> !failure.typingError())
                .map(Failure::read)
                .distinct()
                .count();
        long typingErrors = recent.stream().filter(Failure::typingError).count();
        if (guesses >= GUESSES || typingErrors >= TYPING_ERRORS) {
            account.lockedUntil = now.plus(LOCKED);
            account.failures.clear();
        }
    }

    /** Moments at which something may change. */
    List<Instant> edges() {
        List<Instant> edges = new ArrayList<>();
        campaigns.forEach(campaign -> edges.addAll(present(campaign.starts, campaign.ends)));
        batches.forEach(batch -> edges.addAll(present(batch.starts, batch.ends)));
        accounts.forEach(account -> edges.addAll(present(account.lockedUntil)));
        return edges;
    }

    private static List<Instant> present(Instant... all) {
        return IntStream.range(0, all.length)
                .filter(i -> all[i] != null)
                .mapToObj(i -> all[i])
                .toList();
    }

    /** Where no window says otherwise. */
    static final ZoneOffset ZONE = ZoneOffset.UTC;
}
