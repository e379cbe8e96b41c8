package org.creditdesk.promo;

/**
 * One code in the table of its batch.
 *
 * @param key where it stands in the order of the batch; never shown, because it is the whole code
 * @param shown in groups of four, or only its last four characters for staff without the right
 * @param state UNUSED, REDEEMED, EXHAUSTED or REVOKED
 */
public record BatchCode(String key, String shown, int uses, CodeState state) {
    /** Without the code itself, which belongs into no log. */
    @Override
    public String toString() {
        return "BatchCode[" + state + ", " + uses + "]";
    }
}
