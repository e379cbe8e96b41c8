package org.creditdesk.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.creditdesk.text.Texts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A point in time as typed: an ISO 8601 instant, or a date with or without a time of day that a zone makes an instant
 * of. A date alone is its midnight.
 */
final class Moment {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private final String typed;
    private final Instant instant;
    private final LocalDateTime local;

    private Moment(String typed, Instant instant, LocalDateTime local) {
        this.typed = typed;
        this.instant = instant;
        this.local = local;
    }

    /** Where clocks are put back and a time comes twice, the earlier one. */
    Instant in(ZoneId zone) {
        return instant == null ? there(zone).toInstant() : instant;
    }

    private ZonedDateTime there(ZoneId zone) {
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw org.creditdesk.problem.Problem.wrongUse("CLI_SKIPPED_TIME", typed, zone.getId());
        }
        return local.atZone(zone);
    }

    static Instant in(Moment moment, ZoneId zone) {
        return moment == null ? null : moment.in(zone);
    }

    /** Of the end of a window: where a time comes twice, the later one, so that nothing of the window is lost. */
    static Instant endIn(Moment moment, ZoneId zone) {
        return moment == null || moment.instant != null
                ? in(moment, zone)
                : moment.there(zone).withLaterOffsetAtOverlap().toInstant();
    }

    static final class Converter implements ITypeConverter<Moment> {
        @Override
        public Moment convert(String text) {
            String typed = text.strip();
            try {
                Moment moment = parse(typed);
                int year = moment.local.getYear();
                if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                    return moment;
                }
            } catch (DateTimeException unreadable) {
                throw refused(text);
            }
            throw refused(text);
        }

        private static Moment parse(String typed) {
            if (typed.matches("[0-9-]{10}")) {
                return new Moment(typed, null, LocalDate.parse(typed).atStartOfDay());
            }
            if (typed.matches(".*T.*(Z|z|[+-][0-9:]+)")) {
                OffsetDateTime whole = OffsetDateTime.parse(typed);
                return new Moment(typed, whole.toInstant(), whole.toLocalDateTime());
            }
            return new Moment(typed, null, LocalDateTime.parse(typed.replaceFirst(" ", "T")));
        }

        private static TypeConversionException refused(String text) {
            return new TypeConversionException(Texts.of("cli.moment", text));
        }
    }
}
