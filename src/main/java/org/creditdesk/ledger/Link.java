package org.creditdesk.ledger;

/**
 * A condition between tables that must hold everywhere, and the query that finds where it does not.
 *
 * @param sql gives account, sequence number (either may be null for none), what was expected, what was found; one that
 *     reads the whole store, in which H2 finds every joined row by a key
 */
record Link(String what, String sql) {}
