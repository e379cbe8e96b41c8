package org.creditdesk.adjust;

import java.util.UUID;

/**
 * Credits for something that went wrong. Texts may be null or blank for none.
 *
 * @param credits more than zero
 * @param reason a code of the catalogue
 * @param internalNote for staff, at most 2,000 characters
 * @param customerNote shown to the customer, at most 2,000 characters
 * @param ticket the help desk's case id, at most 100 characters
 * @param incident the name of an incident; null for none
 */
public record Compensation(
        UUID requestId,
        long accountId,
        long credits,
        String reason,
        String ticket,
        String internalNote,
        String customerNote,
        String incident) {}
