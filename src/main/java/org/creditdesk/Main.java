package org.creditdesk;

import org.creditdesk.cli.Commands;
import org.creditdesk.cli.Surroundings;
import org.creditdesk.cli.TypedArguments;
import org.creditdesk.log.Logs;

/** Without a command the window, with one the command line. Not an Application, so that a command loads no JavaFX. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Logs.prepare();
        System.exit(new Commands(Surroundings.ofProcess(new ProcessEnd()), Start::window)
                .run(TypedArguments.recover(arguments)));
    }
}
