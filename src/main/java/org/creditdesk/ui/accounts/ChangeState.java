package org.creditdesk.ui.accounts;

import org.creditdesk.adjust.Preview;
import org.creditdesk.ledger.EntryDetail;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/**
 * How a form stands: a pure function of what was typed and of what the ledger answered.
 *
 * @param preview balance before and after, as far as it is known
 * @param verb what the button says that it will do
 * @param obstacle why the button cannot be pressed; empty when it can
 * @param refused whether the obstacle is a rule that says no, rather than something still to fill in
 * @param alternative what can be done instead of a refused reversal; empty where there is nothing
 */
record ChangeState(Preview preview, String verb, String obstacle, boolean refused, String alternative) {
    /**
     * What a form is judged by.
     *
     * @param detail what is to be reversed or voided; null while unknown, and where there is none
     */
    record Facts(ChangeForm form, EntryDetail detail, String email, long balance, boolean permitted) {
        /** Credits that would move, as far as it can be told without asking; signed, 0 while unknown. */
        long amount() {
            return switch (form.task().kind()) {
                case COMPENSATE, CORRECT -> form.amount();
                case REVERSE -> detail == null ? 0 : -detail.entry().amount();
                case VOID, ROLL_BACK ->
                    detail == null || detail.grant() == null
                            ? 0
                            : -detail.grant().remaining();
            };
        }

        /** Whether there is enough to ask the ledger what would come of it. */
        boolean canBeForeseen() {
            return permitted && (form.task().kind().asksForCredits() ? amount() != 0 : detail != null);
        }

        /** What has still to be filled in; empty when nothing is missing. */
        private String missing() {
            ChangeKind kind = form.task().kind();
            if (!permitted) {
                return Texts.of("change.not_permitted");
            }
            if (kind.asksForCredits() && form.amount() == 0) {
                return Texts.of(kind == ChangeKind.CORRECT ? "change.needs_signed" : "change.needs_credits");
            }
            if (form.reason.get() == null) {
                return Texts.of("change.needs_reason");
            }
            return form.lacksTicket() ? Texts.of("change.needs_ticket") : "";
        }

        private String verb(long amount, boolean approval) {
            return ChangeWords.verb(form.task(), amount, email, approval);
        }
    }

    /** Before the ledger was asked. */
    static ChangeState typed(Facts facts) {
        String missing = facts.missing();
        return new ChangeState(
                Preview.allowed(facts.balance(), facts.balance() + facts.amount()),
                facts.verb(facts.amount(), false),
                missing.isEmpty() ? Texts.of("change.checking") : missing,
                false,
                "");
    }

    static ChangeState answered(Facts facts, Preview answer) {
        boolean allowed = answer.isAllowed();
        return new ChangeState(
                answer,
                facts.verb(allowed ? answer.amount() : facts.amount(), answer.needsApproval()),
                allowed ? facts.missing() : answer.refusal(),
                !allowed,
                alternative(facts, answer));
    }

    /** The ledger could not be asked. */
    ChangeState failed(String sentence) {
        return new ChangeState(preview, verb, sentence, true, "");
    }

    /** A grant of which something is spent cannot be reversed, but what is left of it can be voided. */
    private static String alternative(Facts facts, Preview answer) {
        Long takeable = answer.takeable();
        boolean partly = facts.form().task().kind() == ChangeKind.REVERSE
                && takeable != null
                && takeable > 0
                && takeable < -facts.amount()
                && facts.detail().reversedBy() == null;
        return partly ? Texts.of("change.void_rest", Formats.number(takeable)) : "";
    }

    boolean canBeMade() {
        return obstacle.isEmpty();
    }
}
