package org.creditdesk.store;

import org.hibernate.StatelessSession;

/** What is done in one transaction. It may be run again from its beginning, so it must change nothing outside. */
@FunctionalInterface
public interface Work<T> {
    T in(StatelessSession session);
}
