package org.creditdesk.bulk;

/** What becomes of a row. */
public enum BulkVerdict {
    /** Can be given; after a run: was given by it. */
    OK,
    /** No account has, or ever had, the email. */
    UNKNOWN_EMAIL,
    /** Several accounts have had the email. */
    AMBIGUOUS_EMAIL,
    /** An earlier row of the file is for the same account; that one stays. */
    DUPLICATE_IN_FILE,
    /** The account has a compensation for the incident, or this very row was posted before. */
    ALREADY_COMPENSATED,
    /** Above what the member may give to one account at a time, in a day, or to one account in 30 days. */
    OVER_LIMIT,
    /** Not a whole number above zero, or more than a balance can hold. */
    BAD_AMOUNT,
    /** Unknown, no longer active, or a ticket is missing that it needs. */
    BAD_REASON,
    /** A ticket or a note is too long or holds a null character. */
    BAD_TEXT,
    ACCOUNT_BLOCKED,
    /** The row itself cannot be read: too few or too many cells, a quote without its counterpart. */
    BAD_ROW,
    /** The run was cancelled before this row. */
    NOT_REACHED;

    /** Whether somebody has to look at the row before its credits can be given. */
    public boolean isProblem() {
        return this != OK && this != ALREADY_COMPENSATED && this != NOT_REACHED;
    }
}
