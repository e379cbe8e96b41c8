package org.creditdesk.checkout;

/**
 * A row that cannot be read.
 *
 * @param column as the heading names it; empty where the whole row is wrong
 */
public record BadCell(long row, String receipt, String column, Rule rule) implements CheckoutRow {}
