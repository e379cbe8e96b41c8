package org.creditdesk.problem;

import java.util.Locale;
import java.util.Objects;
import org.creditdesk.text.Texts;

/**
 * Something that a person can understand and act on: a rule that refused, a thing that is not there, a store that
 * cannot be used. Its message is one whole sentence (or two) without technical detail; the detail is the cause.
 */
public final class Problem extends RuntimeException {
    /** The family of a problem; each has one exit code of the command line. */
    public enum Kind {
        WRONG_USE(2),
        REFUSED(3),
        NOT_FOUND(4),
        STORE(5),
        NOT_PERMITTED(6);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;
    private final String reason;

    private Problem(Kind kind, String reason, Throwable cause, Object... arguments) {
        super(Texts.of("problem." + reason.toLowerCase(Locale.ROOT), arguments), cause);
        this.kind = kind;
        this.reason = reason;
    }

    /** @param reason a stable name in capitals; its sentence is {@code problem.<reason>} in the resource bundle */
    public static Problem wrongUse(String reason, Object... arguments) {
        return new Problem(Kind.WRONG_USE, reason, null, arguments);
    }

    /** A rule of the desk said no; nothing was changed. */
    public static Problem refused(String reason, Object... arguments) {
        return new Problem(Kind.REFUSED, reason, null, arguments);
    }

    public static Problem notFound(String reason, Object... arguments) {
        return new Problem(Kind.NOT_FOUND, reason, null, arguments);
    }

    /** The store cannot be reached or used. */
    public static Problem store(String reason, Throwable cause, Object... arguments) {
        return new Problem(Kind.STORE, reason, cause, arguments);
    }

    public static Problem notPermitted(String reason, Throwable cause, Object... arguments) {
        return new Problem(Kind.NOT_PERMITTED, reason, cause, arguments);
    }

    public Kind kind() {
        return kind;
    }

    /** The stable name that scripts rely on, such as {@code OVER_LIMIT}. */
    public String reason() {
        return reason;
    }

    /** The problem that {@code failure} is or was caused by, or null. */
    public static Problem in(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof Problem problem) {
                return problem;
            }
        }
        return null;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
