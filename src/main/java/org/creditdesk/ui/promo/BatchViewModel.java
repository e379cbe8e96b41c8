package org.creditdesk.ui.promo;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.ExportFormat;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Job;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** One batch: its facts, its codes, and their export. */
final class BatchViewModel {
    private static final Set<BatchState> WITHOUT_SEAL =
            Set.of(BatchState.DRAFT, BatchState.GENERATING, BatchState.CANCELLED);

    /** How an export went. */
    record Exported(boolean good, String sentence) {}

    private final Promotions promotions;
    private final Jobs jobs;
    private final Navigator navigator;
    private final Member member;
    private final long batchId;
    private final Latest loads;
    private final LifeViewModel life;
    private final GoingOnViewModel unfinished;
    private final ReadOnlyObjectWrapper<Batch> batch = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FailureMessage> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper exportBlocked = new ReadOnlyStringWrapper(Texts.of("promo.batch.loading"));
    private final ReadOnlyBooleanWrapper exporting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper exportShare = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<Exported> exported = new ReadOnlyObjectWrapper<>();
    private Job exportJob;
    private boolean extendsWhenLoaded;

    /** @param viewer the zone of whoever sits at the desk */
    BatchViewModel(
            Promotions promotions,
            LifeDesk lives,
            WorkRunner runner,
            Jobs jobs,
            Navigator navigator,
            Member member,
            Supplier<UUID> requestIds,
            ZoneId viewer,
            long batchId) {
        this.promotions = promotions;
        this.jobs = jobs;
        this.navigator = navigator;
        this.member = member;
        this.batchId = batchId;
        this.loads = new Latest(runner);
        this.life = new LifeViewModel(lives, runner, member, requestIds, viewer, batchId, this::load);
        this.unfinished = new GoingOnViewModel(lives, jobs, member, this::load, life::tell);
    }

    /** Opens the fields of a new end as soon as the batch is there. */
    void extendWhenLoaded() {
        extendsWhenLoaded = true;
    }

    void load() {
        loads.start(
                Work.of(() -> promotions.batch(batchId)).onDone(this::loaded).onFailed(failure::set));
    }

    private void loaded(Batch found) {
        failure.set(null);
        batch.set(found);
        life.show(found);
        blockExport();
        if (extendsWhenLoaded) {
            extendsWhenLoaded = false;
            life.extend();
        }
    }

    private void blockExport() {
        String noPermission = Rights.missing(member, Permission.EXPORT_CODES);
        if (noPermission != null) {
            exportBlocked.set(noPermission);
        } else if (WITHOUT_SEAL.contains(batch.get().state())) {
            exportBlocked.set(Texts.of("promo.batch.not-sealed"));
        } else {
            exportBlocked.set(exporting.get() ? Texts.of("promo.batch.exporting") : null);
        }
    }

    /** Writes the codes to a file, in the background; it goes on when the screen is left. */
    void export(Path file) {
        if (exportBlocked.get() != null) {
            return;
        }
        exported.set(null);
        exportShare.set(0);
        exporting.set(true);
        blockExport();
        long count = batch.get().generated();
        exportJob = jobs.start(
                Texts.of("promo.batch.export-job", count, batch.get().campaign()),
                count,
                Work.withProgress(progress -> promotions.export(batchId, file, progress))
                        .onProgress(done -> exportShare.set((double) done / Math.max(1, count)))
                        .onDone(written -> ended(true, Texts.of("promo.batch.exported", written, file.toString())))
                        .onFailed(message -> ended(false, message.sentence())));
    }

    private void ended(boolean good, String sentence) {
        exported.set(new Exported(good, sentence));
        exporting.set(false);
        blockExport();
    }

    void cancelExport() {
        if (exporting.get()) {
            exportJob.cancel();
        }
    }

    /** What the file might be called: the campaign and the batch, in characters that every system takes. */
    String suggestedFileName(ExportFormat format) {
        String plain = Normalizer.normalize(batch.get().campaign(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return (plain + " batch " + batchId)
                        .strip()
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceFirst("^-", "")
                + format.ending();
    }

    void openCampaign() {
        if (batch.get() != null) {
            navigator.go(PromoRoutes.campaign(batch.get().campaignId()));
        }
    }

    void stop() {
        loads.drop();
        life.stop();
    }

    LifeViewModel life() {
        return life;
    }

    GoingOnViewModel unfinished() {
        return unfinished;
    }

    /** Null until it is loaded. */
    ReadOnlyObjectProperty<Batch> batchProperty() {
        return batch.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<FailureMessage> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Why there is no export now; null when there is. */
    ReadOnlyStringProperty exportBlockedProperty() {
        return exportBlocked.getReadOnlyProperty();
    }

    /** Whether an export runs. */
    ReadOnlyBooleanProperty exportingProperty() {
        return exporting.getReadOnlyProperty();
    }

    /** 0 to 1. */
    ReadOnlyDoubleProperty exportShareProperty() {
        return exportShare.getReadOnlyProperty();
    }

    /** How the last export ended; null before. */
    ReadOnlyObjectProperty<Exported> exportedProperty() {
        return exported.getReadOnlyProperty();
    }
}
