package org.creditdesk.ui.promo;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.creditdesk.account.Accounts;
import org.creditdesk.account.EmailReport;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.Batches;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.Campaigns;
import org.creditdesk.promo.CodeExport;
import org.creditdesk.promo.ExportFormat;
import org.creditdesk.promo.ImportPlan;
import org.creditdesk.promo.ImportReport;
import org.creditdesk.promo.NewCampaign;
import org.creditdesk.promo.Odds;
import org.creditdesk.promo.PlanProblem;
import org.creditdesk.store.Page;
import org.creditdesk.store.Progress;

/** The services of an opened store. */
record DeskPromotions(Campaigns all, Batches batches, Accounts customers, CodeExport files) implements Promotions {
    @Override
    public Page<Campaign, Long> campaigns(Long before, int limit) {
        return all.list(before, limit);
    }

    @Override
    public Campaign campaign(long id) {
        return all.get(id);
    }

    @Override
    public Campaign create(NewCampaign wanted) {
        return all.create(wanted);
    }

    @Override
    public Page<Batch, Long> batches(long campaignId, Long before, int limit) {
        return all.batches(campaignId, before, limit);
    }

    @Override
    public Batch batch(long id) {
        return all.batch(id);
    }

    @Override
    public List<PlanProblem> check(BatchPlan plan) {
        return batches.check(plan);
    }

    @Override
    public Odds odds(BatchPlan plan) {
        return batches.odds(plan);
    }

    @Override
    public List<String> examples(BatchPlan plan) {
        return batches.examples(plan);
    }

    @Override
    public Batch generate(BatchPlan plan, Progress progress) {
        return batches.generate(plan, progress);
    }

    @Override
    public ImportReport checkCodes(List<String> codes, Progress progress) {
        return batches.checkCodes(codes, progress);
    }

    @Override
    public List<PlanProblem> checkImport(ImportPlan plan, int rows) {
        return batches.checkImport(plan, rows);
    }

    @Override
    public Batch importCodes(ImportPlan plan, List<String> codes, Progress progress) {
        return batches.importCodes(plan, codes, progress);
    }

    @Override
    public EmailReport accounts(List<String> emails, Progress progress) {
        return customers.report(emails, progress);
    }

    @Override
    public long approvalAbove() {
        return batches.approvalAbove();
    }

    @Override
    public Batch resume(long batchId, Progress progress) {
        return batches.resume(batchId, progress);
    }

    @Override
    public Batch cancel(long batchId, Progress progress) {
        return batches.cancel(batchId, progress);
    }

    @Override
    public Page<Batch, Long> unfinished(Long before, int limit) {
        return batches.unfinished(before, limit);
    }

    @Override
    public Page<Batch, Long> waiting(Long before, int limit) {
        return batches.waiting(before, limit);
    }

    @Override
    public Batch approve(UUID requestId, long batchId) {
        return batches.approve(requestId, batchId);
    }

    @Override
    public Batch reject(UUID requestId, long batchId, String why) {
        return batches.reject(requestId, batchId, why);
    }

    @Override
    public long export(long batchId, Path file, Progress progress) {
        return files.export(batchId, ExportFormat.of(file), file, progress);
    }
}
