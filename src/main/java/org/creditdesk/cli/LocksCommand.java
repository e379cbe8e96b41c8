package org.creditdesk.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creditdesk.app.Desk;
import org.creditdesk.redeem.LockedAccount;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.store.Page;
import picocli.CommandLine.Command;

@Command(name = "locks")
final class LocksCommand extends DeskCommand {
    private static final int PAGE = 500;

    LocksCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        List<Lock> locks = new ArrayList<>();
        Long after = null;
        do {
            Page<LockedAccount, Long> page = desk.lockOuts().locked(after, PAGE);
            page.rows().forEach(each -> locks.add(Lock.of(each)));
            after = page.next();
        } while (after != null);
        return new LocksReply(locks);
    }

    record Lock(String email, Outcome cause, Instant starts, Instant ends) {
        static Lock of(LockedAccount account) {
            return new Lock(account.email(), account.cause(), account.starts(), account.ends());
        }
    }

    record LocksReply(List<Lock> locks) implements Reply {
        @Override
        public void print(Sheet sheet) {
            if (locks.isEmpty()) {
                sheet.text("cli.locks.none");
            }
            locks.forEach(each -> sheet.text("cli.locks.line", each.email(), DisplayText.minute(each.ends())));
        }
    }
}
