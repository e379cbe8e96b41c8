package org.creditdesk.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.redeem.Outcome;

/**
 * One thing that happens to an account at a moment. What does not belong to its event is null.
 *
 * @param credits without sign; 0 where they follow from something else
 * @param receipt the receipt ID that it names
 * @param code what is typed, with the code itself as {@code {batch:which}}; see {@link CodeStock}
 * @param outcome of a failed attempt
 * @param lasts until its grant expires or its lock-out ends
 * @param about the kind of entry that is taken back
 * @param incident the number of the one that a compensation belongs to
 */
record Happening(
        Instant at,
        Event event,
        long credits,
        String receipt,
        String code,
        Outcome outcome,
        TemporalAmount lasts,
        EntryKind about,
        String reason,
        String ticket,
        String actor,
        String internalNote,
        String customerNote,
        Long incident) {

    static Happening of(Line line, Days days, Incidents incidents) {
        Long credits = line.number("credits");
        return new Happening(
                days.ago(line.count("days_ago"), line.time("time")),
                line.oneOf(Event.class, "event"),
                credits == null ? 0 : credits,
                line.text("receipt"),
                line.text("code"),
                line.oneOf(Outcome.class, "outcome"),
                lasting(line.text("lasts")),
                line.oneOf(EntryKind.class, "about"),
                line.text("reason"),
                line.text("ticket"),
                line.text("actor"),
                line.text("internal_note"),
                line.text("customer_note"),
                incidents.named(line));
    }

    /** An ISO 8601 duration, in days or in minutes. */
    private static TemporalAmount lasting(String text) {
        if (text == null) {
            return null;
        }
        return text.startsWith("PT") ? Duration.parse(text) : Period.parse(text);
    }

    static Happening purchase(Instant at, long credits, String receipt) {
        return simple(at, Event.PURCHASE, credits, receipt, null);
    }

    static Happening spend(Instant at, long credits) {
        return simple(at, Event.SPEND, credits, null, null);
    }

    static Happening refund(Instant at) {
        return simple(at, Event.REFUND, 0, null, null);
    }

    static Happening redemption(Instant at, String code) {
        return simple(at, Event.REDEMPTION, 0, null, code);
    }

    static Happening failure(Instant at, String code, Outcome outcome) {
        return new Happening(at, Event.ATTEMPT, 0, null, code, outcome, null, null, null, null, null, null, null, null);
    }

    static Happening compensation(
            Instant at, long credits, TemporalAmount lasts, String reason, String ticket, String actor) {
        return new Happening(
                at,
                Event.COMPENSATION,
                credits,
                null,
                null,
                null,
                lasts,
                null,
                reason,
                ticket,
                actor,
                null,
                null,
                null);
    }

    private static Happening simple(Instant at, Event event, long credits, String receipt, String code) {
        return new Happening(at, event, credits, receipt, code, null, null, null, null, null, null, null, null, null);
    }

    /** When what it gives or locks comes to its end; null for never. */
    Instant until() {
        return lasts == null ? null : at.atZone(ZoneOffset.UTC).plus(lasts).toInstant();
    }

    /** The end of the day on which a grant expires reads better than some minute of it. */
    Instant expires() {
        Instant until = until();
        return until == null
                ? null
                : until.atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .atTime(LocalTime.MAX.withNano(0))
                        .toInstant(ZoneOffset.UTC);
    }
}
