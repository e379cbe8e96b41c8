package org.creditdesk.redeem;

import java.util.function.UnaryOperator;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Settings;
import org.creditdesk.store.Store;
import org.creditdesk.store.Turns;
import org.hibernate.StatelessSession;

/** What locks an account out, which owners decide. */
public final class LockOutSettings {
    private static final String FAILURES = "lock-out.failures";
    private static final String WITHIN_MINUTES = "lock-out.within-minutes";
    private static final String MINUTES = "lock-out.minutes";
    private static final String TYPING_ERRORS = "lock-out.typing-errors";

    private static final String SET = "set lock-out";
    private static final String SUBJECT = "setting lock-out";

    private final Store store;
    private final AuditTrail audit;

    public LockOutSettings(Store store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /** What holds now. */
    public LockOutLimits limits() {
        return store.read(LockOutSettings::limits);
    }

    static LockOutLimits limits(StatelessSession session) {
        return new LockOutLimits(
                Settings.number(session, FAILURES),
                Settings.number(session, WITHIN_MINUTES),
                Settings.number(session, MINUTES),
                Settings.number(session, TYPING_ERRORS));
    }

    /**
     * For attempts from now on; who is locked out stays so.
     *
     * @param change what shall hold instead of what holds; two owners' changes go one after the other
     * @return what holds now
     * @throws Problem LOCK_OUT_LIMITS of wrong use; ROLE_MAY_NOT for everybody but owners
     */
    public LockOutLimits change(UnaryOperator<LockOutLimits> change) {
        return audit.command(SET, Permission.MANAGE_LIMITS, SUBJECT, null, null, session -> {
            Turns.take(store, session, SUBJECT);
            LockOutLimits before = limits(session);
            LockOutLimits wanted = change.apply(before);
            if (!wanted.isSound()) {
                throw Problem.wrongUse(
                        "LOCK_OUT_LIMITS",
                        LockOutLimits.MOST_FAILURES,
                        LockOutLimits.MOST_MINUTES,
                        LockOutLimits.MOST_TYPING_ERRORS);
            }
            put(session, FAILURES, wanted.failures());
            put(session, WITHIN_MINUTES, wanted.withinMinutes());
            put(session, MINUTES, wanted.minutes());
            put(session, TYPING_ERRORS, wanted.typingErrors());
            audit.record(session, AuditEvent.done(SET, SUBJECT, null, before.inWords(), wanted.inWords(), null));
            return wanted;
        });
    }

    private static void put(StatelessSession session, String name, int number) {
        Settings.put(session, name, String.valueOf(number));
    }
}
