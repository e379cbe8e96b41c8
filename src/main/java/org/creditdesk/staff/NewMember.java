package org.creditdesk.staff;

/**
 * Somebody who joins the staff.
 *
 * @param name of the database user: lower-case letters, digits, dot, dash and underscore, at most 31
 */
public record NewMember(String name, String displayName, Role role, String password) {
    /** Never the password. */
    @Override
    public String toString() {
        return "NewMember[" + name + ", " + role + "]";
    }
}
