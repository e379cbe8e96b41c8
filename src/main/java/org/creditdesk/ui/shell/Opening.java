package org.creditdesk.ui.shell;

import org.creditdesk.app.Desk;
import org.creditdesk.store.Credentials;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreAddress;

/** How stores are opened; the real one is {@link org.creditdesk.app.Desks}. */
public interface Opening {
    Desk open(StoreAddress address, Credentials credentials);

    /** Makes a store at this address if there is none, and fills it with the sample if it holds no accounts. */
    void makeSample(StoreAddress address, Progress progress);
}
