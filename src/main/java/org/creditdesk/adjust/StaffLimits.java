package org.creditdesk.adjust;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.HeldLimits;
import org.creditdesk.staff.LimitBook;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Settings;
import org.creditdesk.store.Store;
import org.creditdesk.store.Turns;
import org.hibernate.StatelessSession;

/**
 * How many credits each role and member may give without a second person, from how many on a batch of codes needs one,
 * and how long a request for one waits.
 */
public final class StaffLimits {
    /** The longest that a request may wait. */
    public static final int MOST_REQUEST_DAYS = 365;

    private static final String REQUEST_DAYS = "request.days";
    private static final String BATCHES_ABOVE = "batch.approval-above";
    private static final String SET = "set limits";
    private static final String CLEAR = "clear limits";
    private static final String SET_DAYS = "set request days";
    private static final String SET_BATCHES = "set batch approval";

    private final Store store;
    private final Member member;
    private final AuditTrail audit;
    private final Clock clock;

    public StaffLimits(Store store, Member member, AuditTrail audit, Clock clock) {
        this.store = store;
        this.member = member;
        this.audit = audit;
        this.clock = clock;
    }

    /** Each role that gives credits and, behind it, its active members; what holds for them now. */
    public List<HeldLimits> all() {
        return store.read(LimitBook::all);
    }

    /**
     * Gives a role, or one member, limits of their own from now on.
     *
     * @param holder a role's name in capitals or a member's name
     * @return what holds now
     * @throws Problem NO_SUCH_HOLDER, LIMIT_NEGATIVE; ROLE_MAY_NOT for everybody but owners
     */
    public HeldLimits set(String holder, Limits limits) {
        return set(holder, limits, before -> {});
    }

    /**
     * The same for whoever has looked at the limits that hold.
     *
     * @param seen as they were when they were looked at
     * @throws Problem as there, or LIMITS_CHANGED when somebody else changed them meanwhile
     */
    public HeldLimits change(HeldLimits seen, Limits limits) {
        return set(seen.holder(), limits, before -> refuseOther(before, seen));
    }

    private static void refuseOther(HeldLimits before, HeldLimits seen) {
        boolean same = before != null && before.limits().equals(seen.limits()) && before.own() == seen.own();
        if (!same) {
            throw Problem.refused("LIMITS_CHANGED");
        }
    }

    private HeldLimits set(String holder, Limits limits, Consumer<HeldLimits> check) {
        return command(SET, holder, check, session -> {
            if (Stream.of(limits.perGrant(), limits.perDay(), limits.perAccount(), limits.approveUpTo())
                    .anyMatch(limit -> limit != null && limit < 0)) {
                throw Problem.wrongUse("LIMIT_NEGATIVE");
            }
            if (LimitBook.of(session, holder) == null) {
                throw Problem.notFound("NO_SUCH_HOLDER", holder);
            }
            LimitBook.set(session, holder, limits, member.name(), clock.instant());
        });
    }

    /**
     * Puts a member back under the limits of the role, also when the member had no own ones.
     *
     * @return what holds now
     * @throws Problem NO_SUCH_MEMBER_LIMITS; ROLE_MAY_NOT for everybody but owners
     */
    public HeldLimits clear(String memberName) {
        return clear(memberName, before -> {});
    }

    /** The same for whoever has looked at what holds. @throws Problem as there, or LIMITS_CHANGED */
    public HeldLimits clear(HeldLimits seen) {
        return clear(seen.holder(), before -> refuseOther(before, seen));
    }

    private HeldLimits clear(String memberName, Consumer<HeldLimits> check) {
        return command(CLEAR, memberName, check, session -> {
            HeldLimits held = LimitBook.of(session, memberName);
            if (held == null || held.isOfRole()) {
                throw Problem.notFound("NO_SUCH_MEMBER_LIMITS", memberName);
            }
            if (held.own()) {
                LimitBook.clear(session, memberName, member.name(), clock.instant());
            }
        });
    }

    /** @param check of what held before; null where there is no such holder */
    private HeldLimits command(
            String name, String holder, Consumer<HeldLimits> check, Consumer<StatelessSession> work) {
        String subject = "limits of " + holder;
        return audit.command(name, Permission.MANAGE_LIMITS, subject, null, null, session -> {
            // The turn of whoever is posting under these limits at this moment.
            Turns.take(store, session, subject);
            HeldLimits before = LimitBook.of(session, holder);
            check.accept(before);
            work.accept(session);
            HeldLimits after = LimitBook.of(session, holder);
            audit.record(session, AuditEvent.done(name, subject, null, words(before), words(after), null));
            return after;
        });
    }

    private static String words(HeldLimits held) {
        Limits limits = held.limits();
        return "per grant %s, per day %s, per account %s, approve %s (%s)"
                .formatted(
                        words(limits.perGrant()),
                        words(limits.perDay()),
                        words(limits.perAccount()),
                        words(limits.approveUpTo()),
                        held.own() ? "own" : "of the role");
    }

    private static String words(Long limit) {
        return limit == null ? "none" : limit.toString();
    }

    /** For how many days a request waits for a second person before it is over. */
    public int requestDays() {
        return store.read(session -> Settings.number(session, REQUEST_DAYS));
    }

    /**
     * For requests that are made from now on.
     *
     * @param days 1 to {@link #MOST_REQUEST_DAYS}
     * @throws Problem REQUEST_DAYS of wrong use; ROLE_MAY_NOT for everybody but owners
     */
    public int setRequestDays(int days) {
        return setRequestDays(null, days);
    }

    /** The same for whoever has looked at what holds. @param seen null for nobody @throws Problem NUMBER_CHANGED too */
    public int setRequestDays(Integer seen, int days) {
        return put(SET_DAYS, REQUEST_DAYS, seen, days, () -> {
            if (days < 1 || days > MOST_REQUEST_DAYS) {
                throw Problem.wrongUse("REQUEST_DAYS", MOST_REQUEST_DAYS);
            }
        });
    }

    /** The credits (codes × worth × uses) above which a batch waits for a second person. */
    public long batchesAbove() {
        return store.read(session -> Settings.credits(session, BATCHES_ABOVE));
    }

    /**
     * For batches that are made from now on; one that waits goes on waiting.
     *
     * @param credits 0 for a second person at every batch
     * @throws Problem BATCHES_ABOVE of wrong use; ROLE_MAY_NOT for everybody but owners
     */
    public long setBatchesAbove(long credits) {
        return setBatchesAbove(null, credits);
    }

    /** The same for whoever has looked at what holds. @param seen null for nobody @throws Problem NUMBER_CHANGED too */
    public long setBatchesAbove(Long seen, long credits) {
        return put(SET_BATCHES, BATCHES_ABOVE, seen, credits, () -> {
            if (credits < 0) {
                throw Problem.wrongUse("BATCHES_ABOVE");
            }
        });
    }

    private <N extends Number> N put(String command, String setting, N seen, N wanted, Runnable check) {
        String subject = "setting " + setting;
        return audit.command(command, Permission.MANAGE_LIMITS, subject, null, null, session -> {
            check.run();
            Turns.take(store, session, subject);
            String before = Settings.text(session, setting).orElse(null);
            if (seen != null && !seen.toString().equals(before)) {
                throw Problem.refused("NUMBER_CHANGED", before);
            }
            Settings.put(session, setting, wanted.toString());
            audit.record(session, AuditEvent.done(command, subject, null, before, wanted.toString(), null));
            return wanted;
        });
    }
}
