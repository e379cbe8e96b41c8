package org.creditdesk.ui.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.creditdesk.text.Texts;

/**
 * One edge of a window, read from a date and a time in the campaign's zone.
 *
 * @param at null when nothing was entered (at once, or never), or when there is a problem
 * @param problem a sentence; null when there is none
 */
public record Moment(ZonedDateTime at, String problem) {
    public static final Moment OPEN = new Moment(null, null);

    public Instant instant() {
        return at == null ? null : at.toInstant();
    }

    /** Whether a window from here to {@code end} has any room; one that is open or not readable has. */
    public boolean isBefore(Moment end) {
        return at == null || end.at == null || at.toInstant().isBefore(end.instant());
    }

    public static Moment read(LocalDate date, String time, ZoneId zone, Edge edge) {
        if (date == null) {
            return time == null || time.isBlank() ? OPEN : wrong(Texts.of("promo.moment.no-date"));
        }
        Optional<TimeOfDay> read = TimeOfDay.read(time, edge);
        if (read.isEmpty()) {
            return wrong(Texts.of("promo.moment.no-time", time.strip()));
        }
        LocalDate day = read.get().endOfDay() ? date.plusDays(1) : date;
        return at(day.atTime(read.get().time()), zone, edge);
    }

    /**
     * Where the clocks went back, the hour happens twice: a start is its first, an end its second occurrence, so that
     * nothing of the window is lost. Where they went forward, the time does not exist and is not guessed.
     */
    private static Moment at(LocalDateTime local, ZoneId zone, Edge edge) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            return wrong(Texts.of(
                    "promo.moment.skipped",
                    Moments.date(local),
                    Moments.time(local),
                    Moments.place(zone),
                    Moments.time(zone.getRules().getTransition(local).getDateTimeAfter())));
        }
        ZoneOffset offset = offsets.get(edge == Edge.START ? 0 : offsets.size() - 1);
        return new Moment(ZonedDateTime.ofLocal(local, zone, offset), null);
    }

    public static Moment wrong(String sentence) {
        return new Moment(null, sentence);
    }
}
