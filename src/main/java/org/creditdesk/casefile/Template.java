package org.creditdesk.casefile;

import java.time.Instant;

/**
 * A text to copy, with what is filled in.
 *
 * @param language ISO 639-1, such as {@code en}
 * @param own whether it is as the desk brings it
 * @param version of what owners made of it, from 1; 0 when nobody ever touched it
 * @param savedBy and {@code savedAt}: null for version 0
 */
public record Template(
        String name, String language, String body, boolean own, int version, String savedBy, Instant savedAt) {
    public TemplateKind kind() {
        return TemplateKind.of(name);
    }
}
