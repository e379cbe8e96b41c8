package org.creditdesk.ui.locks;

import java.util.UUID;
import java.util.function.Supplier;
import org.creditdesk.redeem.LockedAccount;
import org.creditdesk.staff.Member;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.WorkRunner;

/** The accounts that are locked out now, and the one of them that is looked at. */
final class LocksViewModel {
    private final Navigator navigator;
    private final PagedRows<LockedAccount, Long> rows;
    private final LiftViewModel lift;

    LocksViewModel(
            LocksDesk desk,
            WorkRunner runner,
            Member member,
            Navigator navigator,
            Toasts toasts,
            Supplier<UUID> requestIds) {
        this.navigator = navigator;
        this.rows = new PagedRows<>(runner, desk::locked);
        this.lift = new LiftViewModel(desk, runner, member, toasts, requestIds, this::reload);
    }

    /** Reads the list again, and the lock-out that is looked at. */
    void reload() {
        rows.reload();
    }

    /** @param row null for none */
    void select(LockedAccount row) {
        if (row != null) {
            lift.show(row.accountId());
        }
    }

    /** @param row null for none */
    void open(LockedAccount row) {
        if (row != null) {
            navigator.go(Route.account(row.accountId()));
        }
    }

    void stop() {
        rows.stop();
        lift.stop();
    }

    PagedRows<LockedAccount, Long> rows() {
        return rows;
    }

    LiftViewModel lift() {
        return lift;
    }
}
