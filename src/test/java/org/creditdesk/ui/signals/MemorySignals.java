package org.creditdesk.ui.signals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditdesk.problem.Problem;
import org.creditdesk.redeem.Signal;
import org.creditdesk.redeem.SignalAccount;
import org.creditdesk.redeem.SignalDismissal;
import org.creditdesk.redeem.SignalEvidence;
import org.creditdesk.redeem.SignalKind;
import org.creditdesk.store.Page;

/** Signals in memory; a look brings those that are coming. */
final class MemorySignals implements SignalDesk {
    static final Instant NOW = Instant.parse("2026-05-03T18:20:00Z");

    final List<Signal> signals = new ArrayList<>();
    final List<Signal> coming = new ArrayList<>();
    final Map<UUID, Signal> done = new HashMap<>();
    Problem failure;
    int looks;

    static Signal signal(long id, SignalKind kind, String campaign) {
        return new Signal(
                id,
                kind,
                40 + id,
                1,
                campaign,
                NOW,
                NOW,
                new SignalEvidence(24, 31, 0, 0, 0, 0, 0, List.of(new SignalAccount(7, "eve+1@studio.example"))),
                "24 of 31 accounts that redeemed were created within the hour from 1 May 2026, 10:30 CEST.",
                "Open some of these accounts: do they buy anything, or only redeem?",
                null);
    }

    private void check() {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public boolean look() {
        check();
        looks++;
        if (!coming.isEmpty()) {
            signals.add(coming.remove(0));
        }
        return !coming.isEmpty();
    }

    @Override
    public List<Signal> of(long campaignId) {
        look();
        return list(null, 100).rows();
    }

    @Override
    public Page<Signal, Long> list(Long before, int limit) {
        check();
        return page(false, before, limit);
    }

    @Override
    public Page<Signal, Long> dismissed(Long before, int limit) {
        check();
        return page(true, before, limit);
    }

    private Page<Signal, Long> page(boolean dismissed, Long before, int limit) {
        return Page.of(
                signals.stream()
                        .filter(each -> (each.dismissal() != null) == dismissed)
                        .filter(each -> before == null || each.id() < before)
                        .sorted((one, other) -> Long.compare(other.id(), one.id()))
                        .limit(limit + 1L)
                        .toList(),
                limit,
                Signal::id);
    }

    @Override
    public Signal dismiss(UUID requestId, long signalId, String why) {
        check();
        return done.computeIfAbsent(requestId, request -> {
            Signal open = signals.stream()
                    .filter(each -> each.id() == signalId)
                    .findFirst()
                    .orElseThrow();
            var dismissed = new Signal(
                    open.id(),
                    open.kind(),
                    open.batchId(),
                    open.campaignId(),
                    open.campaign(),
                    open.since(),
                    open.at(),
                    open.evidence(),
                    open.sentence(),
                    open.next(),
                    new SignalDismissal("mia", NOW, why));
            signals.set(signals.indexOf(open), dismissed);
            return dismissed;
        });
    }
}
