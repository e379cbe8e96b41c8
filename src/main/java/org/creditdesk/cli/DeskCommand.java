package org.creditdesk.cli;

import java.util.concurrent.Callable;
import org.creditdesk.app.Desk;
import picocli.CommandLine.Command;

/** A command that signs in, does one thing and answers. */
@Command
abstract class DeskCommand implements Callable<Integer> {
    private final Session session;

    DeskCommand(Session session) {
        this.session = session;
    }

    @Override
    public final Integer call() {
        session.check();
        try (var interruption = session.interruption();
                Desk desk = session.signIn().open()) {
            return session.answer(reply(desk, interruption));
        }
    }

    abstract Reply reply(Desk desk, Interruption interruption);

    final Session session() {
        return session;
    }
}
