package org.creditdesk.ui.kit;

import java.util.Locale;
import org.creditdesk.problem.Problem;
import org.creditdesk.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a person reads when work failed.
 *
 * @param sentence what is wrong and what to do
 * @param code short code of an unexpected failure, the same for the same cause; null for an expected one
 * @param details to copy for whoever mends it; null for an expected failure. Carries no message of an exception,
 *     because a database puts customers' data into those
 */
public record FailureMessage(String sentence, String code, String details) {
    private static final Logger LOG = LoggerFactory.getLogger(FailureMessage.class);
    private static final int MOST_FRAMES = 30;
    private static final int CODE_SPACE = 36 * 36 * 36 * 36;

    /** Says it for a person, and logs it when it was not expected. */
    public static FailureMessage of(Throwable failure) {
        Problem problem = Problem.in(failure);
        if (problem != null) {
            return new FailureMessage(problem.getMessage(), null, null);
        }
        String details = withoutMessages(failure);
        String code = codeOf(failure);
        LOG.error("Unexpected failure {}\n{}", code, details);
        return new FailureMessage(Texts.of("failure.unexpected", code), code, details);
    }

    public boolean isExpected() {
        return code == null;
    }

    private static String codeOf(Throwable failure) {
        int cause = root(failure).getClass().getName().hashCode();
        for (StackTraceElement frame : root(failure).getStackTrace()) {
            if (frame.getClassName().startsWith("org.creditdesk.")) {
                cause = 31 * cause + (frame.getClassName() + frame.getMethodName()).hashCode();
            }
        }
        String digits = Integer.toString(Math.floorMod(cause, CODE_SPACE), 36).toUpperCase(Locale.ROOT);
        return "0".repeat(4 - digits.length()) + digits;
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String withoutMessages(Throwable failure) {
        var text = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            text.append(each.getClass().getName()).append('\n');
            StackTraceElement[] frames = each.getStackTrace();
            for (int i = 0; i < Math.min(MOST_FRAMES, frames.length); i++) {
                text.append("  at ").append(frames[i]).append('\n');
            }
        }
        return text.toString();
    }
}
