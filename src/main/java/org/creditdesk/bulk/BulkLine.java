package org.creditdesk.bulk;

/**
 * One row as it stands in the file; cells are empty where there is nothing.
 *
 * @param row its number, the first one below the heading is 1
 * @param line of the file on which it begins, from 1
 * @param credits as written; not necessarily a number
 * @param fault why it cannot be read, a sentence; null when it can
 */
public record BulkLine(
        int row, int line, String email, String credits, String reason, String ticket, String note, String fault) {}
