package org.creditdesk.redeem;

import java.io.Serializable;

/** A redemption is known by its ledger entry; the batch stands in the key so that uses per account are one range. */
record RedemptionId(long accountId, long batchId, long seq) implements Serializable {}
