package org.creditdesk.ui.audit;

import java.time.ZoneId;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.creditdesk.audit.AuditFilter;
import org.creditdesk.audit.Event;
import org.creditdesk.audit.EventKey;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Screen;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** The trail, newest first, and the filters before it. */
final class AuditViewModel {
    /** No account has it: for an email that names none, nothing may be shown as if it were that account's. */
    private static final long NOBODY = -1;

    private final Trail trail;
    private final WorkRunner runner;
    private final Navigator navigator;
    private final ZoneId zone;
    private final Latest lookups;
    private final FilterForm form = new FilterForm();
    private final TrailExport export;
    private final PagedRows<Event, EventKey> rows;
    private final ReadOnlyObjectWrapper<Event> selected = new ReadOnlyObjectWrapper<>();
    private String lookedUp = "";
    private Long account;
    private boolean clearing;
    /** Read where pages are loaded. */
    private volatile AuditFilter filter = AuditFilter.ALL;

    AuditViewModel(Trail trail, WorkRunner runner, Navigator navigator, TrailExport export, ZoneId zone) {
        this.trail = trail;
        this.runner = runner;
        this.navigator = navigator;
        this.zone = zone;
        this.export = export;
        this.lookups = new Latest(runner);
        this.rows = new PagedRows<>(runner, (before, limit) -> trail.page(filter, before, limit));
        form.choices().forEach(choice -> choice.addListener(this::changed));
    }

    void load() {
        runner.start(Work.of(trail::known).onDone(form::offer));
        rows.reload();
    }

    private void changed(Observable choice) {
        if (!clearing) {
            apply();
        }
    }

    private void apply() {
        AuditFilter wanted = form.filter(account, zone);
        if (form.isPossible() && !wanted.equals(filter)) {
            filter = wanted;
            rows.reload();
        }
    }

    /** Looks up whose the email in the form is; to be called when it has been typed. */
    void findAccount() {
        String email = form.email().get().strip();
        if (email.equals(lookedUp)) {
            return;
        }
        lookedUp = email;
        lookups.drop();
        if (email.isEmpty()) {
            found(null);
        } else {
            lookups.start(
                    Work.of(() -> trail.account(email)).onDone(this::found).onFailed(this::notFound));
        }
    }

    private void found(Long id) {
        account = id;
        apply();
    }

    private void notFound(FailureMessage message) {
        found(NOBODY);
        form.email().complain(message.sentence());
    }

    void clear() {
        clearing = true;
        form.clear();
        clearing = false;
        lookups.drop();
        lookedUp = "";
        found(null);
    }

    /** @param event null for none */
    void select(Event event) {
        selected.set(event);
    }

    /** Goes to the account that an event is about; stays where it is about none. */
    void open(Event event) {
        if (event != null && event.accountId() != null) {
            navigator.go(Route.account(event.accountId()));
        }
    }

    void checkLedger() {
        navigator.go(Route.to(Screen.LEDGER_CHECK));
    }

    /** What the filters say now; the export writes this. */
    AuditFilter filter() {
        return filter;
    }

    void stop() {
        lookups.drop();
        rows.stop();
    }

    FilterForm form() {
        return form;
    }

    TrailExport export() {
        return export;
    }

    PagedRows<Event, EventKey> rows() {
        return rows;
    }

    /** The event whose details are shown; null for none. */
    ReadOnlyObjectProperty<Event> selectedProperty() {
        return selected.getReadOnlyProperty();
    }
}
