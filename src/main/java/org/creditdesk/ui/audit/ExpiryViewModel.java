package org.creditdesk.ui.audit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.adjust.Expiries.Expired;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Job;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** Expires what has run out of time, and goes on when its screen is left. */
final class ExpiryViewModel {
    private final Jobs jobs;
    private final Expirer expirer;
    private final boolean permitted;
    private final Latest counting;
    private final ReadOnlyStringWrapper verb = new ReadOnlyStringWrapper(Texts.of("expiry.verb_none"));
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper(Texts.of("expiry.counting"));
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    private Expired due;
    private Job job;

    ExpiryViewModel(WorkRunner work, Jobs jobs, Expirer expirer, boolean permitted) {
        this.jobs = jobs;
        this.expirer = expirer;
        this.permitted = permitted;
        this.counting = new Latest(work);
    }

    /** Counts what is due. */
    void load() {
        if (!running.get()) {
            counting.start(Work.of(expirer::due).onDone(this::counted).onFailed(this::failed));
        }
    }

    private void counted(Expired answer) {
        due = answer;
        boolean nothing = answer.grants() == 0 && answer.requests() == 0;
        verb.set(nothing ? Texts.of("expiry.verb_none") : Texts.of("expiry.verb", words(answer)));
        obstacle.set(nothing ? Texts.of("expiry.nothing") : permitted ? "" : Texts.of("expiry.not_permitted"));
    }

    private void failed(FailureMessage message) {
        obstacle.set(message.sentence());
    }

    /** {@code 12 grants (340 credits) and 2 requests}, of which each part is left out where it is none. */
    private static String words(Expired what) {
        String grants = Texts.of(
                what.grants() == 1 ? "expiry.grant" : "expiry.grants",
                Formats.number(what.grants()),
                Formats.credits(what.credits()));
        String requests =
                Texts.of(what.requests() == 1 ? "expiry.request" : "expiry.requests", Formats.number(what.requests()));
        if (what.requests() == 0) {
            return grants;
        }
        return what.grants() == 0 ? requests : Texts.of("expiry.both", grants, requests);
    }

    void run() {
        if (running.get() || !obstacle.get().isEmpty()) {
            return;
        }
        long all = due.grants();
        running.set(true);
        share.set(-1);
        result.set("");
        Work<Expired> work = Work.withProgress(expirer::run)
                .onProgress(done -> share.set(all == 0 ? 1 : Math.min(1, (double) done / all)))
                .onDone(this::done)
                .onFailed(message -> result.set(message.sentence()))
                .andFinally(() -> {
                    running.set(false);
                    load();
                });
        job = jobs.start(Texts.of("expiry.job"), all, work);
    }

    private void done(Expired what) {
        result.set(Texts.of(what.cancelled() ? "expiry.cancelled" : "expiry.done", words(what)));
    }

    /** Stops after what is under way; what was expired stays so. */
    void stop() {
        if (job != null) {
            job.cancel();
        }
    }

    /** What the button says that it will do. */
    ReadOnlyStringProperty verbProperty() {
        return verb.getReadOnlyProperty();
    }

    /** Why it cannot be pressed; empty when it can. */
    ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /** What the last run did; empty before it. */
    ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** 0 to 1; -1 while unknown. */
    ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }
}
