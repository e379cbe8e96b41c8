package org.creditdesk.ui.kit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.creditdesk.text.Texts;

/** Moments in words: in the campaign's zone, and what they are on the viewer's own clock. */
public final class Moments {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter WITH_ZONE =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm zzz", Locale.ENGLISH);

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

    private Moments() {}

    public static String date(TemporalAccessor local) {
        return DATE.format(local);
    }

    public static String time(TemporalAccessor local) {
        return TIME.format(local);
    }

    /** {@code Sao Paulo} for {@code America/Sao_Paulo}. */
    public static String place(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** {@code Sun 29 Mar 2026, 09:00 CEST}. */
    public static String inZone(Instant at, ZoneId zone) {
        return WITH_ZONE.format(at.atZone(zone));
    }

    /** The same moment on the viewer's clock; the short form when both clocks agree. */
    public static String forViewer(ZonedDateTime at, ZoneId viewer) {
        ZonedDateTime here = at.withZoneSameInstant(viewer);
        String there = WITH_ZONE.format(at);
        return here.getOffset().equals(at.getOffset())
                ? Texts.of("promo.moment.same", there)
                : Texts.of("promo.moment.both", there, WITH_ZONE.format(here));
    }

    /** A window in its own zone; {@code null} edges are open. */
    public static String window(Instant starts, Instant ends, ZoneId zone) {
        if (starts == null && ends == null) {
            return Texts.of("promo.window.always");
        }
        if (starts == null) {
            return Texts.of("promo.window.until", inZone(ends, zone));
        }
        return ends == null
                ? Texts.of("promo.window.from", inZone(starts, zone))
                : Texts.of("promo.window.between", inZone(starts, zone), inZone(ends, zone));
    }

    /** A window in as few characters as tell it, for a table's cell. */
    public static String windowInShort(Instant starts, Instant ends, ZoneId zone) {
        if (starts == null && ends == null) {
            return Texts.of("promo.window.always");
        }
        if (ends == null) {
            return Texts.of("promo.window.short-from", SHORT.format(starts.atZone(zone)), place(zone));
        }
        String until = SHORT.format(ends.atZone(zone));
        return starts == null
                ? Texts.of("promo.window.short-until", until, place(zone))
                : Texts.of("promo.window.short", SHORT.format(starts.atZone(zone)), until, place(zone));
    }
}
