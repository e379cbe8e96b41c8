package org.creditdesk.reconcile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.creditdesk.receipt.Need;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.store.RoundTrip;
import org.hibernate.StatelessSession;

/**
 * Under which request ids a fix is asked for: the same for everybody, so that it happens once; after somebody decided
 * against it, or nobody did in time, the next one, so that it can be asked for again.
 *
 * @param current the id of the newest request, or the first there will be
 * @param asked that request; null while there is none
 * @param next the id under which it can be asked for now; the current one unless that was decided against
 */
record Asking(UUID current, Steps.Asked asked, UUID next) {
    static Asking of(StatelessSession session, Need need, Receipt receipt, Instant now) {
        RoundTrip trip = RoundTrip.in(session);
        UUID first = Evidences.request(need, receipt);
        Supplier<Map<UUID, Steps.Asked>> asked = Steps.Asked.under(trip, List.of(first), now);
        trip.make();
        return of(trip, List.of(first), asked.get(), now).get(first);
    }

    /**
     * Goes on from what was asked under the first ids of some fixes, in round trips of the caller's for those that were
     * decided against; mostly there are none.
     *
     * @return by the first ids
     */
    static Map<UUID, Asking> of(RoundTrip trip, Collection<UUID> firsts, Map<UUID, Steps.Asked> asked, Instant now) {
        Map<UUID, Asking> all = new HashMap<>();
        firsts.forEach(first -> all.put(first, new Asking(first, asked.get(first), first)));
        List<UUID> against = against(all);
        while (!against.isEmpty()) {
            Map<UUID, UUID> next = against.stream()
                    .collect(Collectors.toMap(
                            first -> first, first -> after(all.get(first).current())));
            Supplier<Map<UUID, Steps.Asked>> later = Steps.Asked.under(trip, next.values(), now);
            trip.make();
            next.forEach(
                    (first, id) -> all.computeIfPresent(first, (same, before) -> before.followed(id, later.get())));
            against = against(all);
        }
        return all;
    }

    /** The first ids of those that were decided against and of which nobody has looked yet whether they were asked for again. */
    private static List<UUID> against(Map<UUID, Asking> all) {
        return all.entrySet().stream()
                .filter(each -> each.getValue().isAgainst()
                        && each.getValue().next().equals(each.getValue().current()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isAgainst() {
        return asked != null && asked.state().isAgainst();
    }

    private Asking followed(UUID id, Map<UUID, Steps.Asked> later) {
        return later.containsKey(id) ? new Asking(id, later.get(id), id) : new Asking(current, asked, id);
    }

    private static UUID after(UUID current) {
        return UUID.nameUUIDFromBytes(("again after " + current).getBytes(StandardCharsets.UTF_8));
    }
}
