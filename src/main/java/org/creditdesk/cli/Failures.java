package org.creditdesk.cli;

import org.creditdesk.log.Logs;
import org.creditdesk.problem.Problem;
import org.creditdesk.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one sentence and an exit code; the trace goes to the log. */
final class Failures implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int UNEXPECTED = 1;

    private final Session session;

    Failures(Session session) {
        this.session = session;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return explain(failure);
    }

    int explain(Throwable failure) {
        Problem problem = Problem.in(failure);
        if (problem == null) {
            LOG.error("A command failed unexpectedly", failure);
            return session.fail(
                    UNEXPECTED,
                    "UNEXPECTED",
                    Texts.of("cli.unexpected", Logs.file().toString()),
                    session.isJson());
        }
        if (problem.getCause() != null) {
            LOG.warn("A command failed: {}", problem.reason(), problem.getCause());
        }
        return session.fail(problem.kind().exitCode(), problem.reason(), problem.getMessage(), session.isJson());
    }
}
