package org.creditdesk.ui.promo;

/**
 * One column of a chart.
 *
 * @param name short, for the axis
 * @param hint the whole of it in a sentence
 */
record ChartColumn(String name, long value, String hint) {}
