package org.creditdesk.ui.accounts;

import org.creditdesk.lookup.AccountHit;
import org.creditdesk.lookup.CodeHit;
import org.creditdesk.lookup.ReceiptHit;
import org.creditdesk.lookup.Why;

/** One line of the Find screen's list. */
sealed interface FindRow {
    /** Over a group; says why its rows were found. */
    record Heading(String words) implements FindRow {}

    record Account(AccountHit hit) implements FindRow {}

    record Receipt(ReceiptHit hit) implements FindRow {}

    record Code(CodeHit hit) implements FindRow {}

    /** Brings more of one group. @param after the key to go on from */
    record More(Why why, String after) implements FindRow {}

    /** Whether the keyboard stops here. */
    default boolean isSelectable() {
        return !(this instanceof Heading);
    }
}
