package org.creditdesk.ui.promo;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.creditdesk.promo.Approval;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchState;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.Work;

/** Goes on with a batch that is not finished, or gives it up; both go on when the screen is left. */
final class GoingOnViewModel {
    private final LifeDesk desk;
    private final Jobs jobs;
    private final boolean may;
    private final Runnable changed;
    private final Consumer<FailureMessage> failed;
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    GoingOnViewModel(LifeDesk desk, Jobs jobs, Member member, Runnable changed, Consumer<FailureMessage> failed) {
        this.desk = desk;
        this.jobs = jobs;
        this.may = member.may(Permission.GENERATE_CODES);
        this.changed = changed;
        this.failed = failed;
    }

    /** Whether generating, or removing the codes of a cancelled one, can go on. */
    boolean canGoOn(Batch batch) {
        boolean free = batch.approval() == Approval.NOT_NEEDED || batch.approval() == Approval.APPROVED;
        return may
                && switch (batch.state()) {
                    case DRAFT -> free;
                    case GENERATING -> true;
                    case CANCELLED -> batch.generated() > 0;
                    default -> false;
                };
    }

    boolean canCancel(Batch batch) {
        return may && (batch.state() == BatchState.GENERATING || batch.state() == BatchState.DRAFT);
    }

    void goOn(Batch batch) {
        start(
                Texts.of("promo.going-on.generating", batch.planned(), batch.campaign()),
                batch.planned(),
                Work.withProgress(progress -> desk.resume(batch.id(), progress)));
    }

    void cancel(Batch batch) {
        start(
                Texts.of("promo.going-on.cancelling", batch.campaign()),
                0,
                Work.withProgress(progress -> desk.cancel(batch.id(), progress)));
    }

    private void start(String title, long total, Work<Batch> work) {
        if (!working.get()) {
            working.set(true);
            jobs.start(
                    title,
                    total,
                    work.onDone(batch -> changed.run()).onFailed(failed).andFinally(() -> working.set(false)));
        }
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }
}
