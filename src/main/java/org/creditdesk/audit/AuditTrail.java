package org.creditdesk.audit;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
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
        session.insert(new AuditRow(event, member.name(), host, clock.instant()));
    }

    /**
     * Runs a command in one transaction, after checking that the member may. When a rule or a missing permission
     * refuses, nothing stays but the event that says so.
     *
     * @param subject on what, for the event of a refusal
     */
    public <T> T command(
            String name, Permission permission, String subject, Long accountId, UUID requestId, Work<T> work) {
        try {
            if (!member.may(permission)) {
                throw Problem.notPermitted("ROLE_MAY_NOT", null, member.role().name(), name);
            }
            return store.write(work);
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.REFUSED || problem.kind() == Problem.Kind.NOT_PERMITTED) {
                recordRefusal(new AuditEvent(name, subject, accountId, false, problem.reason(), null, null, requestId));
            }
            throw problem;
        }
    }

    private void recordRefusal(AuditEvent event) {
        try {
            store.write(session -> {
                record(session, event);
                return null;
            });
        } catch (RuntimeException failure) {
            LOG.error("The refusal of {} could not be recorded", event.command(), failure);
        }
    }
}
