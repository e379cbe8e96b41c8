package org.creditdesk.checkout;

import java.time.ZoneId;

/**
 * What is settled about a whole file before its rows are read.
 *
 * @param dates how 03/04/2026 is meant; null where no date of the file needs it
 * @param zone of times that say none
 */
record Reading(DateOrder dates, ZoneId zone) {
    WrittenTime times() {
        return new WrittenTime(dates, zone);
    }
}
