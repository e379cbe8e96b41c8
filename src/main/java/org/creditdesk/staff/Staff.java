package org.creditdesk.staff;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.DatabaseUsers;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/** The members of staff. Who signed in is what the database says; the desk keeps no password. */
public final class Staff {
    private final Store store;
    private final Clock clock;

    public Staff(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Mapped classes, for the store. */
    public static List<Class<?>> mapped() {
        return List.of(MemberRow.class, LimitRow.class);
    }

    /**
     * The member whose credentials opened the store.
     *
     * @throws Problem NOT_STAFF when the database user is no active member
     */
    public Member signedIn() {
        return store.read(session -> {
            String user = DatabaseUsers.current(session).toLowerCase(Locale.ROOT);
            MemberRow row = session.get(MemberRow.class, user);
            if (row == null || !row.active) {
                throw Problem.notPermitted("NOT_STAFF", null, user);
            }
            return new Member(row.name, row.displayName, row.role, limits(session, row.name, row.role));
        });
    }

    /** Whether there is an active member of this name. */
    public static boolean isMember(StatelessSession session, String name) {
        MemberRow row = session.get(MemberRow.class, name);
        return row != null && row.active;
    }

    /** Whether somebody can already manage the staff. */
    public boolean hasOwner() {
        return store.read(session ->
                session.createSelectionQuery("select 1 from MemberRow where role = OWNER and active", Integer.class)
                                .setMaxResults(1)
                                .getSingleResultOrNull()
                        != null);
    }

    /** What holds for a member at this moment: the member's own limits, else those of the role. */
    public static Limits limits(StatelessSession session, Member member) {
        return limits(session, member.name(), member.role());
    }

    private static Limits limits(StatelessSession session, String name, Role role) {
        LimitRow own = newest(session, name);
        LimitRow found = own == null || !own.inForce ? newest(session, role.name()) : own;
        return found == null ? Limits.NOTHING : found.toLimits();
    }

    static LimitRow newest(StatelessSession session, String holder) {
        return session.createSelectionQuery("from LimitRow where holder = :holder order by since desc", LimitRow.class)
                .setParameter("holder", holder)
                .setMaxResults(1)
                .getSingleResultOrNull();
    }

    /**
     * Adds a member and makes the database user in the caller's transaction, or gives an existing database user this
     * password and role. (H2 commits when it makes a user; the user alone is no member yet.)
     *
     * @return the role that the member had already; null for somebody new
     * @throws Problem STAFF_NAME or STAFF_PASSWORD when a field is wrong
     */
    public String add(StatelessSession session, NewMember member) {
        if (!member.name().matches("[a-z][a-z0-9._-]{0,30}")) {
            throw Problem.wrongUse("STAFF_NAME", member.name());
        }
        if (member.password().length() < 6 || member.displayName().isBlank()) {
            throw Problem.wrongUse("STAFF_PASSWORD");
        }
        DatabaseUsers.create(
                store.kind(),
                session,
                member.name(),
                member.password(),
                member.role().databaseRole(),
                member.role() == Role.OWNER);
        MemberRow earlier = session.get(MemberRow.class, member.name());
        if (earlier == null) {
            session.insert(new MemberRow(member, clock.instant()));
        }
        return earlier == null ? null : earlier.role.name();
    }
}
