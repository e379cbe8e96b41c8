package org.creditdesk.ledger;

import java.util.function.BooleanSupplier;
import org.hibernate.StatelessSession;

/** What another package has verified together with the ledger, at the same moment of the store. */
public interface FurtherCheck {
    /** Takes what is not as it must be and belongs to no account. */
    @FunctionalInterface
    interface Finder {
        void add(String what, String expected, String found);
    }

    /** @param cancelled asked now and then; once it says so the rest may be left out */
    void run(StatelessSession session, BooleanSupplier cancelled, Finder finder);
}
