package org.creditdesk.triage;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.account.Accounts;
import org.creditdesk.ledger.Entries;
import org.creditdesk.ledger.Entry;
import org.creditdesk.promo.CodeList;
import org.creditdesk.promo.ListedCode;
import org.creditdesk.promo.ListedState;
import org.creditdesk.receipt.Needing;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.receipt.ReceiptQueue;
import org.creditdesk.receipt.Receipts;
import org.creditdesk.reconcile.Evidence;
import org.creditdesk.reconcile.Gathered;
import org.creditdesk.reconcile.Reconciliation;
import org.creditdesk.store.RoundTrip;
import org.creditdesk.store.Store;

/**
 * Asks the store for what a message names, in as few round trips as there can be: first for everything by its keys, then
 * for what hangs on that. Between the two, where no receipt was found, for those that may have been meant.
 */
final class Enquiry {
    private static final int MOST_EMAILS = 10;
    private static final int MOST_RECEIPTS = 5;
    private static final int MOST_OF_ACCOUNT = 20;
    private static final int MOST_ENTRIES = 50;
    /** A payment may be booked a little before or after what the customer remembers. */
    private static final Duration AROUND = Duration.ofHours(1);

    private static final Duration LATELY = Duration.ofDays(30);

    private final Store store;
    private final CodeList codes;
    private final Reconciliation reconciliation;

    Enquiry(Store store, CodeList codes, Reconciliation reconciliation) {
        this.store = store;
        this.codes = codes;
        this.reconciliation = reconciliation;
    }

    /** Receipts that may be the one. @param until when the newest purchase was imported; null for none */
    private record Meant(List<Needing> mistyped, List<Needing> ofAccount, Instant until) {
        static final Meant NOBODY_ASKED = new Meant(List.of(), List.of(), null);
    }

    /** @param found all receipts that were */
    private record Answers(
            List<AccountHeader> accounts,
            List<Needing> exact,
            Meant meant,
            List<ListedCode> codes,
            List<Entry> entries,
            Gathered found) {}

    Known about(Message message, Instant now) {
        Answers answers = store.askTogether(trip -> ask(trip, message, now));
        boolean isNamed =
                !answers.exact().isEmpty() || !answers.meant().mistyped().isEmpty();
        List<Evidence> found = reconciliation.evidence(answers.found());
        return new Known(
                message,
                one(answers.accounts()),
                answers.accounts().size() > 1,
                isNamed ? found : List.of(),
                answers.exact().isEmpty() && isNamed,
                isNamed ? List.of() : found,
                answers.codes(),
                answers.entries(),
                answers.meant().until());
    }

    private Answers ask(RoundTrip trip, Message message, Instant now) {
        Supplier<List<AccountHeader>> accounts = Accounts.named(
                trip,
                message.emails().stream().limit(MOST_EMAILS).map(Taken::value).toList());
        Supplier<List<Needing>> exact = ReceiptQueue.byKeys(trip, keys(message));
        List<ListedCode> listed = codes(trip, message);
        trip.make();
        AccountHeader account = one(accounts.get());
        boolean isMissing = !exact.get().isEmpty() && exact.get().stream().allMatch(Judge::isMissing);
        RoundTrip.Answer<List<Entry>> entries =
                account == null || isMissing ? null : Entries.newest(trip, account.id(), MOST_ENTRIES);
        Meant meant = exact.get().isEmpty() ? meant(trip, message, account, now) : Meant.NOBODY_ASKED;
        List<Needing> found = Stream.of(exact.get(), meant.mistyped(), meant.ofAccount())
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(List.of());
        Gathered gathered = reconciliation.gather(
                trip,
                found.stream().limit(MOST_RECEIPTS).toList(),
                accounts.get().stream().collect(Collectors.toMap(AccountHeader::id, AccountHeader::email)));
        return new Answers(
                accounts.get(), exact.get(), meant, listed, entries == null ? List.of() : entries.get(), gathered);
    }

    private static AccountHeader one(List<AccountHeader> accounts) {
        return accounts.size() == 1 ? accounts.get(0) : null;
    }

    private static Meant meant(RoundTrip trip, Message message, AccountHeader account, Instant now) {
        Supplier<List<Needing>> mistyped = ReceiptQueue.byKeys(trip, slips(message));
        RoundTrip.Answer<List<Needing>> ofAccount =
                account == null ? null : ReceiptQueue.ofAccount(trip, account.id(), MOST_OF_ACCOUNT);
        RoundTrip.Answer<Instant> until = ReceiptQueue.newest(trip);
        trip.make();
        List<Needing> fitting = ofAccount == null
                ? List.of()
                : ofAccount.get().stream()
                        .filter(each -> fits(each.receipt(), message, now))
                        .toList();
        return new Meant(mistyped.get(), fitting, until.get());
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
    private List<ListedCode> codes(RoundTrip trip, Message message) {
        List<String> inputs = Stream.concat(message.codes().stream(), message.unsure().stream())
                .map(Taken::value)
                .toList();
        int sure = message.codes().size();
        return codes.states(trip, inputs).stream()
                .filter(code -> code.number() <= sure
                        || code.state() != ListedState.NOT_FOUND && code.state() != ListedState.TYPING_ERROR)
                .toList();
    }
}
