package org.creditdesk.ui.promo;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.Work;

/** The batches that this desk is generating or has generated since it was opened, each once per request id. */
final class Generations {
    private final Promotions promotions;
    private final Jobs jobs;
    private final LongSupplier nanos;
    private final Map<UUID, Generation> byRequest = new HashMap<>();

    Generations(Promotions promotions, Jobs jobs, LongSupplier nanos) {
        this.promotions = promotions;
        this.jobs = jobs;
        this.nanos = nanos;
    }

    /** Starts the plan; a request id that was started already is not started again. */
    Generation start(BatchPlan plan) {
        Generation known = byRequest.get(plan.requestId());
        if (known != null) {
            return known;
        }
        var generation = new Generation(plan, nanos);
        byRequest.put(plan.requestId(), generation);
        run(generation);
        return generation;
    }

    /** Goes on with a failed generation, under the same request id, where the store says it stands. */
    void resume(Generation generation) {
        if (generation.state() == Generation.State.FAILED) {
            run(generation);
        }
    }

    /** @return null when this desk never started that request */
    Generation of(UUID requestId) {
        return byRequest.get(requestId);
    }

    private void run(Generation generation) {
        BatchPlan plan = generation.plan();
        generation.began();
        String title = Texts.of("promo.generation.job", plan.count(), plan.campaign());
        generation.runs(jobs.start(
                title,
                plan.count(),
                Work.withProgress(progress -> promotions.generate(plan, progress))
                        .onProgress(generation::progressed)
                        .onDone(generation::ended)
                        .onFailed(generation::failed)));
    }
}
