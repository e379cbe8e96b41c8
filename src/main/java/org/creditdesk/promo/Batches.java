package org.creditdesk.promo;

import java.util.List;
import org.creditdesk.store.Progress;

/** Designs, generates and exports batches. */
public final class Batches {
    /** Everything that is wrong with a plan, each with its field; empty when it can be generated. */
    public List<PlanProblem> check(BatchPlan plan) {
        throw new UnsupportedOperationException();
    }

    /** What the plan costs and how well its codes hide. */
    public Odds odds(BatchPlan plan) {
        throw new UnsupportedOperationException();
    }

    /** Three codes that look like the plan's; they are never issued. */
    public List<String> examples(BatchPlan plan) {
        throw new UnsupportedOperationException();
    }

    /**
     * Creates the batch (once per request id), generates exactly its number of codes and seals it. A batch that a
     * crash interrupted is finished when the same request comes again. Cancelling removes all its codes.
     *
     * @param progress told the number of codes stored
     * @return the batch: ACTIVE or SEALED, or CANCELLED
     */
    public Batch generate(BatchPlan plan, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
