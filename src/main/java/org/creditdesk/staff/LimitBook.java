package org.creditdesk.staff;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;

/**
 * The limits of roles and members and their history, inside the caller's transaction. A row is never changed: what
 * held when an entry was posted stays known.
 */
public final class LimitBook {
    private LimitBook() {}

    /** What holds now for each role that gives credits and, behind it, for its active members by name. */
    public static List<HeldLimits> all(StatelessSession session) {
        Map<String, LimitRow> newest = new HashMap<>();
        session.createSelectionQuery(
                        "from LimitRow r where r.since = (select max(l.since) from LimitRow l where l.holder = r.holder)",
                        LimitRow.class)
                .getResultList()
                .forEach(row -> newest.put(row.holder, row));
        List<MemberRow> members = session.createSelectionQuery(
                        "from MemberRow where active order by name", MemberRow.class)
                .getResultList();
        List<HeldLimits> all = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role.may(Permission.COMPENSATE)) {
                LimitRow ofRole = newest.get(role.name());
                all.add(held(role.name(), null, role, true, ofRole));
                members.stream()
                        .filter(member -> member.role == role)
                        .map(member -> ofMember(member, newest.get(member.name), ofRole))
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static HeldLimits ofMember(MemberRow member, LimitRow own, LimitRow ofRole) {
        boolean hasOwn = own != null && own.inForce;
        return held(member.name, member.displayName, member.role, hasOwn, hasOwn ? own : ofRole);
    }

    private static HeldLimits held(String holder, String displayName, Role role, boolean own, LimitRow row) {
        return row == null
                ? new HeldLimits(holder, displayName, role, own, Limits.NOTHING, null, null)
                : new HeldLimits(holder, displayName, role, own, row.toLimits(), row.since, row.setBy);
    }

    /** What holds for one of {@link #all}; null when there is no such role or active member that gives credits. */
    public static HeldLimits of(StatelessSession session, String holder) {
        return all(session).stream()
                .filter(each -> each.holder().equals(holder))
                .findFirst()
                .orElse(null);
    }

    /** From now on these are the holder's own. */
    public static void set(StatelessSession session, String holder, Limits limits, String setBy, Instant now) {
        LimitRow row = row(session, holder, setBy, now);
        row.inForce = true;
        row.perGrant = limits.perGrant();
        row.perDay = limits.perDay();
        row.perAccount = limits.perAccount();
        row.approveUpTo = limits.approveUpTo();
        session.insert(row);
    }

    /** From now on the limits of the role go for the member again. */
    public static void clear(StatelessSession session, String member, String setBy, Instant now) {
        session.insert(row(session, member, setBy, now));
    }

    /** Later than what is there, also when the clock was put back or stood still. */
    private static LimitRow row(StatelessSession session, String holder, String setBy, Instant now) {
        LimitRow newest = Staff.newest(session, holder);
        Instant moment = now.truncatedTo(ChronoUnit.MICROS);
        var row = new LimitRow();
        row.holder = holder;
        row.since = newest == null || newest.since.isBefore(moment) ? moment : newest.since.plus(1, ChronoUnit.MICROS);
        row.setBy = setBy;
        return row;
    }
}
