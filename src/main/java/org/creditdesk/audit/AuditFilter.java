package org.creditdesk.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Which events are meant; what is null does not matter, and the rest must all hold.
 *
 * @param done true for what was done, false for what was refused
 * @param from the first moment
 * @param until the first moment that no longer belongs to it
 */
public record AuditFilter(
        String actor,
        String command,
        Long accountId,
        Boolean done,
        String reason,
        Instant from,
        Instant until,
        UUID requestId) {
    /** The whole trail. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null, null);

    /** In words, for the event of an export. */
    String inWords() {
        List<String> words = new ArrayList<>();
        add(words, "by ", actor);
        add(words, "command ", command);
        add(words, "account ", accountId);
        add(words, "", done == null ? null : done ? "done" : "refused");
        add(words, "reason ", reason);
        add(words, "from ", from);
        add(words, "until ", until);
        add(words, "request ", requestId);
        return words.isEmpty() ? "all events" : "events " + String.join(", ", words);
    }

    private static void add(List<String> words, String name, Object value) {
        if (value != null) {
            words.add(name + value);
        }
    }
}
