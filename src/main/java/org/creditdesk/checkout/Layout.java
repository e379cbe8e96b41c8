package org.creditdesk.checkout;

/** How the rows of one format are understood. */
interface Layout {
    /** @param mapping of a generic file's columns; null for the usual ones */
    static Layout of(CheckoutFormat format, Columns columns, ColumnMapping mapping, Reading reading) {
        return switch (format) {
            case STRIPE -> new StripeLayout(columns, reading);
            case PAYPAL -> new PayPalLayout(columns, reading);
            case GUMROAD -> new GumroadLayout(columns, reading);
            case GENERIC -> new GenericLayout(columns, mapping, reading);
        };
    }

    /** @throws BrokenRuleException at the first cell that is wrong */
    CheckoutRow read(RowCells cells);

    /** A receipt ID for naming a row that turned out to be bad; null where it has none. */
    String name(RowCells cells);
}
