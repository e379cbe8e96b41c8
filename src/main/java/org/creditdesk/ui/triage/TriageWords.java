package org.creditdesk.ui.triage;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.creditdesk.reconcile.Evidence;
import org.creditdesk.text.Texts;
import org.creditdesk.triage.Mismatch;
import org.creditdesk.triage.Question;
import org.creditdesk.triage.TakenTime;
import org.creditdesk.triage.Verdict;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.reconcile.FixWords;

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

    /** Style classes of its headline. */
    static List<String> style(Verdict verdict) {
        return switch (verdict) {
            case CREDITED, CREDITED_LATE -> List.of("good");
            case CHARGED_NOT_CREDITED, CREDITED_TO_ANOTHER_ACCOUNT, CREDITED_TWICE -> List.of("bad");
            case REFUNDED_SINCE, NEVER_CHARGED, UNKNOWN_RECEIPT -> List.of("warning");
            case CANNOT_TELL -> List.of();
        };
    }

    static String icon(Verdict verdict) {
        return switch (verdict) {
            case CREDITED, CREDITED_LATE -> "mdal-check_circle";
            case CHARGED_NOT_CREDITED, CREDITED_TO_ANOTHER_ACCOUNT, CREDITED_TWICE -> "mdal-error";
            case REFUNDED_SINCE, NEVER_CHARGED, UNKNOWN_RECEIPT -> "mdmz-warning";
            case CANNOT_TELL -> "mdal-help_outline";
        };
    }

    /**
     * What cannot be had back; why nothing can be done, or not at once. Empty where all can.
     *
     * @param mayNot the member's name where the role may not; null where it may
     */
    static String note(Judged judged, String mayNot) {
        Evidence receipt = judged.judgement().receipt();
        List<String> words = new ArrayList<>();
        if (receipt != null && receipt.request() != null) {
            words.add(Texts.of(
                    "triage.requested", String.valueOf(receipt.request()), Formats.word(receipt.requestState())));
        }
        if (judged.isOpen() && !FixWords.takingBack(receipt.fix()).isEmpty()) {
            words.add(FixWords.takingBack(receipt.fix()));
        }
        if (judged.isOpen() && mayNot != null) {
            words.add(Texts.of("triage.no_right", mayNot));
        } else if (judged.isOpen() && judged.approval() != null) {
            words.add(judged.approval());
        } else if (receipt != null && receipt.fix() != null && receipt.fix().why() != null) {
            words.add(receipt.fix().why());
        }
        return String.join(" ", words);
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

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
