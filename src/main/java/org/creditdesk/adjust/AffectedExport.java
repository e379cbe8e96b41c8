package org.creditdesk.adjust;

/**
 * A file for bulk compensation that was written.
 *
 * @param leftOut affected accounts that are not in it: without a current email, or with nothing uncredited to give
 * @param credits in all rows together
 */
public record AffectedExport(long rows, long leftOut, long credits) {}
