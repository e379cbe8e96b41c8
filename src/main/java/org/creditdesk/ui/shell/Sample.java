package org.creditdesk.ui.shell;

import org.creditdesk.store.Credentials;

/** Who is who in the sample store, as the sample's own staff file has it. */
final class Sample {
    static final Credentials OWNER = new Credentials("owner", "sample");
    static final Credentials AGENT = new Credentials("sam", "sample");
    /** The believable ones. */
    static final long ACCOUNTS = 320;

    private Sample() {}
}
