package org.creditdesk.ui.promo;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.Odds;
import org.creditdesk.staff.Member;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** The queue of batches that wait for a second person, decided one after the other. */
final class WaitingBatchesViewModel {
    private final Promotions promotions;
    private final WorkRunner work;
    private final Member member;
    private final Toasts toasts;
    private final Supplier<UUID> requestIds;
    private final Runnable decided;
    private final Latest looks;
    private final PagedRows<Batch, Long> rows;
    private final ReadOnlyObjectWrapper<Batch> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<BatchStand> stand = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<OddsWords> odds = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FailureMessage> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final StringProperty why = new SimpleStringProperty("");
    private UUID requestId;
    private int place;

    /** @param decided called after each decision, and when the queue is read again */
    WaitingBatchesViewModel(
            Promotions promotions,
            WorkRunner work,
            Member member,
            Toasts toasts,
            Supplier<UUID> requestIds,
            Runnable decided) {
        this.promotions = promotions;
        this.work = work;
        this.member = member;
        this.toasts = toasts;
        this.requestIds = requestIds;
        this.decided = decided;
        this.looks = new Latest(work);
        this.rows = new PagedRows<>(work, promotions::waiting);
        rows.arrivalsProperty().addListener(observable -> arrived());
    }

    void load() {
        rows.reload();
        decided.run();
    }

    /** Keeps the batch in sight; where it was decided, the one that has moved up to its place. */
    private void arrived() {
        List<Batch> all = rows.rows();
        Batch before = selected.get();
        Batch same = all.stream()
                .filter(each -> before != null && each.id() == before.id())
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(Math.min(place, all.size() - 1)));
        select(same);
    }

    /** @param batch null for none */
    void select(Batch batch) {
        if (batch != null && batch.equals(selected.get())) {
            return;
        }
        failure.set(null);
        why.set("");
        requestId = requestIds.get();
        place = Math.max(0, rows.rows().indexOf(batch));
        selected.set(batch);
        stand.set(batch == null ? null : BatchStand.of(batch, member));
        odds.set(null);
        looks.drop();
        if (batch != null) {
            looks.start(Work.of(() -> promotions.odds(plan(batch)))
                    .onDone((Odds found) -> odds.set(OddsWords.of(found)))
                    .onFailed(failure::set));
        }
    }

    /** As much of a plan as its odds hang on. */
    private static BatchPlan plan(Batch batch) {
        return new BatchPlan(
                null,
                batch.campaign(),
                batch.kind(),
                batch.planned(),
                batch.credits(),
                batch.prefix(),
                null,
                List.of(),
                batch.starts(),
                batch.ends(),
                batch.perAccount(),
                batch.perCode(),
                batch.activateWhenSealed());
    }

    void approve() {
        Batch batch = selected.get();
        if (canDecide()) {
            UUID request = requestId;
            decide(() -> promotions.approve(request, batch.id()), "promo.waiting.approved", batch);
        }
    }

    /** Rejects what is in sight; does nothing without a word why. */
    void reject() {
        Batch batch = selected.get();
        String said = why.get();
        if (canDecide() && !said.isBlank()) {
            UUID request = requestId;
            decide(() -> promotions.reject(request, batch.id(), said), "promo.waiting.rejected", batch);
        }
    }

    private boolean canDecide() {
        return stand.get() != null && stand.get().canDecide() && !busy.get();
    }

    private void decide(Callable<Batch> decision, String words, Batch batch) {
        busy.set(true);
        failure.set(null);
        work.start(Work.of(decision)
                .onDone(answer -> {
                    toasts.good(Texts.of(words, batch.planned(), batch.campaign()));
                    load();
                })
                .onFailed(failure::set)
                .andFinally(() -> busy.set(false)));
    }

    void stop() {
        rows.stop();
        looks.drop();
    }

    PagedRows<Batch, Long> rows() {
        return rows;
    }

    /** Null for none. */
    ReadOnlyObjectProperty<Batch> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Null where nothing is selected. */
    ReadOnlyObjectProperty<BatchStand> standProperty() {
        return stand.getReadOnlyProperty();
    }

    /** Null until they are known. */
    ReadOnlyObjectProperty<OddsWords> oddsProperty() {
        return odds.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<FailureMessage> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What the one who asked will read. */
    StringProperty whyProperty() {
        return why;
    }
}
