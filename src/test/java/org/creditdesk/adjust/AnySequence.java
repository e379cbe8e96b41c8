package org.creditdesk.adjust;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Origin;
import org.creditdesk.ledger.Posting;

/** One random sequence on accounts of its own: each step is done by the real desk and by the model, and compared. */
final class AnySequence {
    static final int ACCOUNTS = 3;
    private static final int CHECKED_EVERY = 20;

    private record Repeatable(ModelAccount account, Change change) {}

    private record Try(UUID request, ModelAccount account, String code) {}

    private final AnyStore store;
    private final ModelDesk model;
    private final ModelCodes codes;
    private final List<String> issued;
    private final List<ModelAccount> accounts = new ArrayList<>();
    private final List<Repeatable> changes = new ArrayList<>();
    private final List<Try> tries = new ArrayList<>();
    private final AnyChange anyChange;
    private final Comparison comparison;
    private int done;

    AnySequence(AnyStore store) {
        this.store = store;
        this.model = new ModelDesk(store.clock());
        this.issued = store.codes(4);
        this.codes = new ModelCodes(issued);
        for (int i = 0; i < ACCOUNTS; i++) {
            var account = new ModelAccount(store.account());
            accounts.add(account);
            model.accounts.put(account.id, account);
        }
        this.anyChange = new AnyChange(store.clock().instant());
        this.comparison = new Comparison(store, model);
    }

    /** @throws AssertionError where the two differ */
    void run(List<Step> steps) throws SQLException {
        for (Step step : steps) {
            run(step);
        }
        // Weeks later nothing is open any more; what is left is checked once more as a whole.
        store.clock().forward(Duration.ofDays(15));
        run(new Step(Step.What.EXPIRE, "owner", 0, 0, 0, 0));
        comparison.everything();
    }

    /** How many steps were begun. */
    int done() {
        return done;
    }

    private void run(Step step) throws SQLException {
        done++;
        comparison.before();
        ModelAccount account = accounts.get(step.account());
        switch (step.what()) {
            case COMPENSATE, CORRECT_UP, CORRECT_DOWN, REVERSE, VOID -> make(step, account);
            case APPROVE, REJECT, WITHDRAW -> decide(step);
            case EXPIRE -> same(account, model.expire(step.who()), Actual.expire(desk(step)));
            case PURCHASE, SPEND, REFUND -> imported(step, account);
            case REDEEM -> redeem(step, account);
            case REPEAT -> repeat(step, account);
            case WAIT -> store.clock().forward(some(step));
            case BLOCK -> {
                account.blocked = !account.blocked;
                store.block(account.id, account.blocked);
            }
        }
        comparison.after();
        if (done % CHECKED_EVERY == 0) {
            comparison.invariants();
        }
    }

    private static Duration some(Step step) {
        int kind = step.twist() % 100;
        if (kind < 50) {
            return Duration.ofMinutes(step.pick() % 12);
        }
        return kind < 85
                ? Duration.ofHours(step.pick() % 13)
                : Duration.ofDays(kind < 95 ? step.pick() % 4 : kind < 97 ? 14 : 31);
    }

    private Desk desk(Step step) {
        return store.desk(step.who());
    }

    private void make(Step step, ModelAccount account) {
        Change change = anyChange.of(step, account, UUID.randomUUID());
        changes.add(new Repeatable(account, change));
        make(step, account, change, false);
    }

    private void make(Step step, ModelAccount account, Change change, boolean repeated) {
        int requests = model.requests.size();
        Said expected = model.make(step.who(), account, change);
        same(account, expected, Actual.make(desk(step), change, repeated));
        if (model.requests.size() > requests) {
            model.requests.get(requests).id = store.requestId(change.requestId());
        }
    }

    /** The same again, or something else under the same id. */
    private void repeat(Step step, ModelAccount other) {
        if (step.twist() % 3 == 0 && !tries.isEmpty()) {
            Try earlier = tries.get(step.pick() % tries.size());
            redeem(step, new Try(earlier.request, step.amount() < 200 ? other : earlier.account, earlier.code));
        } else if (!changes.isEmpty()) {
            Repeatable earlier = earlier(step);
            Change change = step.amount() < 600 ? earlier.change : changed(earlier.change, other, step);
            ModelAccount account = model.accounts.get(Commands.account(change));
            make(step, account, change, true);
        }
    }

    /** Often one that was asked for: its answer changes with what becomes of the request. */
    private Repeatable earlier(Step step) {
        if (step.twist() % 3 == 1 && !model.requests.isEmpty()) {
            Change asked = model.requests.get(step.pick() % model.requests.size()).change;
            return new Repeatable(model.accounts.get(Commands.account(asked)), asked);
        }
        return changes.get(step.pick() % changes.size());
    }

    private static Change changed(Change change, ModelAccount other, Step step) {
        UUID request = change.requestId();
        if (change instanceof Compensation gift && step.amount() < 800) {
            return new Compensation(request, gift.accountId(), gift.credits() / 2 + 1, null, gift.because());
        }
        return step.amount() < 900
                ? new Correction(request, other.id, 7, null, change.because())
                : new Compensation(request, other.id, 7, null, Because.of("OTHER"));
    }

    private void decide(Step step) {
        if (model.requests.isEmpty()) {
            return;
        }
        // The newest more often: the older ones are mostly decided.
        int back = step.pick() % (step.twist() % 3 == 0 ? model.requests.size() : Math.min(3, model.requests.size()));
        ModelRequest request = model.requests.get(model.requests.size() - 1 - back);
        ModelAccount account = model.accounts.get(Commands.account(request.change));
        if (step.what() == Step.What.APPROVE) {
            same(account, model.approve(step.who(), account, request), Actual.approve(desk(step), request.id));
        } else {
            RequestState to = step.what() == Step.What.REJECT ? RequestState.REJECTED : RequestState.WITHDRAWN;
            Said expected = model.close(step.who(), request, to);
            same(account, expected, Actual.close(desk(step), request.id, to, expected.replayed()));
        }
    }

    private void imported(Step step, ModelAccount account) {
        Posting posting = posting(step, account);
        if (posting != null) {
            var movement = ModelAccount.Movement.imported(
                    posting.kind(), posting.amount(), posting.origin(), posting.expires(), posting.target());
            String who = store.importer().member().name();
            Said expected = model.post(who, account, posting.requestId(), movement);
            comparison.says(
                    account, expected, Actual.post(store.importer(), store.posts(), account.id, posting), false);
        }
    }

    private Posting posting(Step step, ModelAccount account) {
        UUID request = UUID.randomUUID();
        return switch (step.what()) {
            case PURCHASE ->
                Posting.credit(
                        request, EntryKind.PURCHASE, 10 + step.amount() / 2, Origin.PURCHASE, anyChange.expires(step));
            case SPEND ->
                Posting.debit(
                        request,
                        EntryKind.SPEND,
                        1 + step.amount() * 3L % (step.twist() % 6 == 0 ? 5_000 : account.book.balance() + 1));
            default -> refund(step, account, request);
        };
    }

    /** A part of a spend of which nothing came back yet; null where there is none. */
    private static Posting refund(Step step, ModelAccount account, UUID request) {
        return account.entries.stream()
                .filter(each -> each.kind() == EntryKind.SPEND && !account.isReversed(each))
                .filter(each -> account.entries.stream().noneMatch(other -> each.seq() == targetOf(other)))
                .findFirst()
                .map(spend -> Posting.credit(
                                request, EntryKind.REFUND, 1 + step.amount() % -spend.amount(), Origin.PURCHASE, null)
                        .returning(spend.seq()))
                .orElse(null);
    }

    private static long targetOf(ModelEntry entry) {
        return entry.target() == null ? 0 : entry.target();
    }

    private void redeem(Step step, ModelAccount account) {
        String code = issued.get(step.pick() % issued.size());
        String input =
                switch (step.twist() % 20) {
                    case 0 -> "?";
                    case 1, 2, 3, 4 -> "NOCODE" + step.pick() % 5;
                    case 5 -> wrong(code);
                    default -> code;
                };
        redeem(step, account, input);
        if (step.twist() % 20 == 1) {
            // Guessing on, until nobody believes that these are mistakes.
            redeem(step, account, "NOCODEA");
            redeem(step, account, "NOCODEB");
            redeem(step, account, code);
        }
    }

    private void redeem(Step step, ModelAccount account, String input) {
        var attempt = new Try(UUID.randomUUID(), account, input);
        tries.add(attempt);
        redeem(step, attempt);
    }

    private static String wrong(String code) {
        char last = code.charAt(code.length() - 1);
        return code.substring(0, code.length() - 1) + (last == 'A' ? 'B' : 'A');
    }

    private void redeem(Step step, Try attempt) {
        Said expected = codes.redeem(model, step.who(), attempt.account, attempt.request, attempt.code);
        Said actual = Actual.redeem(desk(step), attempt.request, attempt.account.id, attempt.code);
        same(attempt.account, expected, actual);
    }

    private void same(ModelAccount account, Said expected, Said actual) {
        comparison.says(account, expected, actual, true);
    }

    /** Leaves no credits and nothing open behind, or the next sequence would meet it. */
    void leave() {
        store.endEverything();
        accounts.forEach(account -> store.empty(account.id));
    }
}
