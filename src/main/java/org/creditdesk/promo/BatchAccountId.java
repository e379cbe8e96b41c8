package org.creditdesk.promo;

import java.io.Serializable;

/** An account that may redeem a batch's codes. */
record BatchAccountId(long batchId, long accountId) implements Serializable {}
