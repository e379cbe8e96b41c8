package org.creditdesk;

import org.creditdesk.app.Logs;
import org.creditdesk.app.WindowRequest;
import org.creditdesk.cli.Commands;
import org.creditdesk.cli.Surroundings;
import org.creditdesk.cli.TypedArguments;

/** Without a command the window, with one the command line. Not an Application, so that a command loads no JavaFX. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Logs.prepare();
        System.exit(exitCode(TypedArguments.recover(arguments)));
    }

    /** A window that was asked for with nothing but its name does not wait for the command line's classes. */
    private static int exitCode(String[] arguments) {
        return arguments.length == 0
                ? Start.window(WindowRequest.PLAIN)
                : new Commands(Surroundings.ofProcess(), Start::window).run(arguments);
    }
}
