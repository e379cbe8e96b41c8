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

/** What looks odd about how a batch is redeemed, which owners decide. */
public final class SignalSettings {
    private static final String SAME_HOUR_ACCOUNTS = "signals.same-hour-accounts";
    private static final String SAME_HOUR_PERCENT = "signals.same-hour-percent";
    private static final String ALIAS_ACCOUNTS = "signals.alias-accounts";
    private static final String EARLY_REDEMPTIONS = "signals.early-redemptions";
    private static final String ATTEMPTS_TIMES = "signals.attempts-times";
    private static final String ATTEMPTS_LEAST = "signals.attempts-least";
    private static final String GROWN_PERCENT = "signals.grown-percent";

    private static final String SET = "set signals";
    private static final String SUBJECT = "setting signals";

    private final Store store;
    private final AuditTrail audit;

    public SignalSettings(Store store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /** What holds now. */
    public SignalLimits limits() {
        return store.read(SignalSettings::limits);
    }

    static SignalLimits limits(StatelessSession session) {
        return new SignalLimits(
                Settings.number(session, SAME_HOUR_ACCOUNTS),
                Settings.number(session, SAME_HOUR_PERCENT),
                Settings.number(session, ALIAS_ACCOUNTS),
                Settings.number(session, EARLY_REDEMPTIONS),
                Settings.number(session, ATTEMPTS_TIMES),
                Settings.number(session, ATTEMPTS_LEAST),
                Settings.number(session, GROWN_PERCENT));
    }

    /**
     * For the next look at each batch, and every batch is looked at again. What was dismissed stays dismissed.
     *
     * @param change what shall hold instead of what holds; two owners' changes go one after the other
     * @return what holds now
     * @throws Problem SIGNAL_LIMITS of wrong use; ROLE_MAY_NOT for everybody but owners
     */
    public SignalLimits change(UnaryOperator<SignalLimits> change) {
        return audit.command(SET, Permission.MANAGE_LIMITS, SUBJECT, null, null, session -> {
            Turns.take(store, session, SUBJECT);
            SignalLimits before = limits(session);
            SignalLimits wanted = change.apply(before);
            if (!wanted.isSound()) {
                throw Problem.wrongUse("SIGNAL_LIMITS", SignalLimits.MOST, SignalLimits.MOST_TIMES);
            }
            put(session, wanted);
            audit.record(session, AuditEvent.done(SET, SUBJECT, null, before.inWords(), wanted.inWords(), null));
            return wanted;
        });
    }

    private static void put(StatelessSession session, SignalLimits wanted) {
        put(session, SAME_HOUR_ACCOUNTS, wanted.sameHourAccounts());
        put(session, SAME_HOUR_PERCENT, wanted.sameHourPercent());
        put(session, ALIAS_ACCOUNTS, wanted.aliasAccounts());
        put(session, EARLY_REDEMPTIONS, wanted.earlyRedemptions());
        put(session, ATTEMPTS_TIMES, wanted.attemptsTimes());
        put(session, ATTEMPTS_LEAST, wanted.attemptsLeast());
        put(session, GROWN_PERCENT, wanted.grownPercent());
    }

    private static void put(StatelessSession session, String name, int number) {
        Settings.put(session, name, String.valueOf(number));
    }
}
