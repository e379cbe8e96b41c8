package org.creditdesk.checkout;

import java.util.Locale;

/** Whose export a file is. */
public enum CheckoutFormat {
    /** The payments export of the Stripe dashboard. */
    STRIPE,
    /** The activity download of PayPal, in English or German. */
    PAYPAL,
    /** The sales export of Gumroad. */
    GUMROAD,
    /** Any other CSV, whose columns a mapping names. */
    GENERIC;

    /** As receipts name their provider. */
    public String provider() {
        return name().toLowerCase(Locale.ROOT);
    }
}
