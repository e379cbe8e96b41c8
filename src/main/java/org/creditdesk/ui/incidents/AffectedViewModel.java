package org.creditdesk.ui.incidents;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalLong;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.adjust.Affected;
import org.creditdesk.adjust.AffectedExport;
import org.creditdesk.adjust.BulkPlan;
import org.creditdesk.adjust.Incident;
import org.creditdesk.adjust.Reason;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Page;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.WholeNumber;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** Whom one incident touched and who is not compensated for it, and the file that does that for all of them. */
final class AffectedViewModel {
    /** How an export ended. */
    record Exported(boolean good, String sentence) {}

    private final IncidentDesk desk;
    private final Jobs jobs;
    private final Navigator navigator;
    private final boolean mayExport;
    private final Latest counts;
    private final Latest catalogue;
    private final PagedRows<Affected, Long> rows;
    private final Field<String> credits = Field.text();
    private final Field<Reason> reason = new Field<>(null);
    private final ObservableList<Reason> reasons = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Incident> incident = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper exporting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Exported> exported = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Path> list = new ReadOnlyObjectWrapper<>();
    private long count;

    AffectedViewModel(IncidentDesk desk, WorkRunner runner, Jobs jobs, Navigator navigator, Member member) {
        this.desk = desk;
        this.jobs = jobs;
        this.navigator = navigator;
        this.mayExport = member.may(Permission.MANAGE_INCIDENTS);
        this.counts = new Latest(runner);
        this.catalogue = new Latest(runner);
        this.rows = new PagedRows<>(runner, this::page);
        credits.valueProperty().addListener(this::changed);
        reason.valueProperty().addListener(this::changed);
        changed(null);
    }

    private Page<Affected, Long> page(Long after, int limit) {
        return desk.affected(incident.get().id(), after, limit);
    }

    private void changed(Observable input) {
        credits.complain(isReadable() ? null : Texts.of("incidents.problem.credits"));
        blocked.set(refusal());
    }

    private boolean isReadable() {
        return credits.get().isBlank() || WholeNumber.read(credits.get()).orElse(0) > 0;
    }

    private String refusal() {
        if (!hasWindow()) {
            return Texts.of("incidents.no_window");
        }
        if (exporting.get()) {
            return Texts.of("incidents.exporting");
        }
        if (!isReadable()) {
            return credits.messageProperty().get();
        }
        if (reason.get() == null) {
            return Texts.of("incidents.missing.reason");
        }
        return reason.get().needsTicket() && incident.get().ticket() == null
                ? Texts.of("incidents.missing.ticket")
                : null;
    }

    /** Whether it can be said who was affected. */
    boolean hasWindow() {
        return incident.get() != null && incident.get().starts() != null;
    }

    /** Looks at an incident, or at the same one again. @param looked null for none */
    void show(Incident looked) {
        boolean other =
                looked == null || incident.get() == null || incident.get().id() != looked.id();
        if (other) {
            rows.clear();
            exported.set(null);
            list.set(null);
        }
        incident.set(looked);
        changed(null);
        load();
    }

    private void load() {
        if (!hasWindow()) {
            rows.clear();
            counts.drop();
            title.set("");
            return;
        }
        title.set(Texts.of("incidents.affected.counting"));
        long id = incident.get().id();
        counts.start(Work.of(() -> desk.countAffected(id)).onDone(this::counted).onFailed(failure -> title.set("")));
        catalogue.start(Work.of(desk::reasons).onDone(this::offer));
        rows.reload();
    }

    private void counted(long affected) {
        count = affected;
        title.set(Texts.of(affected == 1 ? "incidents.affected.one" : "incidents.affected.many", affected));
    }

    private void offer(java.util.List<Reason> active) {
        Reason before = reason.get();
        reasons.setAll(active);
        reason.set(active.stream()
                .filter(each -> before != null && each.code().equals(before.code()))
                .findFirst()
                .orElse(null));
    }

    void open(Affected account) {
        navigator.go(Route.account(account.accountId()));
    }

    /** Writes all of them to a file for bulk compensation, in the background; it goes on when the screen is left. */
    void export(Path file) {
        if (blocked.get() != null || !mayExport) {
            return;
        }
        exported.set(null);
        list.set(null);
        exporting.set(true);
        changed(null);
        long id = incident.get().id();
        OptionalLong each = WholeNumber.read(credits.get());
        var plan = new BulkPlan(
                each.isPresent() ? each.getAsLong() : null, reason.get().code(), null, null);
        jobs.start(
                Texts.of("incidents.export_job", incident.get().name()),
                count,
                Work.withProgress(progress -> desk.export(id, plan, file, progress))
                        .onDone(written -> {
                            ended(true, words(written, file));
                            list.set(written.rows() == 0 ? null : file);
                        })
                        .onFailed((FailureMessage message) -> ended(false, message.sentence())));
    }

    private static String words(AffectedExport written, Path file) {
        String sentence =
                Texts.of("incidents.exported", written.rows(), Formats.credits(written.credits()), file.toString());
        return written.leftOut() == 0 ? sentence : sentence + " " + Texts.of("incidents.left_out", written.leftOut());
    }

    private void ended(boolean good, String sentence) {
        exporting.set(false);
        exported.set(new Exported(good, sentence));
        changed(null);
    }

    /** Goes on with the file that was written: there each row is judged before anything is given. */
    void compensate() {
        if (list.get() != null) {
            navigator.go(Route.bulk(list.get(), incident.get().name()));
        }
    }

    /** The file that was written for the incident looked at; null before. */
    ReadOnlyObjectProperty<Path> fileProperty() {
        return list.getReadOnlyProperty();
    }

    /** What the file might be called, in characters that every system takes. */
    String suggestedFileName() {
        String plain = Normalizer.normalize(incident.get().name(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return (plain + " affected").strip().replaceAll("[^a-z0-9]+", "-").replaceFirst("^-", "") + ".csv";
    }

    void stop() {
        counts.drop();
        catalogue.drop();
        rows.stop();
    }

    PagedRows<Affected, Long> rows() {
        return rows;
    }

    /** What each account gets; blank for what its uncredited receipts are worth. */
    Field<String> credits() {
        return credits;
    }

    Field<Reason> reason() {
        return reason;
    }

    ObservableList<Reason> reasons() {
        return reasons;
    }

    /** Null while none is looked at. */
    ReadOnlyObjectProperty<Incident> incidentProperty() {
        return incident.getReadOnlyProperty();
    }

    /** How many there are, in words. */
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Whether this member may write the file at all. */
    boolean mayExport() {
        return mayExport;
    }

    /** Why there is no export now; null when there is. */
    ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty exportingProperty() {
        return exporting.getReadOnlyProperty();
    }

    /** How the last export ended; null before. */
    ReadOnlyObjectProperty<Exported> exportedProperty() {
        return exported.getReadOnlyProperty();
    }
}
