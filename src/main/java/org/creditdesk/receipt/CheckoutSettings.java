package org.creditdesk.receipt;

import java.util.function.UnaryOperator;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Settings;
import org.creditdesk.store.Store;
import org.creditdesk.store.Turns;
import org.hibernate.StatelessSession;

/** Where customers buy credits, which owners decide. */
public final class CheckoutSettings {
    private static final String URL = "checkout.url";
    private static final String DOMAIN = "checkout.domain";

    private static final String SET = "set checkout";
    private static final String SUBJECT = "setting checkout";

    private final Store store;
    private final AuditTrail audit;

    public CheckoutSettings(Store store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /** What the store holds; whether it may be opened, {@link CheckoutPage#address} says. */
    public CheckoutPage page() {
        return store.read(CheckoutSettings::page);
    }

    private static CheckoutPage page(StatelessSession session) {
        return new CheckoutPage(text(session, URL), text(session, DOMAIN));
    }

    private static String text(StatelessSession session, String name) {
        return Settings.text(session, name).orElseThrow(() -> new IllegalStateException("no setting " + name));
    }

    /**
     * @param change what shall hold instead of what holds; two owners' changes go one after the other
     * @return what holds now
     * @throws Problem as {@link CheckoutPage#address}; ROLE_MAY_NOT for everybody but owners
     */
    public CheckoutPage change(UnaryOperator<CheckoutPage> change) {
        return audit.command(SET, Permission.MANAGE_LIMITS, SUBJECT, null, null, session -> {
            Turns.take(store, session, SUBJECT);
            CheckoutPage before = page(session);
            CheckoutPage wanted = change.apply(before).tidy();
            Settings.put(session, URL, wanted.url());
            Settings.put(session, DOMAIN, wanted.domain());
            audit.record(session, AuditEvent.done(SET, SUBJECT, null, before.inWords(), wanted.inWords(), null));
            return wanted;
        });
    }
}
