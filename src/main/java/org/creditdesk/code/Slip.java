package org.creditdesk.code;

/** What went wrong on the way from a code to what was typed. */
public enum Slip {
    WRONG_CHARACTER,
    SWAPPED,
    MISSING_CHARACTER,
    EXTRA_CHARACTER
}
