package org.creditdesk.triage;

/**
 * Something that was taken out of a message.
 *
 * @param text as it stands there, without what cannot be seen
 * @param value what it stands for: a receipt ID, an address, a canonical code
 * @param form by which it was recognised
 * @param offset of its first character in the message
 * @param line of the message, from 1
 */
public record Taken(String text, String value, Form form, int offset, int line) {
    /** How something is recognised. */
    public enum Form {
        EMAIL,
        STRIPE,
        PAYPAL,
        GUMROAD,
        /** A receipt ID because a word beside it says so. */
        NAMED_RECEIPT,
        /** A code with the right check character. */
        CODE,
        /** It looks like a code, and its check character is wrong. */
        MISTYPED_CODE,
        /** A code because a word beside it says so. */
        NAMED_CODE,
        /** Letters and digits that are a receipt ID or a code only if the store knows them. */
        UNSURE
    }
}
