package org.creditdesk.adjust;

import java.util.UUID;
import java.util.function.Supplier;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.Posted;
import org.creditdesk.ledger.Posting;
import org.creditdesk.ledger.Posts;
import org.creditdesk.problem.Problem;
import org.creditdesk.redeem.Answer;
import org.creditdesk.store.Progress;

/** What the real desk says, in the words of the model. */
final class Actual {
    private Actual() {}

    static Said make(Desk desk, Change change, boolean repeated) {
        Preview preview = repeated ? null : desk.adjustments().preview(change);
        return orRefused(preview, () -> {
            Adjusted made = desk.adjustments().make(change);
            if (preview != null) {
                asPromised(preview, made);
            }
            String what = made.isPosted()
                    ? "posted"
                    : made.replayed()
                            ? made.state().name()
                            : "asked " + desk.requests().request(made.request()).exceeded();
            return new Said(what, made.balance(), made.replayed());
        });
    }

    static Said approve(Desk desk, long request) {
        Preview preview = desk.requests().preview(request);
        return orRefused(null, () -> {
            Adjusted made = desk.requests().approve(request);
            if (!made.replayed()) {
                asPromised(preview, made);
            }
            return new Said("posted", made.balance(), made.replayed());
        });
    }

    private static void asPromised(Preview preview, Adjusted made) {
        if (!preview.isAllowed()
                || preview.needsApproval() == made.isPosted()
                || made.isPosted() && preview.after() != made.balance()) {
            throw new AssertionError("promised " + preview + ", and then " + made);
        }
    }

    static Said close(Desk desk, long request, RequestState decision, boolean replayed) {
        return orRefused(null, () -> {
            AdjustmentRequest closed = decision == RequestState.REJECTED
                    ? desk.requests().reject(request, "not like this")
                    : desk.requests().withdraw(request, null);
            return new Said(closed.state().name(), 0, replayed);
        });
    }

    static Said expire(Desk desk) {
        return orRefused(null, () -> {
            Expiries.Expired due = desk.expiries().due();
            Expiries.Expired done = desk.expiries().run(Progress.NONE);
            if (!due.equals(done)) {
                throw new AssertionError("due were " + due + ", and then " + done);
            }
            return new Said(done.grants() + " grants, " + done.requests() + " requests", done.credits(), false);
        });
    }

    static Said post(Desk desk, Posts posts, long account, Posting posting) {
        return orRefused(null, () -> {
            Posted posted = desk.store().write(session -> posts.post(session, account, posting));
            return new Said("posted", posted.balance(), posted.replayed());
        });
    }

    static Said redeem(Desk desk, UUID request, long account, String code) {
        return orRefused(null, () -> {
            Answer answer = desk.redemptions().redeem(request, account, code);
            return new Said(answer.outcome().name(), answer.balance(), answer.replayed());
        });
    }

    /** @param preview must have said the same; null where there was none */
    private static Said orRefused(Preview preview, Supplier<Said> command) {
        try {
            return command.get();
        } catch (Problem problem) {
            if (preview != null && !problem.getMessage().equals(preview.refusal())) {
                throw new AssertionError("promised " + preview + ", and then: " + problem.getMessage());
            }
            return Said.refused(problem.reason());
        }
    }
}
