package org.creditdesk.ui.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditdesk.adjust.RequestState;
import org.creditdesk.problem.Problem;
import org.creditdesk.receipt.Need;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.receipt.ReceiptQueue;
import org.creditdesk.reconcile.Evidence;
import org.creditdesk.reconcile.Fix;
import org.creditdesk.reconcile.FixReport;
import org.creditdesk.reconcile.Fixed;
import org.creditdesk.reconcile.Remedy;
import org.creditdesk.store.Page;
import org.creditdesk.store.Progress;

/** Receipts that need somebody, kept in memory. A receipt of more than 1,000 credits waits for approval, one of 13 is refused. */
final class MemoryQueue implements QueueDesk {
    private static final long LIMIT = 1_000;
    private static final long UNLUCKY = 13;

    final Map<Long, Receipt> receipts = new LinkedHashMap<>();
    final Map<Long, Need> needs = new LinkedHashMap<>();
    final Map<Long, Long> requests = new LinkedHashMap<>();
    final List<Long> posted = new ArrayList<>();
    RequestState decided = RequestState.PENDING;
    boolean isDown;
    /** The store goes away in a run after as many. */
    int goesAfter = Integer.MAX_VALUE;

    /** Somebody stops the run after as many. */
    int stopsAfter = Integer.MAX_VALUE;

    void add(long id, Need need, long credits) {
        needs.put(id, need);
        receipts.put(
                id,
                new Receipt(
                        id,
                        "stripe",
                        "pi_" + id,
                        "ana@studio.example",
                        7L,
                        1_000,
                        "EUR",
                        credits,
                        Receipt.State.PAID,
                        Instant.EPOCH.plusSeconds(id),
                        null,
                        null));
    }

    @Override
    public Map<Need, Long> counts() {
        check();
        Map<Need, Long> counts = new EnumMap<>(Need.class);
        needs.values().forEach(need -> counts.merge(need, 1L, Long::sum));
        return counts;
    }

    private void check() {
        if (isDown) {
            throw Problem.store("STORE_BUSY", null);
        }
    }

    @Override
    public Page<Receipt, ReceiptQueue.Key> page(Need need, ReceiptQueue.Key after, int limit) {
        check();
        return new Page<>(
                needs.entrySet().stream()
                        .filter(each -> each.getValue() == need)
                        .map(each -> receipts.get(each.getKey()))
                        .toList(),
                null);
    }

    @Override
    public Prepared prepared(long receiptId) {
        check();
        Receipt receipt = receipts.get(receiptId);
        if (receipt == null) {
            throw Problem.notFound("NO_SUCH_RECEIPT", String.valueOf(receiptId));
        }
        Need need = needs.get(receiptId);
        Long request = requests.get(receiptId);
        Fix fix = need == null ? null : new Fix(Remedy.CREDIT, receipt.credits(), 7L, "ana@studio.example");
        return new Prepared(
                new Evidence(
                        receipt,
                        need,
                        "ana@studio.example",
                        List.of(),
                        null,
                        request,
                        request == null ? null : decided,
                        null,
                        fix),
                receipt.credits() > LIMIT ? "Above your limit." : null);
    }

    @Override
    public Fixed fix(long receiptId, Need need) {
        check();
        Receipt receipt = receipts.get(receiptId);
        if (receipt.credits() == UNLUCKY) {
            throw Problem.refused("RECEIPT_CHANGED", receipt.receipt());
        }
        if (receipt.credits() > LIMIT) {
            requests.put(receiptId, 12L);
            return new Fixed(receiptId, receipt.receipt(), Remedy.CREDIT, 0, 12L, RequestState.PENDING, need, null);
        }
        posted.add(receiptId);
        needs.remove(receiptId);
        return new Fixed(receiptId, receipt.receipt(), Remedy.CREDIT, receipt.credits(), null, null, null, null);
    }

    @Override
    public FixReport fixAll(Need need, List<Long> receiptIds, Progress progress) {
        List<Fixed> fixed = new ArrayList<>();
        for (long id : receiptIds) {
            isDown |= fixed.size() == goesAfter;
            if (progress.isCancelled() || fixed.size() == stopsAfter) {
                return new FixReport(fixed, receiptIds.size(), true);
            }
            try {
                fixed.add(fix(id, need));
            } catch (Problem problem) {
                if (problem.kind() == Problem.Kind.STORE) {
                    throw problem;
                }
                fixed.add(new Fixed(id, receipts.get(id).receipt(), Remedy.NONE, 0, null, null, need, problem));
            }
            progress.report(fixed.size());
        }
        return new FixReport(fixed, receiptIds.size(), false);
    }

    @Override
    public FixReport fixEvery(Need need, Progress progress) {
        return fixAll(
                need, page(need, null, 200).rows().stream().map(Receipt::id).toList(), progress);
    }
}
