package org.creditdesk.checkout;

import java.time.ZoneId;

/**
 * What somebody said about a file; null for what is to be found out.
 *
 * @param mapping of a generic file's columns
 * @param zone of times that say none; UTC otherwise
 */
public record CheckoutChoice(CheckoutFormat format, ColumnMapping mapping, DateOrder dates, ZoneId zone) {
    public static final CheckoutChoice NONE = new CheckoutChoice(null, null, null, null);

    public static CheckoutChoice of(CheckoutFormat format) {
        return new CheckoutChoice(format, null, null, null);
    }
}
