package org.creditdesk.ui.requests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditdesk.adjust.Adjusted;
import org.creditdesk.adjust.AdjustmentRequest;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Preview;
import org.creditdesk.adjust.RequestFilter;
import org.creditdesk.adjust.RequestState;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Page;

/** Requests for 500 credits each to an account with 40. */
final class MemoryRequests implements RequestDesk {
    final List<AdjustmentRequest> all = new ArrayList<>();
    final List<Long> previewed = new ArrayList<>();
    int approvals;
    boolean full;

    AdjustmentRequest ask(String maker) {
        AdjustmentRequest request = request(all.size() + 1, maker, RequestState.PENDING, null, null);
        all.add(request);
        return request;
    }

    private static AdjustmentRequest request(long id, String maker, RequestState state, String by, String why) {
        return new AdjustmentRequest(
                id,
                new UUID(0, id),
                EntryKind.COMPENSATION,
                7,
                "ana@studio.example",
                500,
                null,
                null,
                Because.of("GOODWILL"),
                "OVER_LIMIT",
                state,
                maker,
                Instant.EPOCH,
                Instant.EPOCH,
                by,
                by == null ? null : Instant.EPOCH,
                why,
                state == RequestState.APPROVED ? new EntryId(7, id) : null,
                null,
                null,
                false);
    }

    @Override
    public Page<AdjustmentRequest, Long> page(RequestFilter filter, Long after, int limit) {
        return new Page<>(
                all.stream()
                        .filter(request -> filter.state() == null || filter.state() == request.state())
                        .filter(request ->
                                filter.madeBy() == null || filter.madeBy().equals(request.madeBy()))
                        .filter(request -> filter.notMadeBy() == null
                                || !filter.notMadeBy().equals(request.madeBy()))
                        .toList(),
                null);
    }

    @Override
    public Preview preview(long id) {
        previewed.add(id);
        return full ? Preview.refused(40, "The account is blocked.") : Preview.allowed(40, 540);
    }

    @Override
    public Adjusted approve(long id) {
        approvals++;
        if (all.get((int) id - 1).state() != RequestState.PENDING) {
            throw Problem.refused("ALREADY_DECIDED", String.valueOf(id), "APPROVED", "otto");
        }
        decide(id, RequestState.APPROVED, null);
        return new Adjusted(new EntryId(7, id), 540, id, RequestState.APPROVED, false);
    }

    @Override
    public AdjustmentRequest reject(long id, String why) {
        return decide(id, RequestState.REJECTED, why);
    }

    @Override
    public AdjustmentRequest withdraw(long id, String why) {
        return decide(id, RequestState.WITHDRAWN, why);
    }

    AdjustmentRequest decide(long id, RequestState state, String why) {
        AdjustmentRequest decided = request(id, all.get((int) id - 1).madeBy(), state, "suri", why);
        all.set((int) id - 1, decided);
        return decided;
    }
}
