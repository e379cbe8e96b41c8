package org.creditdesk.ui.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.creditdesk.adjust.Adjusted;
import org.creditdesk.adjust.Similar;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryDetail;
import org.creditdesk.ledger.Grant;
import org.creditdesk.ledger.GrantUse;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/** What a form says. */
final class ChangeWords {
    private static final int MOST_USES = 5;

    private ChangeWords() {}

    /** What the button will do. @param amount credits, signed; 0 while unknown */
    static String verb(ChangeTask task, long amount, String email, boolean approval) {
        if (amount == 0) {
            return Texts.of("change.verb_none." + task.kind().name().toLowerCase(Locale.ROOT));
        }
        String credits = Formats.credits(Math.abs(amount));
        if (approval && task.kind() == ChangeKind.ROLL_BACK) {
            return Texts.of("change.verb_ask_roll_back", credits);
        }
        if (approval) {
            return Texts.of(amount > 0 ? "change.verb_ask" : "change.verb_ask_take", credits, email);
        }
        return switch (task.kind()) {
            case COMPENSATE -> Texts.of("change.verb_give", credits, email);
            case CORRECT -> Texts.of(amount > 0 ? "change.verb_add" : "change.verb_take", credits, email);
            case REVERSE ->
                Texts.of(
                        amount > 0 ? "change.verb_reverse_give" : "change.verb_reverse_take",
                        seq(task),
                        credits,
                        email);
            case VOID -> Texts.of("change.verb_void", credits, email);
            case ROLL_BACK -> Texts.of("change.verb_roll_back", credits);
        };
    }

    private static String seq(ChangeTask task) {
        return Formats.number(task.target().seq());
    }

    /** What came of it. @param amount credits, signed */
    static String done(ChangeTask task, long amount, String email, Adjusted answer) {
        String credits = Formats.credits(Math.abs(amount));
        if (task.kind() == ChangeKind.ROLL_BACK && !answer.isPosted() && answer.request() == null) {
            return Texts.of("change.released");
        }
        if (!answer.isPosted()) {
            String request = String.valueOf(answer.request());
            return answer.replayed()
                    ? Texts.of("change.asked_before", request, Formats.word(answer.state()))
                    : Texts.of("change.asked", request, Formats.signed(amount), email);
        }
        String balance = Formats.number(answer.balance());
        if (answer.replayed()) {
            return Texts.of("change.done_before", answer.entry().toString(), balance);
        }
        return switch (task.kind()) {
            case COMPENSATE -> Texts.of("change.gave", credits, email, balance);
            case CORRECT -> Texts.of(amount > 0 ? "change.added" : "change.took", credits, email, balance);
            case REVERSE -> Texts.of("change.reversed", seq(task), balance);
            case VOID -> Texts.of("change.voided", credits, seq(task), balance);
            case ROLL_BACK -> Texts.of("change.rolled_back", credits, balance);
        };
    }

    /** What an entry did, or what a grant is, before it is reversed or voided. */
    static List<String> about(ChangeTask task, EntryDetail detail) {
        List<String> lines = new ArrayList<>();
        Entry entry = detail.entry();
        lines.add(Texts.of(
                "change.entry", seq(task), Formats.word(entry.kind()), Formats.moment(entry.at()), entry.actor()));
        if (detail.grant() != null) {
            lines.add(left(detail.grant()));
            if (task.kind() == ChangeKind.ROLL_BACK) {
                lines.add(released(detail.grant()));
            }
            if (detail.grant().expires() != null) {
                lines.add(
                        Texts.of("change.expires", Formats.moment(detail.grant().expires())));
            }
        } else {
            lines.add(Texts.of("change.took_from", Formats.credits(-entry.amount())));
            detail.uses().stream().limit(MOST_USES).map(ChangeWords::use).forEach(lines::add);
            if (detail.uses().size() > MOST_USES) {
                lines.add(Texts.of("change.more_uses", detail.uses().size() - MOST_USES));
            }
        }
        return lines;
    }

    private static String left(Grant grant) {
        long used = grant.amount() - grant.remaining();
        return used == 0
                ? Texts.of("change.gave_all_left", Formats.credits(grant.amount()))
                : Texts.of(
                        "change.gave_some_left",
                        Formats.credits(grant.amount()),
                        Formats.number(used),
                        Formats.number(grant.remaining()));
    }

    /** What account, code and campaign get back. */
    private static String released(Grant grant) {
        long gone = grant.amount() - grant.remaining();
        return gone == 0
                ? Texts.of("change.releases", Formats.credits(grant.amount()))
                : Texts.of("change.releases_some", Formats.credits(grant.remaining()), Formats.number(gone));
    }

    static String use(GrantUse use) {
        return Texts.of(
                "change.use", Formats.number(use.amount()), Formats.number(use.grantSeq()), Formats.word(use.origin()));
    }

    /** Something that was asked for or given already: who, when, how much. */
    static String similar(Similar similar) {
        return similar.request() == null
                ? Texts.of(
                        "change.similar_entry",
                        Formats.signed(similar.amount()),
                        similar.by(),
                        Formats.moment(similar.at()),
                        similar.entry().toString(),
                        similar.ticket())
                : Texts.of(
                        "change.similar_request",
                        Formats.signed(similar.amount()),
                        similar.by(),
                        Formats.moment(similar.at()),
                        similar.request().toString());
    }
}
