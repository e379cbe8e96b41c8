package org.creditdesk.audit;

import org.creditdesk.problem.Problem;
import org.creditdesk.staff.NewMember;
import org.creditdesk.staff.Permission;
import org.creditdesk.staff.Staff;

/** Changes the staff on the record. It stands here because the trail knows the staff, and not the other way round. */
public final class StaffRegister {
    private static final String ADD = "add member";

    private final Staff staff;
    private final AuditTrail audit;

    public StaffRegister(Staff staff, AuditTrail audit) {
        this.staff = staff;
        this.audit = audit;
    }

    /**
     * Adds a member and makes the database user, or gives an existing database user this password and role.
     *
     * @throws Problem STAFF_NAME or STAFF_PASSWORD when a field is wrong
     */
    public void add(NewMember member) {
        String subject = "member " + member.name();
        audit.command(ADD, Permission.MANAGE_STAFF, subject, null, null, session -> {
            String before = staff.add(session, member);
            audit.record(
                    session,
                    AuditEvent.done(ADD, subject, null, before, member.role().name(), null));
            return null;
        });
    }
}
