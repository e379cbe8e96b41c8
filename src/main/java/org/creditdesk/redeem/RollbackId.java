package org.creditdesk.redeem;

import java.io.Serializable;

/** A redemption is rolled back at most once, so its entry is the key. */
record RollbackId(long accountId, long seq) implements Serializable {}
