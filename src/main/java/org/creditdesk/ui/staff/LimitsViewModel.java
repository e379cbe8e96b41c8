package org.creditdesk.ui.staff;

import java.util.OptionalLong;
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
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.WholeNumber;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** The limits of roles and members, the form that sets those of one, and how long requests wait. */
final class LimitsViewModel {
    private final SettingsDesk desk;
    private final Saving saving;
    private final Latest loads;
    private final PagedRows<HeldLimits, String> rows;
    private final String noPermission;
    private final LimitsForm form = new LimitsForm();
    private final Field<String> days = Field.text();
    private final ReadOnlyObjectWrapper<HeldLimits> edited = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper daysBlocked = new ReadOnlyStringWrapper();
    private int daysNow;

    LimitsViewModel(SettingsDesk desk, WorkRunner runner, Member member) {
        this.desk = desk;
        this.saving = new Saving(runner);
        this.loads = new Latest(runner);
        this.rows = new PagedRows<>(runner, (after, limit) -> new Page<>(desk.limits(), null));
        this.noPermission = member.may(Permission.MANAGE_LIMITS)
                ? null
                : Texts.of("settings.limits.no_right", member.displayName(), Formats.word(member.role()));
        form.fields().forEach(field -> field.valueProperty().addListener(this::changed));
        days.valueProperty().addListener(this::daysChanged);
        changed(null);
        daysChanged(null);
    }

    private void changed(Observable input) {
        saving.forget();
        String wrong = form.complain();
        blocked.set(noPermission != null ? noPermission : wrong);
    }

    private void daysChanged(Observable input) {
        OptionalLong typed = WholeNumber.read(days.get());
        boolean fine =
                typed.isPresent() && typed.getAsLong() >= 1 && typed.getAsLong() <= StaffLimits.MOST_REQUEST_DAYS;
        boolean loaded = daysNow > 0;
        String wrong = fine || !loaded ? null : Texts.of("problem.request_days", StaffLimits.MOST_REQUEST_DAYS);
        days.complain(wrong);
        boolean same = fine && typed.getAsLong() == daysNow;
        daysBlocked.set(noPermission != null ? noPermission : same || !loaded ? "" : wrong);
    }

    void load() {
        rows.reload();
        loads.start(Work.of(desk::requestDays).onDone(this::show));
    }

    private void show(int loaded) {
        daysNow = loaded;
        days.set(String.valueOf(loaded));
        daysChanged(null);
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
            String holder = edited.get().holder();
            var wanted = form.read();
            saving.start(() -> desk.set(holder, wanted), this::saved);
        }
    }

    /** Puts the member back under the limits of the role. */
    void clear() {
        HeldLimits held = edited.get();
        if (held != null && held.own() && !held.isOfRole() && noPermission == null) {
            saving.start(() -> desk.clear(held.holder()), this::saved);
        }
    }

    private void saved(HeldLimits held) {
        edited.set(null);
        rows.reload();
    }

    void saveDays() {
        if (daysBlocked.get() == null) {
            int wanted = Math.toIntExact(WholeNumber.read(days.get()).orElseThrow());
            saving.start(() -> desk.setRequestDays(wanted), this::show);
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
    Field<String> days() {
        return days;
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

    /** Why the days cannot be saved, empty while they are as they were; null when they can. */
    ReadOnlyStringProperty daysBlockedProperty() {
        return daysBlocked.getReadOnlyProperty();
    }

    ReadOnlyStringProperty failureProperty() {
        return saving.failureProperty();
    }

    /** Why this member may only look; null for owners. */
    String noPermission() {
        return noPermission;
    }
}
