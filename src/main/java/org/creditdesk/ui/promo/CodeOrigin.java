package org.creditdesk.ui.promo;

/** Where the codes of a batch come from. */
enum CodeOrigin {
    GENERATED,
    IMPORTED
}
