package org.creditdesk.app;

import java.time.Clock;
import org.creditdesk.staff.Role;
import org.creditdesk.store.Store;
import org.creditdesk.store.TestStore;

/** A desk whose time a test moves on. */
public final class TimedDesk {
    private TimedDesk() {}

    /** To be closed by the test. */
    public static Desk open(TestStore store, Role role, Clock clock) {
        return Desks.build(Store.open(store.address(), store.credentials(role), Mapped.classes()), clock);
    }
}
