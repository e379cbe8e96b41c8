package org.creditdesk.receipt;

/**
 * What a receipt needs of somebody; the database works it out of the receipt's row, the most urgent first where it
 * could be several.
 */
public enum Need {
    /** Charged and not credited. */
    NOT_CREDITED,
    /** Charged, and no account has the email. */
    NO_ACCOUNT,
    /** More than one entry that stands credits it. */
    CREDITED_TWICE,
    /** Another account got the credits than the one it was bought for. */
    OTHER_ACCOUNT,
    /** The pack of its price gives another number of credits, or there is no such pack. */
    AMOUNT_DIFFERS,
    /** Money was given back, the credits were not taken back. */
    NOT_CLAWED_BACK,
    /** A dispute was opened, or was won after credits were taken back for it. */
    DISPUTED
}
