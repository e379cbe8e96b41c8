package org.creditdesk.cli;

import java.util.HashMap;
import java.util.Map;

/** One run of the program: what was said before the command, and where answers go. */
final class Session {
    private final GlobalOptions options;
    private final Surroundings surroundings;

    Session(GlobalOptions options, Surroundings surroundings) {
        this.options = options;
        this.surroundings = surroundings;
    }

    void check() {
        options.refuseWindowOptions();
    }

    SignIn signIn() {
        return new SignIn(options, surroundings);
    }

    Interruption interruption() {
        return new Interruption(surroundings);
    }

    ProgressLine progress(long total) {
        return new ProgressLine(surroundings, total);
    }

    /** Prints the answer; returns its exit code. */
    int answer(Reply reply) {
        if (options.isJson()) {
            surroundings.out().println(Json.of(reply));
        } else {
            reply.print(new Sheet(surroundings.out()));
        }
        surroundings.out().flush();
        if (reply.refusal() != null) {
            complain(reply.refusal());
        }
        return reply.exitCode();
    }

    /** One sentence on standard error, and with {@code --json} an object with its reason on standard output. */
    int fail(int exitCode, String reason, String sentence, boolean json) {
        if (json) {
            Map<String, Object> failure = new HashMap<>();
            failure.put("reason", reason);
            failure.put("message", sentence);
            surroundings.out().println(Json.of(failure));
            surroundings.out().flush();
        }
        complain(sentence);
        return exitCode;
    }

    boolean isJson() {
        return options.isJson();
    }

    private void complain(String sentence) {
        surroundings.err().println(DisplayText.clean(sentence));
        surroundings.err().flush();
    }
}
