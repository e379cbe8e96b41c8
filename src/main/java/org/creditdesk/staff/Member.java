package org.creditdesk.staff;

/**
 * A member of staff.
 *
 * @param name the database user's name, lower case
 */
public record Member(String name, String displayName, Role role, Limits limits) {
    public boolean may(Permission permission) {
        return role.may(permission);
    }
}
