package org.creditdesk.checkout;

/** Which mark stands in front of the decimals. */
public enum DecimalMark {
    POINT,
    COMMA,
    /** Told from each amount: groups have three digits, decimals as many as the currency has. */
    EITHER
}
