package org.creditdesk.triage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.creditdesk.account.EmailKey;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.receipt.Need;
import org.creditdesk.receipt.Needing;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.reconcile.Evidence;
import org.creditdesk.reconcile.NamingEntry;
import org.creditdesk.text.Texts;

/** Judges what is known of a message; asks nobody. */
final class Judge {
    /** The customer is asked to wait so long before writing to support (DESIGN §1). */
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Without a time in the message, what took credits lately is looked at. */
    private static final Duration LATELY = Duration.ofDays(90);

    private final Known known;
    private final Instant now;

    Judge(Known known, Instant now) {
        this.known = known;
        this.now = now;
    }

    Judgement judge() {
        Evidence receipt = receipt();
        Verdict verdict = receipt == null ? withoutReceipt() : verdict(receipt);
        return new Judgement(
                verdict,
                known.message(),
                known.account(),
                receipt,
                known.mistyped() && known.named().contains(receipt),
                causes(verdict, receipt),
                known.codes(),
                questions(verdict),
                sentence(verdict, receipt),
                reply(verdict, receipt));
    }

    /** The one that the message is about: of several the first with which something is wrong. */
    private Evidence receipt() {
        List<Evidence> candidates = known.named().isEmpty() ? unnamed() : known.named();
        return candidates.stream()
                .filter(each -> verdict(each) != Verdict.CREDITED && verdict(each) != Verdict.CREDITED_LATE)
                .findFirst()
                .orElse(candidates.isEmpty() ? null : candidates.get(0));
    }

    /** Where an ID was named that nobody knows, only a receipt that waits can be the one. */
    private List<Evidence> unnamed() {
        return known.message().receipts().isEmpty()
                ? known.ofAccount()
                : known.ofAccount().stream()
                        .filter(each -> each.need() == Need.NOT_CREDITED)
                        .toList();
    }

    /** Whether the verdict is clear without anybody's entries: it was charged, and that is all. */
    static boolean isMissing(Needing needing) {
        return isMissing(needing.receipt(), needing.need());
    }

    private static boolean isMissing(Receipt receipt, Need need) {
        return !wasGivenBack(receipt) && need != Need.CREDITED_TWICE && !receipt.isCredited();
    }

    private static boolean wasGivenBack(Receipt receipt) {
        return receipt.refundedMinor() > 0
                || receipt.dispute() != null && receipt.dispute().isAgainstUs();
    }

    private Verdict verdict(Evidence evidence) {
        Receipt receipt = evidence.receipt();
        List<NamingEntry> credits =
                evidence.entries().stream().filter(NamingEntry::credits).toList();
        if (wasGivenBack(receipt)) {
            return Verdict.REFUNDED_SINCE;
        }
        if (evidence.need() == Need.CREDITED_TWICE) {
            return Verdict.CREDITED_TWICE;
        }
        if (isMissing(receipt, evidence.need()) || credits.isEmpty()) {
            return Verdict.CHARGED_NOT_CREDITED;
        }
        if (evidence.need() == Need.OTHER_ACCOUNT || isElsewhere(receipt)) {
            return Verdict.CREDITED_TO_ANOTHER_ACCOUNT;
        }
        Entry first = credits.get(0).entry();
        return first.at().isAfter(receipt.purchasedAt().plus(PATIENCE)) ? Verdict.CREDITED_LATE : Verdict.CREDITED;
    }

    private boolean isElsewhere(Receipt receipt) {
        return known.account() != null
                && receipt.creditedAccountId() != known.account().id();
    }

    private Verdict withoutReceipt() {
        if (!known.message().receipts().isEmpty()) {
            return Verdict.UNKNOWN_RECEIPT;
        }
        boolean saysWhen = known.account() != null && !known.message().times().isEmpty();
        return saysWhen && isCovered() && known.codes().isEmpty() ? Verdict.NEVER_CHARGED : Verdict.CANNOT_TELL;
    }

    /** Whether imports reach beyond all that the message's times can mean. */
    private boolean isCovered() {
        return known.importedUntil() != null
                && known.message().times().stream()
                        .flatMap(time -> time.candidates().stream())
                        .allMatch(when -> when.latest().isBefore(known.importedUntil()));
    }

    private List<Mismatch> causes(Verdict verdict, Evidence receipt) {
        List<Mismatch> causes = new ArrayList<>();
        if (verdict == Verdict.UNKNOWN_RECEIPT) {
            causes.add(Mismatch.of(MismatchCause.RECEIPT_NOT_IMPORTED));
        }
        if (verdict == Verdict.CREDITED_TO_ANOTHER_ACCOUNT) {
            causes.add(Mismatch.of(
                    MismatchCause.RECEIPT_ON_ANOTHER_ACCOUNT,
                    receipt.entries().get(0).entry()));
        }
        known.codes().stream()
                .filter(code -> code.redeemedBy() != null && isOfAnother(code.redeemedBy()))
                .forEach(code -> causes.add(new Mismatch(MismatchCause.CODE_REDEEMED_ON_ANOTHER_ACCOUNT, null, code)));
        if (verdict != Verdict.CHARGED_NOT_CREDITED && verdict != Verdict.CREDITED_TO_ANOTHER_ACCOUNT) {
            Instant since =
                    receipt == null ? now.minus(LATELY) : receipt.receipt().purchasedAt();
            known.entries().stream()
                    .filter(entry -> entry.at().isAfter(since) && cause(entry) != null)
                    .forEach(entry -> causes.add(Mismatch.of(cause(entry), entry)));
        }
        return causes;
    }

    private boolean isOfAnother(String email) {
        return known.account() != null
                && known.account().emails().stream()
                        .noneMatch(held -> EmailKey.of(held.email()).equals(EmailKey.of(email)));
    }

    private static MismatchCause cause(Entry entry) {
        if (entry.kind() == EntryKind.EXPIRY) {
            return MismatchCause.GRANT_EXPIRED;
        }
        boolean taken = entry.kind() == EntryKind.VOID || entry.kind() == EntryKind.REVERSAL && entry.amount() < 0;
        if (taken) {
            return MismatchCause.GRANT_VOIDED_OR_CLAWED_BACK;
        }
        return entry.kind() == EntryKind.SPEND ? MismatchCause.SPEND_NOT_RECOGNISED : null;
    }

    private List<Question> questions(Verdict verdict) {
        List<Question> questions = new ArrayList<>();
        if (known.ambiguous()) {
            questions.add(Question.WHICH_ACCOUNT);
        } else if (known.account() == null && known.named().isEmpty()) {
            questions.add(known.message().emails().isEmpty() ? Question.EMAIL : Question.OTHER_EMAIL);
        }
        if (verdict == Verdict.UNKNOWN_RECEIPT) {
            questions.add(Question.IMPORT);
        }
        if (verdict == Verdict.CANNOT_TELL || verdict == Verdict.NEVER_CHARGED) {
            questions.add(Question.RECEIPT_ID);
            if (known.message().times().isEmpty()) {
                questions.add(Question.TIME);
            } else if (verdict == Verdict.CANNOT_TELL && !isCovered()) {
                questions.add(Question.IMPORT);
            }
        }
        return questions;
    }

    private String sentence(Verdict verdict, Evidence receipt) {
        return Texts.of("triage.verdict." + word(verdict), name(receipt), credits(receipt));
    }

    private String reply(Verdict verdict, Evidence receipt) {
        if (verdict == Verdict.CANNOT_TELL) {
            return asking(questions(verdict));
        }
        boolean isPutRight = verdict == Verdict.CREDITED_TO_ANOTHER_ACCOUNT
                && receipt.need() == Need.OTHER_ACCOUNT
                && (known.account() == null
                        || receipt.receipt().accountId() == known.account().id());
        return Texts.of(
                isPutRight ? "triage.reply.credited_to_wrong_account" : "triage.reply." + word(verdict),
                name(receipt),
                credits(receipt));
    }

    /** For what is missing and for nothing else: who has said when it was paid should not have to say it again. */
    private static String asking(List<Question> questions) {
        List<String> needed = questions.stream()
                .filter(question -> question != Question.IMPORT)
                .map(question -> Texts.of("triage.needs." + question.name().toLowerCase(Locale.ROOT)))
                .toList();
        int last = needed.size() - 1;
        String all = last == 0
                ? needed.get(0)
                : Texts.of("triage.needs_and", String.join(", ", needed.subList(0, last)), needed.get(last));
        return Texts.of("triage.reply.cannot_tell", all, needed.size());
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /** The ID that the message names, where the store has none. */
    private String name(Evidence receipt) {
        if (receipt != null) {
            return receipt.receipt().receipt();
        }
        return known.message().receipts().isEmpty()
                ? ""
                : known.message().receipts().get(0).value();
    }

    private static long credits(Evidence receipt) {
        return receipt == null ? 0 : receipt.receipt().credits();
    }
}
