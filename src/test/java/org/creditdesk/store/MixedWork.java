package org.creditdesk.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.creditdesk.adjust.Adjusted;
import org.creditdesk.adjust.AdjustmentRequest;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Change;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.adjust.Correction;
import org.creditdesk.adjust.Expiries;
import org.creditdesk.adjust.RequestFilter;
import org.creditdesk.adjust.RequestState;
import org.creditdesk.adjust.Reversal;
import org.creditdesk.adjust.Voiding;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.Grant;
import org.creditdesk.problem.Problem;
import org.creditdesk.redeem.Answer;

/**
 * One person at a desk who does one random thing after another, asks again under the same request id until there is an
 * answer, and then says what it was: only what is said here was acknowledged.
 */
final class MixedWork {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LATEST = 15;

    private final List<Desk> desks;
    private final List<Long> accounts;
    private final List<String> codes;
    private final Random random;
    private final Consumer<String> told;

    /** @param accounts the first one gets nearly half of the work */
    MixedWork(List<Desk> desks, List<Long> accounts, List<String> codes, Random random, Consumer<String> told) {
        this.desks = desks;
        this.accounts = accounts;
        this.codes = codes;
        this.random = random;
        this.told = told;
    }

    void next() {
        Desk desk = desks.get(random.nextInt(desks.size()));
        long account = accounts.get(random.nextInt(5) < 2 ? 0 : random.nextInt(accounts.size()));
        int kind = random.nextInt(100);
        if (kind < 30) {
            make(desk, new Compensation(UUID.randomUUID(), account, amount(), expires(), because()));
        } else if (kind < 42) {
            long amount = random.nextInt(3) == 0 ? amount() : -1 - random.nextInt(60);
            make(desk, new Correction(UUID.randomUUID(), account, amount, null, because()));
        } else if (kind < 55) {
            reverse(desk, account);
        } else if (kind < 62) {
            voidGrant(desk, account);
        } else if (kind < 80) {
            decide(desk, kind < 75);
        } else if (kind < 84) {
            withdraw(desk);
        } else if (kind < 97) {
            redeem(desk, account);
        } else {
            expire(desk);
        }
    }

    /** About one in four is above what SUPPORT may give alone. */
    private long amount() {
        return random.nextInt(4) == 0 ? 201 + random.nextInt(100) : 1 + random.nextInt(200);
    }

    /** Some run out while the work goes on. */
    private Instant expires() {
        return random.nextInt(4) == 0 ? Instant.now().plusMillis(300 + random.nextInt(3_000)) : null;
    }

    private Because because() {
        return random.nextInt(30) == 0 ? Because.of("BILLING_ERROR") : Because.of("GOODWILL", "T-" + random.nextInt(5));
    }

    private void make(Desk desk, Change change) {
        UUID request = change.requestId();
        Adjusted made = answered("by hand " + request, () -> desk.adjustments().make(change));
        if (made == null) {
            return;
        }
        // Asked again after the answer was lost, a request may have been approved by then: that is somebody else's
        // word.
        String posted = made.isPosted() && made.request() == null
                ? "posted " + request + " " + made.entry() + " " + made.balance()
                : "asked " + request + " " + made.request();
        told.accept(posted);
        if (random.nextInt(8) == 0) {
            Adjusted again =
                    answered("again " + request, () -> desk.adjustments().make(change));
            if (again == null
                    || !again.replayed()
                    || made.isPosted() && !again.entry().equals(made.entry())) {
                told.accept("failed, a second click on " + request + " was answered " + again + " after " + made);
            }
        }
    }

    private void reverse(Desk desk, long account) {
        List<Entry> latest =
                insist(() -> desk.ledger().entries(account, null, LATEST).rows());
        if (!latest.isEmpty()) {
            EntryId entry = latest.get(random.nextInt(latest.size())).id();
            make(desk, new Reversal(UUID.randomUUID(), entry, because()));
        }
    }

    private void voidGrant(Desk desk, long account) {
        List<Grant> open = insist(() -> desk.ledger().openGrants(account, LATEST));
        if (!open.isEmpty()) {
            EntryId grant = open.get(random.nextInt(open.size())).entry();
            make(desk, new Voiding(UUID.randomUUID(), grant, because()));
        }
    }

    private void decide(Desk desk, boolean approves) {
        AdjustmentRequest request = open(
                desk,
                new RequestFilter(RequestState.PENDING, null, desk.member().name(), null));
        if (request == null) {
            return;
        }
        String what =
                request.requestId() + " " + request.id() + " " + desk.member().name();
        if (approves) {
            Adjusted made = answered("approve " + what, () -> desk.requests().approve(request.id()));
            if (made != null) {
                told.accept("approved " + what + " " + made.entry());
            }
        } else {
            AdjustmentRequest closed =
                    answered("reject " + what, () -> desk.requests().reject(request.id(), "no"));
            if (closed != null) {
                told.accept("closed " + what + " " + closed.state());
            }
        }
    }

    private void withdraw(Desk desk) {
        AdjustmentRequest request =
                open(desk, new RequestFilter(RequestState.PENDING, desk.member().name(), null, null));
        if (request != null) {
            String what = request.requestId() + " " + request.id() + " "
                    + desk.member().name();
            AdjustmentRequest closed =
                    answered("withdraw " + what, () -> desk.requests().withdraw(request.id(), null));
            if (closed != null) {
                told.accept("closed " + what + " " + closed.state());
            }
        }
    }

    /** One of the first few that wait, so that several people take the same one. */
    private AdjustmentRequest open(Desk desk, RequestFilter filter) {
        List<AdjustmentRequest> open =
                insist(() -> desk.requests().page(filter, null, LATEST).rows());
        return open.isEmpty() ? null : open.get(random.nextInt(open.size()));
    }

    private void redeem(Desk desk, long account) {
        UUID request = UUID.randomUUID();
        String code = codes.get(random.nextInt(codes.size()));
        Answer answer = answered("redeem " + request, () -> desk.redemptions().redeem(request, account, code));
        if (answer != null) {
            told.accept("redeemed " + request + " " + answer.outcome() + " " + answer.balance());
        }
    }

    private void expire(Desk desk) {
        Expiries.Expired expired =
                answered("expire " + UUID.randomUUID(), () -> desk.expiries().run(Progress.NONE));
        if (expired != null) {
            told.accept("expired " + expired.grants());
        }
    }

    /** Null when it was refused, which is said then. */
    private <T> T answered(String what, Supplier<T> command) {
        try {
            return insist(command);
        } catch (Problem problem) {
            told.accept("refused " + what + " " + problem.kind() + " " + problem.reason());
            return null;
        }
    }

    /** A store that does not answer has not refused: whoever wants to know asks again. */
    static <T> T insist(Supplier<T> command) {
        Instant until = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return command.get();
            } catch (Problem problem) {
                if (problem.kind() != Problem.Kind.STORE || Instant.now().isAfter(until)) {
                    throw problem;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }
}
