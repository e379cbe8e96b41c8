package org.creditdesk.promo;

import java.util.List;
import org.creditdesk.store.Page;

/** Campaigns and their batches, as they stand. */
public final class Campaigns {
    /** Creates once per request id. @throws org.creditdesk.problem.Problem when the name is taken or a field is wrong */
    public Campaign create(NewCampaign wanted) {
        throw new UnsupportedOperationException();
    }

    /** Newest first. @param before only campaigns with a smaller id; null for the newest */
    public Page<Campaign, Long> list(Long before, int limit) {
        throw new UnsupportedOperationException();
    }

    public Campaign byName(String name) {
        throw new UnsupportedOperationException();
    }

    public Campaign get(long id) {
        throw new UnsupportedOperationException();
    }

    /** A campaign's batches, newest first. */
    public Page<Batch, Long> batches(long campaignId, Long before, int limit) {
        throw new UnsupportedOperationException();
    }

    public Batch batch(long id) {
        throw new UnsupportedOperationException();
    }

    /** Some codes of a batch in canonical order, as this member may see them. @param after canonical code; null to begin */
    public Page<CodeRow, String> codes(long batchId, String after, int limit) {
        throw new UnsupportedOperationException();
    }

    public static List<Class<?>> mapped() {
        return List.of();
    }
}
