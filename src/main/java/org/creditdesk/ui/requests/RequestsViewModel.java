package org.creditdesk.ui.requests;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.creditdesk.adjust.AdjustmentRequest;
import org.creditdesk.adjust.Preview;
import org.creditdesk.adjust.RequestFilter;
import org.creditdesk.adjust.RequestState;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** The queue of requests, and deciding them one after the other. */
final class RequestsViewModel {
    private final WorkRunner work;
    private final RequestDesk desk;
    private final Member member;
    private final Toasts toasts;
    private final Runnable decided;
    private final Latest previews;
    private final PagedRows<AdjustmentRequest, Long> rows;
    private final ObjectProperty<RequestChoice> choice;
    private final ReadOnlyObjectWrapper<AdjustmentRequest> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RequestStand> stand = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FailureMessage> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final StringProperty why = new SimpleStringProperty("");
    /** Read by the background work, too. */
    private volatile RequestFilter filter;

    private Long wanted;

    /** @param decided called after each decision, and when the queue is read again */
    RequestsViewModel(WorkRunner work, RequestDesk desk, Member member, Toasts toasts, Runnable decided) {
        this.work = work;
        this.desk = desk;
        this.member = member;
        this.toasts = toasts;
        this.decided = decided;
        this.previews = new Latest(work);
        this.choice = new SimpleObjectProperty<>(choices().get(0));
        this.filter = choice.get().filter(member);
        this.rows = new PagedRows<>(work, (after, limit) -> desk.page(filter, after, limit));
        rows.arrivalsProperty().addListener(observable -> arrived());
        choice.addListener(observable -> choose());
    }

    private void choose() {
        filter = choice.get().filter(member);
        select(null);
        rows.clear();
        reload();
    }

    /** Reads the queue again, and what the request in sight would do now. */
    void reload() {
        wanted = selected.get() == null ? null : selected.get().id();
        rows.reload();
        decided.run();
    }

    void stop() {
        rows.stop();
        previews.drop();
    }

    /** Keeps the request in sight, as it is now; begins with the first one. */
    private void arrived() {
        AdjustmentRequest first = rows.rows().isEmpty() ? null : rows.rows().get(0);
        Optional<AdjustmentRequest> same = rows.rows().stream()
                .filter(row -> wanted != null && row.id() == wanted)
                .findFirst();
        AdjustmentRequest now = same.orElse(first);
        wanted = null;
        if (now != null && now.equals(selected.get())) {
            look(now);
        } else {
            select(now);
        }
    }

    /** @param request null for none */
    void select(AdjustmentRequest request) {
        if (request != null && request.equals(selected.get())) {
            return;
        }
        failure.set(null);
        why.set("");
        selected.set(request);
        look(request);
    }

    private void look(AdjustmentRequest request) {
        previews.drop();
        preview.set(null);
        stand.set(request == null ? null : RequestStand.of(request, null, member));
        if (request != null) {
            previews.start(Work.of(() -> desk.preview(request.id()))
                    .onDone(answer -> previewed(request, answer))
                    .onFailed(failure::set));
        }
    }

    private void previewed(AdjustmentRequest request, Preview answer) {
        preview.set(answer);
        stand.set(RequestStand.of(request, answer, member));
    }

    /** Approves what is in sight. Only what was seen can be approved: until it is known what it would do, nothing is. */
    void approve() {
        if (stand.get() != null && stand.get().canBeApproved()) {
            AdjustmentRequest request = selected.get();
            decide(() -> desk.approve(request.id()), answer -> RequestWords.approved(request, answer));
        }
    }

    /** Rejects what is in sight; does nothing without a word why. */
    void reject() {
        if (stand.get() != null && stand.get().rejectable() && !why.get().isBlank()) {
            AdjustmentRequest request = selected.get();
            String said = why.get();
            decide(() -> desk.reject(request.id(), said), RequestWords::closed);
        }
    }

    /** Takes one's own request back. */
    void withdraw() {
        if (stand.get() != null && stand.get().withdrawable()) {
            AdjustmentRequest request = selected.get();
            String said = why.get();
            decide(() -> desk.withdraw(request.id(), said), RequestWords::closed);
        }
    }

    private <T> void decide(Callable<T> decision, Function<T, String> words) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        failure.set(null);
        AdjustmentRequest request = selected.get();
        work.start(Work.of(decision)
                .onDone(answer -> {
                    toasts.good(words.apply(answer));
                    goOn(request);
                })
                .onFailed(failure::set)
                .andFinally(() -> busy.set(false)));
    }

    /** The next open one comes into sight, so that a queue is worked off without looking for it. */
    private void goOn(AdjustmentRequest done) {
        List<AdjustmentRequest> all = rows.rows();
        int at = all.indexOf(done);
        AdjustmentRequest next = all.stream()
                .skip(at + 1L)
                .filter(row -> row.state() == RequestState.PENDING)
                .findFirst()
                .orElse(at > 0 && choice.get() == RequestChoice.OPEN ? all.get(at - 1) : done);
        wanted = next.id();
        rows.reload();
        decided.run();
    }

    List<RequestChoice> choices() {
        return RequestChoice.of(member);
    }

    ObjectProperty<RequestChoice> choiceProperty() {
        return choice;
    }

    PagedRows<AdjustmentRequest, Long> rows() {
        return rows;
    }

    /** Null for none. */
    ReadOnlyObjectProperty<AdjustmentRequest> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** What it would do now; null until that is known. */
    ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Null where nothing is selected. */
    ReadOnlyObjectProperty<RequestStand> standProperty() {
        return stand.getReadOnlyProperty();
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

    /** Whether the member decides what others asked for. */
    boolean decides() {
        return member.may(Permission.APPROVE);
    }

    /** Whether the member sees only what they asked for themselves. */
    boolean seesOwnOnly() {
        return RequestChoice.seesOwnOnly(member);
    }

    /** Whether different people made what is listed. */
    ObservableValue<Boolean> isOfMany() {
        return choice.map(now -> now != RequestChoice.MINE && !seesOwnOnly());
    }

    ObservableValue<Boolean> isMixed() {
        return choice.map(RequestChoice::isMixed);
    }
}
