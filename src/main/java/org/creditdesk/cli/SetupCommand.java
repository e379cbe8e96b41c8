package org.creditdesk.cli;

import java.util.concurrent.Callable;
import org.creditdesk.app.Desk;
import org.creditdesk.app.Desks;
import org.creditdesk.store.StoreAddress;
import org.creditdesk.store.StoreKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Creates a store or brings it up to date; not a {@link DeskCommand}, because there may be nothing to sign in to. */
@Command(name = "setup")
final class SetupCommand implements Callable<Integer> {
    @Option(names = "--sample")
    private boolean sample;

    @Option(names = "--accounts", paramLabel = "N", converter = WholeNumber.class)
    private Long accounts;

    @Option(names = "--owner", paramLabel = "NAME")
    private String owner;

    private final Session session;

    SetupCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.check();
        StoreAddress address = session.signIn().address();
        Founders founders = Founders.of(session.signIn(), address.kind(), owner, sample);
        boolean changed = Desks.setUp(address, founders.administrator(), founders.owner());
        if (sample) {
            loadSample(address, founders);
        }
        return session.answer(new SetupReply(address.toString(), changed, sample, count(address, founders, changed)));
    }

    private void loadSample(StoreAddress address, Founders founders) {
        long wanted = accounts == null ? Founders.SAMPLE_ACCOUNTS : accounts;
        try (var interruption = session.interruption();
                ProgressLine line = session.progress(wanted)) {
            Desks.loadSample(address, founders.administrator(), wanted, interruption.watch(line));
        }
    }

    /** On a server that was up to date the owner's password is not asked for, and so nobody counts. */
    private Long count(StoreAddress address, Founders founders, boolean changed) {
        if (address.kind() == StoreKind.POSTGRESQL && !changed && !sample) {
            return null;
        }
        try (Desk desk = Desks.open(address, founders.owner())) {
            return desk.verification().accounts();
        }
    }

    /** @param accounts how many there are now; null where that was not looked up */
    record SetupReply(String store, boolean created, boolean sample, Long accounts) implements Reply {
        @Override
        public void print(Sheet sheet) {
            sheet.text(created ? "cli.setup.created" : "cli.setup.up_to_date", store);
            if (sample) {
                sheet.text("cli.setup.sample", accounts);
            }
        }
    }
}
