package org.creditdesk.receipt;

/**
 * Which receipts are listed.
 *
 * @param text how the receipt ID, the provider's second number or the email begins; blank for all
 * @param provider null for all
 * @param state null for all
 */
public record ReceiptFilter(String text, String provider, Receipt.State state) {
    public static final ReceiptFilter ALL = new ReceiptFilter("", null, null);
}
