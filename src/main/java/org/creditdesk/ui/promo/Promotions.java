package org.creditdesk.ui.promo;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.creditdesk.account.EmailReport;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.ImportPlan;
import org.creditdesk.promo.ImportReport;
import org.creditdesk.promo.NewCampaign;
import org.creditdesk.promo.Odds;
import org.creditdesk.promo.PlanProblem;
import org.creditdesk.store.Page;
import org.creditdesk.store.Progress;

/** What the promotion screens ask of the desk; each call blocks and means what the service behind it says. */
interface Promotions {
    Page<Campaign, Long> campaigns(Long before, int limit);

    Campaign campaign(long id);

    Campaign create(NewCampaign wanted);

    Page<Batch, Long> batches(long campaignId, Long before, int limit);

    Batch batch(long id);

    List<PlanProblem> check(BatchPlan plan);

    Odds odds(BatchPlan plan);

    List<String> examples(BatchPlan plan);

    Batch generate(BatchPlan plan, Progress progress);

    /** What {@link #importCodes} would say about each row. */
    ImportReport checkCodes(List<String> codes, Progress progress);

    /** What {@link #importCodes} would say to the plan. @param rows codes in the list */
    List<PlanProblem> checkImport(ImportPlan plan, int rows);

    Batch importCodes(ImportPlan plan, List<String> codes, Progress progress);

    /** Whom emails name. */
    EmailReport accounts(List<String> emails, Progress progress);

    /** Credits at stake above which a batch needs a second person. */
    long approvalAbove();

    Batch resume(long batchId, Progress progress);

    Batch cancel(long batchId, Progress progress);

    Page<Batch, Long> unfinished(Long before, int limit);

    Page<Batch, Long> waiting(Long before, int limit);

    Batch approve(UUID requestId, long batchId);

    Batch reject(UUID requestId, long batchId, String why);

    long export(long batchId, Path file, Progress progress);
}
