package org.creditdesk.checkout;

/** How the rows of one format are understood. */
interface Layout {
    /** @throws BrokenRuleException at the first cell that is wrong */
    CheckoutRow read(RowCells cells);

    /** A receipt ID for naming a row that turned out to be bad; null where it has none. */
    String name(RowCells cells);
}
