package org.creditdesk.cli;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.creditdesk.redeem.Signal;
import org.creditdesk.redeem.SignalAccount;
import org.creditdesk.redeem.SignalDismissal;
import org.creditdesk.redeem.SignalEvidence;
import org.creditdesk.redeem.SignalKind;

/**
 * One signal.
 *
 * @param usual attempts for each success as they usually are, in hundredths; 0 for other kinds
 * @param dismissedBy with the two that follow: null while it is open
 */
record SignalReply(
        long signal,
        SignalKind kind,
        long batch,
        String campaign,
        Instant since,
        Instant at,
        long part,
        long whole,
        long mailboxes,
        long largest,
        long hint,
        long usual,
        long compared,
        List<SignalAccount> accounts,
        String sentence,
        String next,
        String dismissedBy,
        Instant dismissedAt,
        String dismissedWhy)
        implements Reply {
    static SignalReply of(Signal signal) {
        SignalEvidence found = signal.evidence();
        SignalDismissal dismissal = signal.dismissal();
        return new SignalReply(
                signal.id(),
                signal.kind(),
                signal.batchId(),
                signal.campaign(),
                signal.since(),
                signal.at(),
                found.part(),
                found.whole(),
                found.mailboxes(),
                found.largest(),
                found.hint(),
                found.usual(),
                found.compared(),
                found.accounts(),
                signal.sentence(),
                signal.next(),
                dismissal == null ? null : dismissal.by(),
                dismissal == null ? null : dismissal.at(),
                dismissal == null ? null : dismissal.why());
    }

    void printLine(Sheet sheet) {
        sheet.text("cli.signals.line", String.valueOf(signal), campaign, String.valueOf(batch), sentence);
        sheet.text(
                "cli.signals.accounts",
                accounts.stream().map(SignalAccount::email).collect(Collectors.joining(", ")));
        if (dismissedBy == null) {
            sheet.line(next);
        } else {
            sheet.text("cli.signals.dismissed", dismissedBy, dismissedWhy);
        }
    }

    /** After it was dismissed. */
    @Override
    public void print(Sheet sheet) {
        sheet.text("cli.signals.dismiss", String.valueOf(signal));
    }
}
