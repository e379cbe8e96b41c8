package org.creditdesk.ui.promo;

/**
 * One bar with its name before it and its number behind it.
 *
 * @param share of the longest bar, 0 to 1
 * @param note what the number is of something else, such as {@code 31 %}; empty for nothing
 * @param hint the whole of it in a sentence, for the tooltip and for whoever cannot see the bar
 */
record BarRow(String name, double share, String number, String note, String hint) {}
