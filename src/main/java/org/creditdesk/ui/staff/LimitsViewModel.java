package org.creditdesk.ui.staff;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.adjust.StaffLimits;
import org.creditdesk.staff.HeldLimits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Page;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** The limits of roles and members, the form that sets those of one, and the single numbers about second persons. */
final class LimitsViewModel {
    private final SettingsDesk desk;
    private final Saving saving;
    private final Latest loads;
    private final PagedRows<HeldLimits, String> rows;
    private final String noPermission;
    private final LimitsForm form = new LimitsForm();
    private final NumberSetting days;
    private final NumberSetting batches;
    private final ReadOnlyObjectWrapper<HeldLimits> edited = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper();

    LimitsViewModel(SettingsDesk desk, WorkRunner runner, Member member) {
        this.desk = desk;
        this.saving = new Saving(runner);
        this.loads = new Latest(runner);
        this.rows = new PagedRows<>(runner, (after, limit) -> new Page<>(desk.limits(), null));
        this.noPermission = member.may(Permission.MANAGE_LIMITS)
                ? null
                : Texts.of("settings.limits.no_right", member.displayName(), Formats.word(member.role()));
        int most = StaffLimits.MOST_REQUEST_DAYS;
        this.days = new NumberSetting(1, most, Texts.of("problem.request_days", most), noPermission);
        this.batches = new NumberSetting(0, Long.MAX_VALUE, Texts.of("problem.batches_above"), noPermission);
        form.fields().forEach(field -> field.valueProperty().addListener(this::changed));
        saving.failureProperty().addListener((observable, before, now) -> failed(now));
        changed(null);
    }

    /** What holds is asked for again, because somebody else may have changed it; what was typed stays. */
    private void failed(String sentence) {
        if (sentence == null) {
            return;
        }
        rows.reload();
        loads.start(Work.of(() -> new Held(desk.limits(), desk.requestDays(), desk.batchesAbove()))
                .onDone(held -> {
                    days.holds(held.days);
                    batches.holds(held.batches);
                    held.limits.stream()
                            .filter(each -> edited.get() != null
                                    && each.holder().equals(edited.get().holder()))
                            .forEach(edited::set);
                }));
    }

    private record Held(List<HeldLimits> limits, int days, long batches) {}

    private void changed(Observable input) {
        saving.forget();
        String wrong = form.complain();
        blocked.set(noPermission != null ? noPermission : wrong);
    }

    void load() {
        rows.reload();
        loads.start(Work.of(() -> new Settings(desk.requestDays(), desk.batchesAbove()))
                .onDone(this::show));
    }

    /** Both single numbers, read together. */
    private record Settings(int days, long batches) {}

    private void show(Settings loaded) {
        days.show(loaded.days);
        batches.show(loaded.batches);
    }

    /** Opens the form on a role or member. @param held null for none */
    void edit(HeldLimits held) {
        if (held != null && noPermission == null) {
            edited.set(held);
            form.fill(held.limits());
            changed(null);
        }
    }

    /** Closes the form. @return false when it was not open */
    boolean leave() {
        boolean open = edited.get() != null;
        edited.set(null);
        return open;
    }

    void save() {
        if (edited.get() != null && blocked.get() == null) {
            HeldLimits seen = edited.get();
            var wanted = form.read();
            saving.start(() -> desk.set(seen, wanted), this::saved);
        }
    }

    /** Puts the member back under the limits of the role. */
    void clear() {
        HeldLimits held = edited.get();
        if (held != null && held.own() && !held.isOfRole() && noPermission == null) {
            saving.start(() -> desk.clear(held), this::saved);
        }
    }

    private void saved(HeldLimits held) {
        edited.set(null);
        rows.reload();
    }

    void saveDays() {
        if (days.blockedProperty().get() == null) {
            int seen = Math.toIntExact(days.seen());
            int wanted = Math.toIntExact(days.wanted());
            saving.start(() -> (long) desk.setRequestDays(seen, wanted), days::show);
        }
    }

    void saveBatches() {
        if (batches.blockedProperty().get() == null) {
            long seen = batches.seen();
            long wanted = batches.wanted();
            saving.start(() -> desk.setBatchesAbove(seen, wanted), batches::show);
        }
    }

    void stop() {
        rows.stop();
        loads.drop();
    }

    PagedRows<HeldLimits, String> rows() {
        return rows;
    }

    LimitsForm form() {
        return form;
    }

    /** For how many days a request waits. */
    NumberSetting days() {
        return days;
    }

    /** Above how many credits a batch of codes needs a second person. */
    NumberSetting batches() {
        return batches;
    }

    /** Whose limits the form shows, as they hold; null while it is closed. */
    ReadOnlyObjectProperty<HeldLimits> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return saving.workingProperty();
    }

    /** Why the limits cannot be set; null when they can. */
    ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    ReadOnlyStringProperty failureProperty() {
        return saving.failureProperty();
    }

    /** Why this member may only look; null for owners. */
    String noPermission() {
        return noPermission;
    }
}
