package org.creditdesk.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.creditdesk.account.CurrentEmails;
import org.creditdesk.ledger.Entries;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.Grant;
import org.creditdesk.ledger.Naming;
import org.creditdesk.store.RoundTrip;
import org.hibernate.StatelessSession;

/**
 * The creditings of a receipt that had no right to stand and were taken back as far as possible then, against the ledger
 * as it stands, inside the caller's transaction.
 */
final class WrongCreditings {
    private static final int MOST_ENTRIES = 50;

    private final StatelessSession session;
    private final List<ClawBackStep> steps;
    private final Instant now;
    /** By account, in the order in which accounts are locked. */
    private final SortedMap<Long, List<Naming>> creditings;

    /** @param steps of the receipt */
    WrongCreditings(StatelessSession session, long receiptId, List<ClawBackStep> steps, Instant now) {
        this.session = session;
        this.now = now;
        List<ClawBackStep> takings =
                steps.stream().filter(WrongCreditings::tookBack).toList();
        List<Naming> named = takings.isEmpty() ? List.of() : named(receiptId, takings);
        // What was reversed as a whole is settled, whoever did it.
        List<EntryId> settled = named.stream()
                .filter(each -> each.reversedBy() != null)
                .map(each -> each.entry().id())
                .toList();
        this.steps = takings.stream()
                .filter(step -> !settled.contains(step.target()))
                .toList();
        this.creditings = named.stream()
                .filter(each -> each.reversedBy() == null)
                .collect(Collectors.groupingBy(each -> each.entry().id().account(), TreeMap::new, Collectors.toList()));
    }

    private static boolean tookBack(ClawBackStep step) {
        return step.cause() == Cause.TWICE && step.target() != null;
    }

    /** Accounts that may have to give something back. */
    static List<Long> accounts(List<ClawBackStep> steps) {
        return steps.stream()
                .filter(WrongCreditings::tookBack)
                .map(step -> step.target().account())
                .distinct()
                .toList();
    }

    private List<Naming> named(long receiptId, List<ClawBackStep> takings) {
        RoundTrip trip = RoundTrip.in(session);
        Supplier<List<Naming>> namings = Naming.of(trip, List.of(receiptId), MOST_ENTRIES);
        trip.make();
        List<EntryId> targets = takings.stream().map(ClawBackStep::target).toList();
        return namings.get().stream()
                .filter(each ->
                        each.grant() != null && targets.contains(each.entry().id()))
                .toList();
    }

    /** One for each account that has not given all of it back. */
    List<Overcredited> all() {
        Map<Long, String> emails = creditings.isEmpty() ? Map.of() : CurrentEmails.of(session, creditings.keySet());
        return creditings.keySet().stream()
                .map(account -> of(account, emails.get(account)))
                .filter(each -> each.granted() > each.taken())
                .toList();
    }

    private Overcredited of(long account, String email) {
        long granted = creditings.get(account).stream()
                .mapToLong(each -> each.entry().amount())
                .sum();
        long taken = steps(account).stream()
                .filter(ClawBackStep::stands)
                .mapToLong(step -> -step.moved())
                .sum();
        long waiting = steps(account).stream()
                .filter(ClawBackStep::isWaiting)
                .mapToLong(ClawBackStep::collected)
                .sum();
        long left = grants(account).stream().mapToLong(this::left).sum();
        return new Overcredited(
                account, email, granted, taken, waiting, Math.min(left, Math.max(0, granted - taken - waiting)));
    }

    private List<ClawBackStep> steps(long account) {
        return steps.stream().filter(step -> step.target().account() == account).toList();
    }

    /**
     * The grants of an account that may be taken from, in this order: those that were made wrongly, those that gave
     * back what had been taken of them, and where the owner allows it all others.
     */
    List<Grant> grants(long account) {
        List<Grant> grants = new ArrayList<>();
        creditings.get(account).forEach(each -> grants.add(each.grant()));
        steps(account).stream()
                .map(ClawBackStep::reversedBy)
                .filter(Objects::nonNull)
                .forEach(entry -> Entries.grant(session, entry).ifPresent(grants::add));
        grants.addAll(Sheets.others(
                session, account, grants.stream().map(Grant::entry).toList()));
        grants.removeIf(grant -> left(grant) == 0);
        return grants;
    }

    /** What a grant still holds and nobody has asked to take. */
    long left(Grant grant) {
        long asked = steps.stream()
                .filter(step -> step.isWaiting() && grant.entry().equals(step.target()))
                .mapToLong(ClawBackStep::collected)
                .sum();
        return Math.max(0, grant.leftAt(now) - asked);
    }
}
