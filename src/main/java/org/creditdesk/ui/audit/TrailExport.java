package org.creditdesk.ui.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.creditdesk.audit.AuditFilter;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Job;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** Writes what the filters match to a file; goes on when the screen is left. */
final class TrailExport {
    /** How it went. */
    record Ending(boolean good, String sentence) {}

    private final Trail trail;
    private final WorkRunner runner;
    private final Jobs jobs;
    private final String noPermission;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<Ending> ending = new ReadOnlyObjectWrapper<>();
    private Job job;
    private boolean cancelled;

    TrailExport(Trail trail, WorkRunner runner, Jobs jobs, Member member) {
        this.trail = trail;
        this.runner = runner;
        this.jobs = jobs;
        this.noPermission = member.may(Permission.EXPORT_AUDIT)
                ? null
                : Texts.of("audit.no_right", member.displayName(), Formats.word(member.role()));
    }

    void start(AuditFilter filter, Path file) {
        if (noPermission != null || running.get()) {
            return;
        }
        ending.set(null);
        share.set(-1);
        cancelled = false;
        job = null;
        running.set(true);
        runner.start(Work.of(() -> trail.count(filter))
                .onDone(count -> write(filter, file, count))
                .onFailed(this::failed));
    }

    private void write(AuditFilter filter, Path file, long count) {
        if (cancelled) {
            ended(false, Texts.of("problem.export_cancelled"));
            return;
        }
        job = jobs.start(
                Texts.of("audit.export_job", Formats.number(count)),
                count,
                Work.withProgress(progress -> trail.export(filter, file, progress))
                        .onProgress(done -> share.set(count == 0 ? 1 : Math.min(1, (double) done / count)))
                        .onDone(written -> ended(true, exported(written, file)))
                        .onFailed(this::failed));
    }

    private static String exported(long written, Path file) {
        return Texts.of("audit.exported", Formats.number(written), file.toString());
    }

    private void failed(FailureMessage message) {
        ended(false, message.sentence());
    }

    private void ended(boolean good, String sentence) {
        ending.set(new Ending(good, sentence));
        running.set(false);
    }

    void cancel() {
        cancelled = true;
        if (job != null) {
            job.cancel();
        }
    }

    /** With the day, so that one month's file does not replace the last one's. */
    static String suggestedFileName(Instant now) {
        return "audit-" + now.atZone(ZoneId.systemDefault()).toLocalDate() + ".csv";
    }

    /** Why this member may only read; null for whoever may export. */
    String noPermission() {
        return noPermission;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** 0 to 1; -1 while the events are being counted. */
    ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** How the last one ended; null before. */
    ReadOnlyObjectProperty<Ending> endingProperty() {
        return ending.getReadOnlyProperty();
    }
}
