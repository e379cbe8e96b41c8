package org.creditdesk.cli;

import java.util.List;
import java.util.UUID;
import org.creditdesk.adjust.Adjusted;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Change;
import org.creditdesk.adjust.Preview;
import org.creditdesk.adjust.RollingBack;
import org.creditdesk.adjust.Similar;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.problem.Problem;
import org.creditdesk.redeem.Rollback;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "rollback")
final class RollbackCommand extends ChangeCommand {
    @Parameters(paramLabel = "ENTRY", descriptionKey = "entry")
    private String entry;

    RollbackCommand(Session session) {
        super(session);
    }

    @Override
    Change change(Desk desk, UUID requestId, Because because) {
        return new RollingBack(requestId, EntryId.parse(entry), because);
    }

    @Override
    Reply foreseen(Desk desk, Preview preview) {
        return RollbackPreviewReply.of(
                preview, desk.ledger().detail(EntryId.parse(entry)).entry().amount());
    }

    @Override
    Reply made(Desk desk, Adjusted adjusted, List<Similar> similar) {
        return adjusted.request() == null
                ? RollbackReply.of(
                        adjusted,
                        desk.redemptions().rollback(EntryId.parse(entry)).orElseThrow())
                : super.made(desk, adjusted, similar);
    }

    /** @param entry that took credits back; null when nothing was left */
    record RollbackReply(String entry, long balance, long collected, long uncollected, boolean replayed)
            implements Reply {
        static RollbackReply of(Adjusted adjusted, Rollback rollback) {
            return new RollbackReply(
                    adjusted.isPosted() ? adjusted.entry().toString() : null,
                    adjusted.balance(),
                    rollback.collected(),
                    rollback.uncollected(),
                    adjusted.replayed());
        }

        @Override
        public void print(Sheet sheet) {
            sheet.text(replayed ? "cli.rolled_back_before" : "cli.rolled_back", collected, balance);
            if (uncollected > 0) {
                sheet.text("cli.rolled_back.uncollected", uncollected);
            }
        }
    }

    record RollbackPreviewReply(
            long before, long after, long collected, long uncollected, boolean allowed, String message, String approval)
            implements Reply {
        static RollbackPreviewReply of(Preview preview, long credits) {
            long collected = -preview.amount();
            return new RollbackPreviewReply(
                    preview.before(),
                    preview.after(),
                    collected,
                    preview.isAllowed() ? credits - collected : 0,
                    preview.isAllowed(),
                    preview.refusal(),
                    preview.approval());
        }

        @Override
        public void print(Sheet sheet) {
            if (allowed) {
                sheet.text("cli.rollback.preview", collected, uncollected);
                sheet.text("cli.preview", before, after);
            }
            if (approval != null) {
                sheet.line(approval);
            }
        }

        @Override
        public int exitCode() {
            return allowed ? 0 : Problem.Kind.REFUSED.exitCode();
        }

        @Override
        public String refusal() {
            return message;
        }
    }
}
