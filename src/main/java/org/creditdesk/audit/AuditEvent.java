package org.creditdesk.audit;

import java.util.UUID;

/**
 * What somebody did or was refused. Who, when and on which computer is added when it is recorded.
 *
 * @param command such as {@code compensate}
 * @param subject on what, such as {@code entry 1042-7}; never a full code
 * @param reason why it was refused, or the reason code under which it was done; null for none
 * @param before and {@code after}: the value that changed, null where there is none
 */
public record AuditEvent(
        String command,
        String subject,
        Long accountId,
        boolean done,
        String reason,
        String before,
        String after,
        UUID requestId) {

    public static AuditEvent done(
            String command, String subject, Long accountId, String before, String after, UUID requestId) {
        return new AuditEvent(command, subject, accountId, true, null, before, after, requestId);
    }

    public AuditEvent because(String reasonCode) {
        return new AuditEvent(command, subject, accountId, done, reasonCode, before, after, requestId);
    }

    /** For an account that does not exist: its number stands in the subject instead. */
    AuditEvent withoutAccount() {
        return new AuditEvent(
                command, subject + ", account " + accountId, null, done, reason, before, after, requestId);
    }
}
