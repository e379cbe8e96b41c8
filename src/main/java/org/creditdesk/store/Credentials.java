package org.creditdesk.store;

import java.util.Locale;

/** A staff member's database user and password. The name is lower case, as staff names are everywhere. */
public record Credentials(String user, String password) {
    public Credentials {
        user = user.strip().toLowerCase(Locale.ROOT);
    }

    /** Never the password: records end up in logs. */
    @Override
    public String toString() {
        return "Credentials[" + user + "]";
    }
}
