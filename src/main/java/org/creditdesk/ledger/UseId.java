package org.creditdesk.ledger;

import java.io.Serializable;

/** Which debit used which grant of an account. */
record UseId(long account, long seq, long grantSeq) implements Serializable {}
