package org.creditdesk.ui.reconcile;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.creditdesk.receipt.Need;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.receipt.ReceiptQueue;
import org.creditdesk.reconcile.Fixed;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** The receipts that need somebody, the one that is looked at, and those that are picked. */
final class QueueViewModel {
    private final QueueDesk desk;
    private final WorkRunner runner;
    private final FixRun run;
    private final Runnable requested;
    private final String noPermission;
    private final Latest counting;
    private final Latest details;
    private final PagedRows<Receipt, ReceiptQueue.Key> rows;
    private final ReadOnlyObjectWrapper<Map<Need, Long>> counts = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Need> need = new ReadOnlyObjectWrapper<>(Need.NOT_CREDITED);
    private final ObjectProperty<List<Receipt>> picked = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyObjectWrapper<Prepared> prepared = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Fixed> fixed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper fixing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper fixable = new ReadOnlyBooleanWrapper();
    /** Read where pages are loaded. */
    private volatile Need listed = Need.NOT_CREDITED;

    private boolean chosen;
    private Long lookedAt;

    /** @param requested called when a fix became a request that waits for somebody */
    QueueViewModel(QueueDesk desk, WorkRunner runner, FixRun run, Member member, Runnable requested) {
        this.desk = desk;
        this.runner = runner;
        this.run = run;
        this.requested = requested;
        this.noPermission = member.may(Permission.CORRECT)
                ? null
                : Texts.of("queue.no_right", member.displayName(), Formats.word(member.role()));
        this.counting = new Latest(runner);
        this.details = new Latest(runner);
        this.rows = new PagedRows<>(runner, (after, limit) -> desk.page(listed, after, limit));
        fixable.bind(Bindings.createBooleanBinding(this::isFixable, prepared, looking, fixing));
    }

    private boolean isFixable() {
        boolean isThere = prepared.get() != null && prepared.get().hasFix();
        return noPermission == null && isThere && !looking.get() && !fixing.get();
    }

    /** Reads everything again; the receipt that is looked at stays. What is said where rows are missing follows the counts. */
    void reload() {
        counting.start(Work.of(desk::counts).onDone(this::counted).onFailed(message -> unread()));
        if (lookedAt != null) {
            look(lookedAt);
        }
    }

    /** What was counted before may not be so any more; which need comes first is found out when it can be. */
    private void unread() {
        counts.set(null);
        boolean before = chosen;
        read(need.get());
        chosen = before;
    }

    private void counted(Map<Need, Long> answer) {
        counts.set(answer);
        read(Stream.of(Need.values())
                .filter(each -> answer.getOrDefault(each, 0L) > 0)
                .findFirst()
                .orElse(Need.NOT_CREDITED));
    }

    /** @param first what is listed the first time, unless one receipt is looked at, whose need is then */
    private void read(Need first) {
        if (chosen) {
            rows.reload();
        } else if (lookedAt == null) {
            list(first);
        }
    }

    /** Lists the receipts that need this. */
    void choose(Need wanted) {
        close();
        fixed.set(null);
        list(wanted);
    }

    private void list(Need wanted) {
        chosen = true;
        listed = wanted;
        need.set(wanted);
        picked.set(List.of());
        rows.clear();
        rows.reload();
    }

    /** Looks at a receipt, whatever it needs; those that need the same are listed where none are. */
    void look(long receiptId) {
        lookedAt = receiptId;
        failure.set("");
        looking.set(true);
        details.start(Work.of(() -> desk.prepared(receiptId))
                .onDone(this::prepared)
                .onFailed(message -> {
                    prepared.set(null);
                    failure.set(message.sentence());
                    listIfNone(need.get());
                })
                .andFinally(() -> looking.set(false)));
    }

    private void prepared(Prepared answer) {
        prepared.set(answer);
        listIfNone(
                answer.evidence().need() == null
                        ? need.get()
                        : answer.evidence().need());
    }

    private void listIfNone(Need wanted) {
        if (!chosen) {
            list(wanted);
        }
    }

    /** Does what was prepared for the receipt that is looked at, once, and reads everything again. */
    void fix() {
        if (!fixable.get()) {
            return;
        }
        Prepared shown = prepared.get();
        long id = shown.evidence().receipt().id();
        fixing.set(true);
        fixed.set(null);
        failure.set("");
        runner.start(Work.of(() -> desk.fix(id, shown.evidence().need()))
                .onDone(this::fixed)
                .onFailed(refused -> failure.set(refused.sentence()))
                .andFinally(() -> fixing.set(false)));
    }

    private void fixed(Fixed done) {
        fixed.set(done);
        if (done.isWaiting()) {
            requested.run();
        }
        reload();
    }

    /** Fixes those that are picked. */
    void fixPicked() {
        if (noPermission == null && !picked.get().isEmpty()) {
            fixed.set(null);
            run.fix(need.get(), picked.get().stream().map(Receipt::id).toList());
        }
    }

    /** Fixes all that need what is listed, also those that are not loaded. */
    void fixEvery() {
        if (noPermission == null && count() > 0) {
            fixed.set(null);
            run.fixEvery(need.get(), count());
        }
    }

    /** How many need what is listed; 0 while that is not known. */
    long count() {
        return counts.get() == null ? 0 : counts.get().getOrDefault(need.get(), 0L);
    }

    /** Looks at none. */
    void close() {
        details.drop();
        looking.set(false);
        lookedAt = null;
        prepared.set(null);
        failure.set("");
    }

    void stop() {
        counting.drop();
        details.drop();
        looking.set(false);
        rows.stop();
    }

    /** Why the member may only look; null where not. */
    String noPermission() {
        return noPermission;
    }

    FixRun run() {
        return run;
    }

    PagedRows<Receipt, ReceiptQueue.Key> rows() {
        return rows;
    }

    /** Needs that no receipt has are left out. Null while it is not known. */
    ReadOnlyObjectProperty<Map<Need, Long>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Need> needProperty() {
        return need.getReadOnlyProperty();
    }

    /** The rows that are picked, one or many. */
    ObjectProperty<List<Receipt>> pickedProperty() {
        return picked;
    }

    /** Null while none is looked at. */
    ReadOnlyObjectProperty<Prepared> preparedProperty() {
        return prepared.getReadOnlyProperty();
    }

    /** What became of the last fix; null for none. */
    ReadOnlyObjectProperty<Fixed> fixedProperty() {
        return fixed.getReadOnlyProperty();
    }

    /** What went wrong, in a sentence; empty for nothing. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether what was prepared can be done now. */
    ReadOnlyBooleanProperty fixableProperty() {
        return fixable.getReadOnlyProperty();
    }
}
