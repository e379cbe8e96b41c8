package org.creditdesk.ui.triage;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.creditdesk.reconcile.Fix;
import org.creditdesk.reconcile.Fixed;
import org.creditdesk.reconcile.NamingEntry;
import org.creditdesk.reconcile.Remedy;
import org.creditdesk.text.Texts;
import org.creditdesk.triage.Mismatch;
import org.creditdesk.triage.Question;
import org.creditdesk.triage.TakenTime;
import org.creditdesk.triage.Verdict;
import org.creditdesk.ui.kit.Formats;

/** What the screen of a message says. */
final class TriageWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private TriageWords() {}

    /** {@code 3 May 2026, 18:20 +02:00}; without a zone nobody knows which clock it was. */
    static String when(TakenTime.When when) {
        String day = DAY.format(when.date());
        if (when.time() == null) {
            return day;
        }
        String zone = when.zone() == null
                ? Texts.of("triage.any_zone")
                : when.zone().equals(ZoneOffset.UTC) ? "UTC" : when.zone().getId();
        return day + ", " + TIME.format(when.time()) + " " + zone;
    }

    static String verdict(Verdict verdict) {
        return Texts.of("triage.title." + key(verdict));
    }

    /** What the button will do. */
    static String verb(Judged judged) {
        Fix fix = judged.judgement().receipt().fix();
        long credits = Math.abs(fix.credits());
        if (judged.approval() != null) {
            return Texts.of("triage.ask_approval", Texts.of("triage.fix." + key(fix.remedy()), credits, fix.email()));
        }
        return fix.remedy() == Remedy.CLAW_BACK && credits == 0
                ? Texts.of("triage.do.write_down")
                : Texts.of("triage.do." + key(fix.remedy()), Formats.credits(credits), fix.email());
    }

    /** What became of it. */
    static String done(Fixed fixed) {
        if (fixed.isWaiting()) {
            return Texts.of("triage.done.waiting", String.valueOf(fixed.request()));
        }
        if (fixed.remedy() == Remedy.NONE) {
            return Texts.of("triage.done.nothing", fixed.receipt());
        }
        String credits = Formats.credits(Math.abs(fixed.credits()));
        return fixed.credits() == 0
                ? Texts.of("triage.done.noted", fixed.receipt())
                : Texts.of(fixed.credits() > 0 ? "triage.done.given" : "triage.done.taken", credits, fixed.receipt());
    }

    static String question(Question question) {
        return Texts.of("triage.ask." + key(question));
    }

    static String cause(Mismatch mismatch) {
        String words = Texts.of("triage.because." + key(mismatch.cause()));
        if (mismatch.code() != null) {
            return Texts.of(
                    "triage.cause_code",
                    words,
                    mismatch.code().input(),
                    mismatch.code().redeemedBy(),
                    Formats.moment(mismatch.code().redeemedAt()));
        }
        return mismatch.entry() == null
                ? words
                : Texts.of(
                        "triage.cause_entry",
                        words,
                        Formats.signed(mismatch.entry().amount()),
                        Formats.moment(mismatch.entry().at()));
    }

    /** {@code +500 credits, 3 May 2026, 18:20, Purchase}. */
    static String entry(NamingEntry naming) {
        String words = Texts.of(
                "triage.entry",
                Formats.signed(naming.entry().amount()),
                Formats.word(naming.entry().kind()),
                Formats.moment(naming.entry().at()));
        return naming.reversedBy() == null
                ? words
                : Texts.of("triage.entry_reversed", words, naming.reversedBy().toString());
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
