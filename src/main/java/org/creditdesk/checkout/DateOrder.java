package org.creditdesk.checkout;

/** How 03/04/2026 is meant. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
