package org.creditdesk.triage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.account.Accounts;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.Ledger;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.CodeList;
import org.creditdesk.promo.ListedCode;
import org.creditdesk.promo.ListedState;
import org.creditdesk.receipt.Needing;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.receipt.ReceiptQueue;
import org.creditdesk.receipt.Receipts;
import org.creditdesk.reconcile.Evidence;
import org.creditdesk.reconcile.Fixed;
import org.creditdesk.reconcile.Reconciliation;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Store;

/** Answers a customer's message with one verdict, what proves it, and one prepared fix. */
public final class Triage {
    private static final int MOST_EMAILS = 10;
    private static final int MOST_RECEIPTS = 5;
    private static final int MOST_OF_ACCOUNT = 20;
    private static final int MOST_ENTRIES = 50;
    /** A payment may be booked a little before or after what the customer remembers. */
    private static final Duration AROUND = Duration.ofHours(1);

    private static final Duration LATELY = Duration.ofDays(30);

    private final Store store;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Receipts receipts;
    private final CodeList codes;
    private final Reconciliation reconciliation;
    private final Clock clock;

    public Triage(
            Store store,
            Accounts accounts,
            Ledger ledger,
            Receipts receipts,
            CodeList codes,
            Reconciliation reconciliation,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.ledger = ledger;
        this.receipts = receipts;
        this.codes = codes;
        this.reconciliation = reconciliation;
        this.clock = clock;
    }

    /** Reads a message, looks up what stands in it by its keys, and judges; changes nothing. */
    public Judgement of(String text) {
        Instant now = clock.instant();
        Message message = MessageReader.read(text, now.atZone(ZoneOffset.UTC).toLocalDate());
        return new Judge(known(message, now), now).judge();
    }

    /**
     * Does what was prepared; once, however often it is asked for.
     *
     * @throws Problem NOTHING_PREPARED, and as {@link Reconciliation#fix}
     */
    public Fixed apply(Judgement judgement) {
        if (!judgement.hasFix()) {
            throw Problem.refused("NOTHING_PREPARED");
        }
        Evidence evidence = judgement.receipt();
        return reconciliation.fix(evidence.receipt().id(), evidence.need());
    }

    /** The sentence why somebody else would have to approve what was prepared; null where it would be done at once. */
    public String approval(Judgement judgement) {
        return judgement.hasFix() ? reconciliation.approval(judgement.receipt()) : null;
    }

    private Known known(Message message, Instant now) {
        Set<Long> holders = new LinkedHashSet<>();
        accounts.holders(message.emails().stream()
                        .limit(MOST_EMAILS)
                        .map(Taken::value)
                        .toList())
                .forEach(holders::addAll);
        AccountHeader account =
                holders.size() == 1 ? accounts.header(holders.iterator().next()) : null;
        List<Needing> exact = byKeys(keys(message));
        List<Needing> named = exact.isEmpty() ? byKeys(slips(message)) : exact;
        List<Evidence> evidence =
                named.stream().limit(MOST_RECEIPTS).map(this::evidence).toList();
        return new Known(
                message,
                account,
                holders.size() > 1,
                evidence,
                exact.isEmpty() && !named.isEmpty(),
                account == null || !named.isEmpty() ? List.of() : ofAccount(account.id(), message, now),
                codes(message),
                account == null ? List.of() : entries(account.id()),
                store.read(ReceiptQueue::newest));
    }

    private Evidence evidence(Needing needing) {
        return reconciliation.evidence(needing.receipt().id());
    }

    private List<Needing> byKeys(Set<String> keys) {
        return store.read(session -> ReceiptQueue.byKeys(session, keys));
    }

    private static Set<String> keys(Message message) {
        Set<String> keys = new LinkedHashSet<>();
        Stream.of(message.receipts(), message.unsure(), message.codes())
                .flatMap(List::stream)
                .forEach(taken -> keys.add(Receipts.key(taken.value())));
        return keys;
    }

    /** IDs that are one slip away from the first that stands in the message. */
    private static Set<String> slips(Message message) {
        return message.receipts().isEmpty()
                ? Set.of()
                : ReceiptSlips.of(Receipts.key(message.receipts().get(0).value()));
    }

    private List<Evidence> ofAccount(long account, Message message, Instant now) {
        List<Evidence> fitting = new ArrayList<>();
        for (Receipt receipt :
                receipts.ofAccount(account, null, MOST_OF_ACCOUNT).rows()) {
            if (fits(receipt, message, now) && fitting.size() < MOST_RECEIPTS) {
                fitting.add(reconciliation.evidence(receipt.id()));
            }
        }
        return fitting;
    }

    private static boolean fits(Receipt receipt, Message message, Instant now) {
        Instant at = receipt.purchasedAt();
        if (message.times().isEmpty()) {
            return at.isAfter(now.minus(LATELY));
        }
        return message.times().stream()
                .flatMap(time -> time.candidates().stream())
                .anyMatch(when -> at.isAfter(when.earliest().minus(AROUND))
                        && at.isBefore(when.latest().plus(AROUND)));
    }

    /** What looks like a code, and of what might be one only what is. */
    private List<ListedCode> codes(Message message) {
        List<String> inputs = Stream.concat(message.codes().stream(), message.unsure().stream())
                .map(Taken::value)
                .toList();
        if (inputs.isEmpty()) {
            return List.of();
        }
        int sure = message.codes().size();
        return codes.states(inputs, Progress.NONE).stream()
                .filter(code -> code.number() <= sure
                        || code.state() != ListedState.NOT_FOUND && code.state() != ListedState.TYPING_ERROR)
                .toList();
    }

    private List<Entry> entries(long account) {
        return ledger.entries(account, null, MOST_ENTRIES).rows();
    }
}
