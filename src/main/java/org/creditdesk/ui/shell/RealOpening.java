package org.creditdesk.ui.shell;

import org.creditdesk.app.Desk;
import org.creditdesk.app.Desks;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Credentials;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreAddress;

/** Opens stores for real. */
final class RealOpening implements Opening {
    @Override
    public Desk open(StoreAddress address, Credentials credentials) {
        return Desks.open(address, credentials);
    }

    @Override
    public void makeSample(StoreAddress address, Progress progress) {
        if (Desks.holdsSample(address, Sample.OWNER)) {
            return;
        }
        Desks.setUp(address, Sample.OWNER, Sample.OWNER);
        try {
            Desks.loadSample(address, Sample.OWNER, Sample.ACCOUNTS, progress);
        } catch (Problem problem) {
            if (!problem.reason().equals("STORE_NOT_EMPTY")) {
                throw problem;
            }
        }
    }
}
