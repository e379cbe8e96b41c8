package org.creditdesk.ui.requests;

import java.time.Instant;
import java.util.Locale;
import org.creditdesk.adjust.Adjusted;
import org.creditdesk.adjust.AdjustmentRequest;
import org.creditdesk.adjust.RequestState;
import org.creditdesk.adjust.Similar;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/** What the Requests screen says. */
final class RequestWords {
    private RequestWords() {}

    /** What a list of requests is called. */
    static String choice(RequestChoice choice, boolean decides) {
        return decides && choice == RequestChoice.OPEN ? Texts.of("requests.to_decide") : Formats.word(choice);
    }

    /** That a list is empty. */
    static String empty(RequestChoice choice) {
        return Texts.of("requests.empty." + choice.name().toLowerCase(Locale.ROOT));
    }

    /** Why it is, and what will be in it. */
    static String emptyBecause(RequestChoice choice) {
        return Texts.of("requests.empty_text." + choice.name().toLowerCase(Locale.ROOT));
    }

    /** What approval would do, with the verb. */
    static String verb(AdjustmentRequest request) {
        String credits = Formats.credits(Math.abs(request.amount()));
        boolean gives = request.amount() > 0;
        return switch (request.kind()) {
            case COMPENSATION, PURCHASE -> Texts.of("requests.verb_give", credits, request.email());
            case ADJUSTMENT -> Texts.of(gives ? "requests.verb_add" : "requests.verb_take", credits, request.email());
            case REVERSAL ->
                Texts.of(
                        gives ? "requests.verb_reverse_give" : "requests.verb_reverse_take",
                        Formats.number(request.target().seq()),
                        credits,
                        request.email());
            default ->
                Texts.of(
                        request.rollsBack() ? "requests.verb_roll_back" : "requests.verb_void",
                        credits,
                        request.email());
        };
    }

    /** How it ended; empty while it is open. */
    static String outcome(AdjustmentRequest request) {
        if (request.state() == RequestState.PENDING) {
            return "";
        }
        if (request.state() == RequestState.EXPIRED) {
            return Texts.of("requests.ended_expired", Formats.moment(request.expires()));
        }
        String ended = Texts.of(
                "requests.ended",
                Formats.word(request.state()),
                request.decidedBy(),
                Formats.moment(request.decidedAt()));
        return request.why() == null ? ended : Texts.of("requests.ended_because", ended, request.why());
    }

    static String approved(AdjustmentRequest request, Adjusted answer) {
        return Texts.of(
                answer.replayed() ? "requests.approved_before" : "requests.approved",
                Long.toString(request.id()),
                Formats.signed(request.amount()),
                request.email(),
                Formats.number(answer.balance()));
    }

    static String closed(AdjustmentRequest request) {
        return Texts.of("requests.closed", Long.toString(request.id()), Formats.word(request.state()));
    }

    /** Until when it waits, and how long that is. */
    static String waits(AdjustmentRequest request, Instant now) {
        return request.state() == RequestState.PENDING && request.expires().isAfter(now)
                ? Texts.of(
                        "requests.waits", Formats.moment(request.expires()), Formats.timeUntil(request.expires(), now))
                : Formats.moment(request.expires());
    }

    /** The limit in whose way it was. */
    static String exceeded(AdjustmentRequest request) {
        return Texts.of("requests.exceeded." + request.exceeded().toLowerCase(Locale.ROOT));
    }

    static String similar(Similar similar) {
        String amount = Formats.signed(similar.amount());
        String at = Formats.moment(similar.at());
        return similar.request() == null
                ? Texts.of(
                        "requests.similar_entry",
                        amount,
                        similar.by(),
                        at,
                        similar.entry().toString())
                : Texts.of(
                        "requests.similar_request",
                        amount,
                        similar.by(),
                        at,
                        similar.request().toString());
    }

    /** A request as somebody would paste it into a ticket. */
    static String line(AdjustmentRequest request) {
        return Texts.of(
                "requests.line",
                Long.toString(request.id()),
                Formats.exact(request.madeAt()),
                Formats.word(request.kind()),
                Formats.signed(request.amount()),
                request.email(),
                request.madeBy(),
                Formats.word(request.state()));
    }
}
