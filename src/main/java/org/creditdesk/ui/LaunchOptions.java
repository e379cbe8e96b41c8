package org.creditdesk.ui;

/**
 * What the window is opened with; whatever is null is asked for.
 *
 * @param store the address, as a person types it
 * @param sample whether to create the store if it is missing, fill an empty one with the sample, and sign in as a
 *     sample support agent unless a user is named
 */
public record LaunchOptions(String store, String user, String password, boolean sample) {
    public static LaunchOptions none() {
        return new LaunchOptions(null, null, null, false);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "LaunchOptions[" + store + ", " + user + ", sample=" + sample + "]";
    }
}
