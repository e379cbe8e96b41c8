package org.creditdesk.promo;

import java.util.UUID;

/**
 * One request to change a batch.
 *
 * @param asked what for, so that a request id that comes back with something else is noticed
 */
record ChangeRequest(UUID id, ChangeKind kind, String asked) {
    /** Whether it was this request, and no other under the same id, that made the change. */
    boolean made(BatchChangeRow change, long batchId) {
        return change.batchId == batchId && change.kind == kind && change.asked.equals(asked);
    }
}
