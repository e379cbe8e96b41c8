package org.creditdesk.reconcile;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditdesk.account.CurrentEmails;
import org.creditdesk.account.EmailKey;
import org.creditdesk.account.Holders;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.Naming;
import org.creditdesk.receipt.Need;
import org.creditdesk.receipt.Needing;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.store.RoundTrip;

/**
 * What hangs on some receipts, gathered for all of them together: the entries that name them, their claw-backs and
 * requests, and whose accounts these are.
 */
public final class Gathered {
    /** Of one receipt, by honest means. */
    private static final int MOST_ENTRIES = 50;

    private final List<Needing> needing;
    private final Instant now;
    private final Map<Long, List<Naming>> namings;
    private final Map<Long, List<ClawBackStep>> steps;
    private final Map<UUID, Asking> askings;
    private final Map<String, List<Long>> holders;
    private final Map<Long, String> emails;

    private Gathered(
            List<Needing> needing,
            Instant now,
            Map<Long, List<Naming>> namings,
            Map<Long, List<ClawBackStep>> steps,
            Map<UUID, Asking> askings,
            Map<String, List<Long>> holders,
            Map<Long, String> emails) {
        this.needing = needing;
        this.now = now;
        this.namings = namings;
        this.steps = steps;
        this.askings = askings;
        this.holders = holders;
        this.emails = emails;
    }

    /**
     * Mostly in one round trip, with which whatever the caller asked before goes too; further ones are for what was
     * asked for again after a refusal, and for addresses of accounts that no receipt names.
     *
     * @param needing a few
     * @param known current emails of accounts that need not be asked for
     */
    static Gathered of(RoundTrip trip, List<Needing> needing, Map<Long, String> known, Instant now) {
        if (needing.isEmpty()) {
            trip.make();
            return new Gathered(needing, now, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
        }
        List<UUID> requests = requests(needing, each -> true);
        Set<Long> accounts = accounts(needing);
        accounts.removeAll(known.keySet());
        Supplier<List<Naming>> naming = Naming.of(trip, ids(needing, Needing::isNamed), MOST_ENTRIES * needing.size());
        Supplier<Map<Long, List<ClawBackStep>>> steps = Steps.of(trip, ids(needing, Needing::wasTakenBack), now);
        Supplier<Map<UUID, Steps.Asked>> asked =
                Steps.Asked.under(trip, requests(needing, Gathered::mayHaveBeenAskedFor), now);
        Supplier<Map<String, List<Long>>> holders = Holders.of(trip, emailKeys(needing));
        Supplier<Map<Long, String>> emails = CurrentEmails.of(trip, accounts);
        trip.make();
        Map<String, List<Long>> held = holders.get();
        Map<Long, String> all = new HashMap<>(known);
        all.putAll(emails.get());
        return new Gathered(
                needing,
                now,
                naming.get().stream().collect(Collectors.groupingBy(Naming::receiptId)),
                steps.get(),
                Asking.of(trip, requests, asked.get(), now),
                held,
                withOthers(trip, all, naming.get(), held));
    }

    private static List<Long> ids(List<Needing> needing, Predicate<Needing> which) {
        return needing.stream().filter(which).map(each -> each.receipt().id()).toList();
    }

    private static boolean mayHaveBeenAskedFor(Needing needing) {
        return needing.wasAskedFor() || !Evidences.gives(needing.need(), needing.receipt());
    }

    private static List<UUID> requests(List<Needing> needing, Predicate<Needing> which) {
        return needing.stream()
                .filter(each -> each.need() != null && which.test(each))
                .map(each -> Evidences.request(each.need(), each.receipt()))
                .toList();
    }

    private static Set<Long> accounts(List<Needing> needing) {
        return needing.stream()
                .flatMap(each ->
                        Stream.of(each.receipt().accountId(), each.receipt().creditedAccountId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> emailKeys(List<Needing> needing) {
        return needing.stream()
                .filter(each -> each.need() == Need.NO_ACCOUNT && each.receipt().email() != null)
                .map(each -> EmailKey.of(each.receipt().email()).value())
                .collect(Collectors.toSet());
    }

    private static Map<Long, String> withOthers(
            RoundTrip trip, Map<Long, String> known, List<Naming> namings, Map<String, List<Long>> holders) {
        Set<Long> others = Stream.concat(
                        namings.stream().map(each -> each.entry().id().account()),
                        holders.values().stream().flatMap(Collection::stream))
                .collect(Collectors.toCollection(HashSet::new));
        others.removeAll(known.keySet());
        Supplier<Map<Long, String>> found = CurrentEmails.of(trip, others);
        trip.make();
        known.putAll(found.get());
        return known;
    }

    /**
     * That of each receipt, in the order in which they were asked for.
     *
     * @param sheet makes the worksheet of one whose money was given back, or of whose credits some were taken back
     * @param elsewhere credits that may be taken from other grants of an entry's account
     */
    List<Evidence> evidence(Function<Needing, ClawBackSheet> sheet, ToLongFunction<EntryId> elsewhere) {
        return needing.stream()
                .map(each -> new Evidences(this, each)
                        .evidence(hasSheet(each.receipt()) ? sheet.apply(each) : null, elsewhere))
                .toList();
    }

    private boolean hasSheet(Receipt receipt) {
        return receipt.refundedMinor() > 0
                || receipt.dispute() != null
                || !steps(receipt.id()).isEmpty();
    }

    /** Those that name a receipt, in the order of accounts and entries. */
    List<NamingEntry> entries(long receiptId) {
        List<ClawBackStep> done = steps(receiptId);
        return namings.getOrDefault(receiptId, List.of()).stream()
                .limit(MOST_ENTRIES)
                .map(each -> new NamingEntry(
                        each.entry(),
                        email(each.entry().id().account()),
                        each.grant() == null ? 0 : each.grant().leftAt(now),
                        each.reversedBy(),
                        done.stream()
                                .anyMatch(step -> step.tookBack(each.entry().id()))))
                .toList();
    }

    List<ClawBackStep> steps(long receiptId) {
        return steps.getOrDefault(receiptId, List.of());
    }

    /** @param first the first request id of a fix */
    Asking asking(UUID first) {
        return askings.get(first);
    }

    List<Long> holders(String emailKey) {
        return holders.getOrDefault(emailKey, List.of());
    }

    /** The current one. */
    String email(long account) {
        return emails.get(account);
    }
}
