package org.creditdesk.reconcile;

import java.io.Serializable;

/** The key of a step. */
record StepId(long receiptId, int step) implements Serializable {}
