package org.creditdesk.receipt;

/**
 * What a row says otherwise than the receipt did.
 *
 * @param field such as {@code refunded}
 * @param before and {@code after} as text; null for nothing
 */
public record FieldChange(String field, String before, String after) {}
