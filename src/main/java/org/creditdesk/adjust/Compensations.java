package org.creditdesk.adjust;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Given;
import org.creditdesk.ledger.Origin;
import org.creditdesk.ledger.Posted;
import org.creditdesk.ledger.Posting;
import org.creditdesk.ledger.Posts;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Store;
import org.creditdesk.store.Turns;
import org.hibernate.StatelessSession;

/** Gives compensation credits within the member's limits. */
public final class Compensations {
    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_TICKET = 100;

    private final Store store;
    private final Member member;
    private final AuditTrail audit;
    private final Posts posts;
    private final Clock clock;

    public Compensations(Store store, Member member, AuditTrail audit, Posts posts, Clock clock) {
        this.store = store;
        this.member = member;
        this.audit = audit;
        this.posts = posts;
        this.clock = clock;
    }

    /** Mapped classes, for the store. */
    public static List<Class<?>> mapped() {
        return List.of(ReasonRow.class, IncidentRow.class);
    }

    /** The active reasons, in the catalogue's order. */
    public List<Reason> reasons() {
        return store.read(Reasons::active);
    }

    /** What {@link #give} would do; changes nothing. */
    public Preview preview(Compensation compensation) {
        return store.read(session -> {
            long before = posts.balance(session, compensation.accountId());
            try {
                if (!member.may(Permission.COMPENSATE)) {
                    throw Problem.notPermitted(
                            "ROLE_MAY_NOT", null, member.role().name(), "compensate");
                }
                check(session, compensation);
                return new Preview(before, Math.addExact(before, compensation.credits()), null);
            } catch (Problem problem) {
                return new Preview(before, before, problem.getMessage());
            } catch (ArithmeticException overflow) {
                return new Preview(
                        before,
                        before,
                        Problem.refused("BALANCE_OVERFLOW", before, compensation.credits())
                                .getMessage());
            }
        });
    }

    /**
     * Posts once per request id, and answers a repeated one as the first time.
     *
     * @throws Problem when a rule refuses; then nothing was posted
     */
    public Posted give(Compensation compensation) {
        return audit.command(
                "compensate",
                Permission.COMPENSATE,
                compensation.credits() + " credits",
                compensation.accountId(),
                compensation.requestId(),
                session -> {
                    // First the locks, so that of two at once the second sees what the first one did: the same
                    // request, or credits that count towards the limits of the account and of the member's day.
                    posts.lock(session, compensation.accountId());
                    Turns.take(store, session, "limits of " + member.name());
                    if (Posts.byRequest(session, compensation.requestId()) == null) {
                        check(session, compensation);
                    }
                    Posted posted = posts.post(session, compensation.accountId(), posting(session, compensation));
                    if (!posted.replayed()) {
                        record(session, compensation, posted);
                    }
                    return posted;
                });
    }

    private void record(StatelessSession session, Compensation compensation, Posted posted) {
        long before = posted.balance() - compensation.credits();
        audit.record(
                session,
                AuditEvent.done(
                                "compensate",
                                "entry " + posted.entry(),
                                compensation.accountId(),
                                String.valueOf(before),
                                String.valueOf(posted.balance()),
                                compensation.requestId())
                        .because(compensation.reason()));
    }

    private Posting posting(StatelessSession session, Compensation compensation) {
        return Posting.credit(
                        compensation.requestId(),
                        EntryKind.COMPENSATION,
                        compensation.credits(),
                        Origin.COMPENSATION,
                        null)
                .because(
                        compensation.reason(),
                        blankToNull(compensation.ticket()),
                        blankToNull(compensation.internalNote()),
                        blankToNull(compensation.customerNote()),
                        incident(session, compensation.incident()));
    }

    private void check(StatelessSession session, Compensation compensation) {
        if (compensation.credits() <= 0) {
            throw Problem.wrongUse("CREDITS_POSITIVE");
        }
        checkTexts(compensation);
        ReasonRow reason = compensation.reason() == null ? null : session.get(ReasonRow.class, compensation.reason());
        if (reason == null || !reason.active) {
            throw Problem.refused("NO_SUCH_REASON", String.valueOf(compensation.reason()));
        }
        if (reason.needsTicket && blankToNull(compensation.ticket()) == null) {
            throw Problem.refused("TICKET_NEEDED", reason.code);
        }
        incident(session, compensation.incident());
        checkLimits(session, compensation);
    }

    private static void checkTexts(Compensation compensation) {
        if (length(compensation.ticket()) > LONGEST_TICKET) {
            throw Problem.wrongUse("TICKET_TOO_LONG", LONGEST_TICKET);
        }
        if (Math.max(length(compensation.internalNote()), length(compensation.customerNote())) > LONGEST_NOTE) {
            throw Problem.wrongUse("NOTE_TOO_LONG", LONGEST_NOTE);
        }
        if (contains0(compensation.ticket())
                || contains0(compensation.internalNote())
                || contains0(compensation.customerNote())) {
            throw Problem.wrongUse("NULL_CHARACTER");
        }
    }

    private void checkLimits(StatelessSession session, Compensation compensation) {
        Limits limits = member.limits();
        long credits = compensation.credits();
        if (limits.perGrant() != null && credits > limits.perGrant()) {
            throw Problem.refused("OVER_LIMIT", credits, limits.perGrant());
        }
        Instant now = clock.instant();
        if (limits.perDay() != null) {
            long today = Given.today(session, member.name(), now);
            if (credits > limits.perDay() - today) {
                throw Problem.refused("OVER_DAILY_LIMIT", credits, limits.perDay(), today);
            }
        }
        if (limits.perAccount() != null) {
            long given = Given.toAccount(session, member.name(), compensation.accountId(), now);
            if (credits > limits.perAccount() - given) {
                throw Problem.refused("OVER_ACCOUNT_LIMIT", credits, limits.perAccount(), given);
            }
        }
    }

    private static Long incident(StatelessSession session, String name) {
        if (blankToNull(name) == null) {
            return null;
        }
        Long id = session.createSelectionQuery("select id from IncidentRow where name = :name", Long.class)
                .setParameter("name", name.strip())
                .getSingleResultOrNull();
        if (id == null) {
            throw Problem.notFound("NO_SUCH_INCIDENT", name);
        }
        return id;
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    private static boolean contains0(String text) {
        return text != null && text.indexOf('\0') >= 0;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
