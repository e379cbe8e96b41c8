package org.creditdesk.promo;

/**
 * One code of a batch.
 *
 * @param shown in groups of four, or only its last four characters for staff without the right
 * @param state UNUSED, REDEEMED, EXHAUSTED or REVOKED
 */
public record CodeRow(String shown, int uses, CodeState state) {}
