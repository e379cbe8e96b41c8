package org.creditdesk.app;

import java.nio.file.Path;
import org.creditdesk.store.StoreAddress;

/**
 * How the window was asked for on the command line.
 *
 * @param address null for the desk's own store, or for the last one used
 * @param user who is going to sign in; null to ask
 * @param passwordFile null to ask
 * @param sample whether to open the sample store, made first where it is missing, signed in as a sample member
 * @param tour whether to walk through the main job without a display, leaving pictures
 */
public record WindowRequest(StoreAddress address, String user, Path passwordFile, boolean sample, boolean tour) {
    /** Started with nothing said. */
    public static final WindowRequest PLAIN = new WindowRequest(null, null, null, false, false);
}
