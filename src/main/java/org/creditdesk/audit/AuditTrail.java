package org.creditdesk.audit;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Ids;
import org.creditdesk.store.RoundTrip;
import org.creditdesk.store.Store;
import org.creditdesk.store.Work;
import org.hibernate.StatelessSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what staff do: an event in the same transaction as what was done, or, for what was refused, in one of its
 * own. Every command of staff runs through {@link #command}.
 */
public final class AuditTrail {
    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);

    private final Store store;
    private final Member member;
    private final String host;
    private final Clock clock;
    private final Ids ids = new Ids("audit_event_seq");

    public AuditTrail(Store store, Member member, String host, Clock clock) {
        this.store = store;
        this.member = member;
        this.host = host;
        this.clock = clock;
    }

    /** Mapped classes, for the store. */
    public static List<Class<?>> mapped() {
        return List.of(AuditRow.class);
    }

    /** Adds an event to the caller's transaction. */
    public void record(StatelessSession session, AuditEvent event) {
        RoundTrip trip = RoundTrip.in(session);
        record(session, event, trip);
        trip.make();
    }

    /** Adds an event to what the caller writes in one round trip. */
    public void record(StatelessSession session, AuditEvent event, RoundTrip trip) {
        trip.add(AuditRows.INSERT, AuditRows.values(event(session, event)));
    }

    /** Adds some events to the caller's transaction, with few statements for all of them together. */
    public void record(StatelessSession session, List<AuditEvent> events) {
        RoundTrip.insertAll(
                session,
                AuditRows.INSERT,
                events.stream()
                        .map(event -> AuditRows.values(event(session, event)))
                        .toList());
    }

    private AuditRows.NewEvent event(StatelessSession session, AuditEvent event) {
        return new AuditRows.NewEvent(ids.next(session), event, member.name(), host, clock.instant());
    }

    /** Records something that was done in a transaction, or in several, of its own. */
    public void record(AuditEvent event) {
        store.write(session -> {
            record(session, event);
            return null;
        });
    }

    /**
     * Runs a command in one transaction, after checking that the member may. When a rule or a missing permission
     * refuses, nothing stays but the event that says so.
     *
     * @param subject on what, for the event of a refusal
     * @param accountId whose; null for none. It need not exist
     */
    public <T> T command(
            String name, Permission permission, String subject, Long accountId, UUID requestId, Work<T> work) {
        var refused = new AuditEvent(name, subject, accountId, false, null, null, null, requestId);
        return orRefused(refused, () -> {
            if (!member.may(permission)) {
                throw Problem.notPermitted("ROLE_MAY_NOT", null, member.role().name(), name);
            }
            return store.write(work);
        });
    }

    /**
     * Runs several commands that this member may give in one transaction, each recording what it did. When one of them
     * is refused nothing stays of any, and no event either: then each has to be run by {@link #command}.
     */
    public <T> T commands(Permission permission, Work<T> work) {
        if (!member.may(permission)) {
            throw new IllegalArgumentException("who may not has to be refused one by one");
        }
        return store.write(work);
    }

    /**
     * Runs what follows a command outside of its transaction, such as the writing of a file. When it comes to nothing
     * an event says so, because the one of the command says that it was allowed.
     */
    public <T> T orRefused(String name, String subject, Supplier<T> work) {
        return orRefused(new AuditEvent(name, subject, null, false, null, null, null, null), work);
    }

    private <T> T orRefused(AuditEvent refused, Supplier<T> work) {
        try {
            return work.get();
        } catch (Problem problem) {
            // A store that cannot be reached takes no event either; a file that could not be written is no such store.
            if (problem.kind() != Problem.Kind.STORE || problem.reason().equals("FILE_NOT_WRITTEN")) {
                recordRefusal(refused.because(problem.reason()));
            }
            throw problem;
        }
    }

    private void recordRefusal(AuditEvent event) {
        try {
            store.write(session -> {
                record(session, hasAccount(session, event) ? event : event.withoutAccount());
                return null;
            });
        } catch (RuntimeException failure) {
            LOG.error("The refusal of {} could not be recorded", event.command(), failure);
        }
    }

    private static boolean hasAccount(StatelessSession session, AuditEvent event) {
        return event.accountId() == null
                || !session.createNativeQuery("select 1 from account where id = :account", Integer.class)
                        .setParameter("account", event.accountId())
                        .getResultList()
                        .isEmpty();
    }
}
