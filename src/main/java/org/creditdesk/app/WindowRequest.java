package org.creditdesk.app;

/**
 * How the window was asked for on the command line; what is null was not said there.
 *
 * @param store the address, as a person types it
 * @param user who is going to sign in
 * @param sample whether to open the sample store, made first where it is missing, signed in as a sample member
 * @param tour whether to walk through the main job without a display, leaving pictures
 */
public record WindowRequest(String store, String user, String password, boolean sample, boolean tour) {
    /** Never the password. */
    @Override
    public String toString() {
        return "WindowRequest[" + store + ", " + user + ", sample=" + sample + ", tour=" + tour + "]";
    }
}
