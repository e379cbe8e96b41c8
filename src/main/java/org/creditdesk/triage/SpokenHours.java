package org.creditdesk.triage;

import java.time.LocalTime;
import org.creditdesk.triage.Clocks.Clock;
import org.creditdesk.triage.Phrases.Found;
import org.creditdesk.triage.TimeWords.Number;
import org.creditdesk.triage.TimeWords.Piece;

/** Hours as they are said: {@code half past eight in the evening}, {@code halb neun}, {@code 8 y media}, {@code noon}. */
final class SpokenHours {
    private static final int HOUR = 60;
    private static final int HALF = 30;
    private static final String RUSSIAN_HALF = "пол";
    private static final int LAST = 24;
    private static final int NOON = 12;
    /** Between an hour and the part of the day: “in the”, “de la”. */
    private static final int MOST_JOINING = 3;

    private SpokenHours() {}

    /** One that begins there; null for none. @param part of the day as far as it is known, or null */
    static Clock at(String text, int from, DayPart part) {
        Found<Boolean> noon = TimeWords.NOON.at(text, from);
        if (noon != null) {
            return new Clock(LocalTime.NOON, null, from, noon.end());
        }
        Found<Boolean> midnight = TimeWords.MIDNIGHT.at(text, from);
        if (midnight != null) {
            return new Clock(LocalTime.MIDNIGHT, null, from, midnight.end());
        }
        Found<Piece> piece = TimeWords.PIECES_IN_FRONT.at(text, from);
        if (piece == null && text.regionMatches(true, from, RUSSIAN_HALF, 0, RUSSIAN_HALF.length())) {
            return russianHalf(text, from, part);
        }
        return piece == null ? behind(text, from, part) : inFront(text, piece, part);
    }

    /** Written together with the hour, as {@code полдевятого}, or with a space. */
    private static Clock russianHalf(String text, int from, DayPart part) {
        int at = Phrases.behind(" ", text, from + RUSSIAN_HALF.length());
        Found<Number> number = TimeWords.NUMBERS.at(text.substring(at), 0);
        return number == null ? null : clock(text, number.meaning().value(), -HALF, part, from, at + number.end());
    }

    private static Clock inFront(String text, Found<Piece> piece, DayPart part) {
        Found<Number> number = number(text, Phrases.behind(" ", text, piece.end()));
        if (number == null) {
            return null;
        }
        Integer minutes = piece.meaning().minutes();
        if (minutes == null) {
            boolean dutch = text.substring(0, piece.from()).endsWith("om ");
            minutes = number.meaning().english() && !dutch ? HALF : -HALF;
        }
        return clock(text, number.meaning().value(), minutes, part, piece.from(), number.end());
    }

    private static Clock behind(String text, int from, DayPart part) {
        Found<Number> number = number(text, from);
        Found<Piece> piece =
                number == null ? null : TimeWords.PIECES_BEHIND.at(text, Phrases.behind(" ", text, number.end()));
        if (piece == null) {
            return null;
        }
        int minutes = piece.meaning().minutes();
        int end = piece.end();
        int more = Phrases.behind(" ", text, end);
        Found<Piece> second = TimeWords.PIECES_BEHIND.at(text, more);
        if (minutes == 0 && second != null) {
            minutes = second.meaning().minutes();
            end = second.end();
        } else if (minutes == 0 && digits(text, more) == 2) {
            minutes = Integer.parseInt(text.substring(more, more + 2));
            end = more + 2;
        }
        return minutes >= HOUR ? null : clock(text, number.meaning().value(), minutes, part, from, end);
    }

    /** An hour without minutes, which is one only beside a part of the day. @param introduced as by “at” */
    static Clock bare(String text, int from, DayPart part, boolean introduced) {
        Found<Number> number = number(text, from);
        if (number == null || partBehind(text, number.end()) == null && (part == null || !introduced)) {
            return null;
        }
        return clock(text, number.meaning().value(), 0, part, from, number.end());
    }

    /**
     * Null where it can be two, one in the morning and one in the evening, because nothing says which.
     *
     * @param minutes past the hour, or before it where they are less than 0
     */
    private static Clock clock(String text, int hour, int minutes, DayPart part, int from, int end) {
        if (hour <= NOON && part == null && partBehind(text, end) == null) {
            return null;
        }
        int full = minutes >= 0 ? hour : hour == 1 ? NOON : hour - 1;
        return full < 0 || full >= LAST
                ? null
                : Clocks.ended(text, full, Math.floorMod(minutes, HOUR), part, from, end);
    }

    /** The part of the day that stands behind a time; null for none. */
    static Found<DayPart> partBehind(String text, int end) {
        int at = Phrases.behind(" ", text, end);
        for (int i = 0; i <= MOST_JOINING; i++) {
            Found<DayPart> part = TimeWords.PARTS.at(text, at);
            Found<Boolean> joining = part == null ? TimeWords.BETWEEN.at(text, at) : null;
            if (joining == null) {
                return part;
            }
            at = Phrases.behind(" ", text, joining.end());
        }
        return null;
    }

    /** In digits, or as a word; not the beginning of a longer number, a price or a time. */
    private static Found<Number> number(String text, int from) {
        int digits = digits(text, from);
        if (digits == 0) {
            return TimeWords.NUMBERS.at(text, from);
        }
        int end = from + digits;
        char next = end < text.length() ? text.charAt(end) : ' ';
        boolean goesOn = ":/%€$£-".indexOf(next) >= 0 || (next == '.' || next == ',') && digits(text, end + 1) > 0;
        int value = digits > 2 ? LAST : Integer.parseInt(text.substring(from, end));
        return goesOn || value >= LAST ? null : new Found<>(new Number(value, true), from, end);
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end - from;
    }
}
