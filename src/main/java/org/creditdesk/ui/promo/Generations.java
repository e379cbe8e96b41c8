package org.creditdesk.ui.promo;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.ImportPlan;
import org.creditdesk.store.Progress;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.Work;

/** The batches that this desk is generating or has generated since it was opened, each once. */
final class Generations {
    private final Promotions promotions;
    private final Jobs jobs;
    private final LongSupplier nanos;
    private final Map<UUID, Generation> byRequest = new HashMap<>();
    private final Map<Long, Generation> byBatch = new HashMap<>();

    Generations(Promotions promotions, Jobs jobs, LongSupplier nanos) {
        this.promotions = promotions;
        this.jobs = jobs;
        this.nanos = nanos;
    }

    /** Starts the plan; a request id that was started already is not started again. */
    Generation start(BatchPlan plan) {
        return start(plan, false, progress -> promotions.generate(plan, progress));
    }

    /** Starts storing codes that others made. @param plan that counts them */
    Generation start(BatchPlan plan, Imported imported) {
        return start(plan, true, progress -> importCodes(plan, imported, progress));
    }

    private Batch importCodes(BatchPlan plan, Imported imported, Progress progress) {
        try {
            return promotions.importCodes(ImportPlan.of(plan), imported.codes(), progress);
        } catch (Problem cancelled) {
            if (cancelled.reason().equals("IMPORT_CANCELLED")) {
                return null;
            }
            throw cancelled;
        }
    }

    private Generation start(BatchPlan plan, boolean imports, Work.Steps<Batch> steps) {
        Generation known = byRequest.get(plan.requestId());
        if (known != null) {
            return known;
        }
        var generation = new Generation(plan.campaign(), plan.count(), imports, steps, nanos);
        byRequest.put(plan.requestId(), generation);
        run(generation);
        return generation;
    }

    /** A batch that was found half done; the same one again is the one that this desk knows, if it works at it. */
    Generation found(Batch unfinished) {
        Generation known = byBatch.get(unfinished.id());
        if (known != null && !known.isResumable()) {
            return known;
        }
        var generation = new Generation(
                unfinished.campaign(),
                unfinished.planned(),
                false,
                progress -> promotions.resume(unfinished.id(), progress),
                nanos);
        generation.found(unfinished);
        byBatch.put(unfinished.id(), generation);
        return generation;
    }

    /** Goes on with a failed or interrupted generation where the store says it stands; nothing is made twice. */
    void resume(Generation generation) {
        if (generation.isResumable()) {
            run(generation);
        }
    }

    /** Stops it where this desk runs it; removes what is there of it where nobody does. */
    void cancel(Generation generation) {
        if (generation.isResumable() && generation.batch() != null) {
            long id = generation.batch().id();
            generation.cancelling();
            jobs.start(
                    Texts.of("promo.generation.cancel-job", generation.campaign()),
                    0,
                    Work.withProgress(progress -> promotions.cancel(id, progress))
                            .onDone(generation::ended)
                            .onFailed(generation::failed));
        } else {
            generation.cancel();
        }
    }

    /** @return null when this desk never started that request */
    Generation of(UUID requestId) {
        return byRequest.get(requestId);
    }

    private void run(Generation generation) {
        generation.began();
        generation.runs(jobs.start(
                GenerationWords.job(generation),
                generation.count(),
                Work.withProgress(generation.steps())
                        .onProgress(generation::progressed)
                        .onDone(generation::ended)
                        .onFailed(generation::failed)));
    }
}
