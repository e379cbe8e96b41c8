package org.creditdesk.cli;

import java.time.Instant;
import java.util.List;
import org.creditdesk.app.Desk;
import org.creditdesk.redeem.LockedAccount;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.store.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "locks")
final class LocksCommand extends DeskCommand {
    @Option(names = "--after", paramLabel = "ID", converter = WholeNumber.class)
    private Long after;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", converter = WholeNumber.Rows.class)
    private Long limit;

    LocksCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        Page<LockedAccount, Long> page = desk.lockOuts().locked(after, limit.intValue());
        return new LocksReply(page.rows().stream().map(Lock::of).toList(), page.hasMore());
    }

    record Lock(long id, String email, Outcome cause, Instant starts, Instant ends) {
        static Lock of(LockedAccount account) {
            return new Lock(account.lockOut(), account.email(), account.cause(), account.starts(), account.ends());
        }
    }

    record LocksReply(List<Lock> locks, boolean more) implements Reply {
        @Override
        public void print(Sheet sheet) {
            if (locks.isEmpty()) {
                sheet.text("cli.locks.none");
            }
            locks.forEach(each -> sheet.text("cli.locks.line", each.email(), DisplayText.minute(each.ends())));
            if (more) {
                sheet.text(
                        "cli.locks.more",
                        String.valueOf(locks.get(locks.size() - 1).id()));
            }
        }
    }
}
