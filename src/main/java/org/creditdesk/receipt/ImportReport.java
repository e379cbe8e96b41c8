package org.creditdesk.receipt;

/**
 * What an import came to, or would come to.
 *
 * @param importId null for a dry run
 * @param resumedAfter rows that an earlier run of the same file had done; 0 for none
 * @param cancelled whether it was stopped before the last row; running the file again goes on
 */
public record ImportReport(Long importId, ImportCounts counts, long resumedAfter, boolean cancelled) {}
