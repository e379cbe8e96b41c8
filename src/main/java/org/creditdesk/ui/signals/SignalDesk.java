package org.creditdesk.ui.signals;

import java.util.List;
import java.util.UUID;
import org.creditdesk.redeem.Signal;
import org.creditdesk.redeem.Signals;
import org.creditdesk.store.Page;

/** What the screens of signals ask of the desk; each call blocks and means what the service behind it says. */
interface SignalDesk {
    boolean look();

    List<Signal> of(long campaignId);

    Page<Signal, Long> list(Long before, int limit);

    Page<Signal, Long> dismissed(Long before, int limit);

    Signal dismiss(UUID requestId, long signalId, String why);

    /** The service of an opened store. */
    static SignalDesk of(Signals signals) {
        return new OfStore(signals);
    }

    /** The service of an opened store. */
    record OfStore(Signals signals) implements SignalDesk {
        @Override
        public boolean look() {
            return signals.look();
        }

        @Override
        public List<Signal> of(long campaignId) {
            return signals.of(campaignId);
        }

        @Override
        public Page<Signal, Long> list(Long before, int limit) {
            return signals.list(before, limit);
        }

        @Override
        public Page<Signal, Long> dismissed(Long before, int limit) {
            return signals.dismissed(before, limit);
        }

        @Override
        public Signal dismiss(UUID requestId, long signalId, String why) {
            return signals.dismiss(requestId, signalId, why);
        }
    }
}
