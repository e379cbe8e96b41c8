package org.creditdesk.receipt;

/**
 * Where a page of receipts ends.
 *
 * @param part what the last receipt was found by
 */
public record ReceiptKey(Part part, Receipt last) {
    /** What receipts are found by, in the order in which they are listed. */
    public enum Part {
        /** Everything, newest first. */
        ALL,
        RECEIPT,
        OTHER,
        EMAIL
    }
}
