package org.creditdesk.lookup;

/**
 * A code that matches.
 *
 * @param code as it is shown, in groups of four; only its last four characters for staff without the right
 * @param state one of the states of {@code codes status}
 */
public record CodeHit(String code, long batch, String campaign, long credits, String state) {}
