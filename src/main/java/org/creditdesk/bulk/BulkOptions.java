package org.creditdesk.bulk;

/**
 * What goes for every row of a run. Texts may be null or blank for none.
 *
 * @param incident the name of the incident that all rows belong to
 * @param reason the reason code of rows that have none
 * @param ticket the ticket of rows that have none
 */
public record BulkOptions(String incident, String reason, String ticket) {
    public static final BulkOptions NONE = new BulkOptions(null, null, null);

    public BulkOptions {
        incident = blankToNull(incident);
        reason = blankToNull(reason);
        ticket = blankToNull(ticket);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
