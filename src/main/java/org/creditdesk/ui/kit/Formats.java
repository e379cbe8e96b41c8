package org.creditdesk.ui.kit;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.creditdesk.text.Minutes;
import org.creditdesk.text.Texts;

/** How numbers, moments and places are written in the window. */
public final class Formats {
    /** The zone of the person at the desk. */
    private static final ZoneId HERE = ZoneId.systemDefault();

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(HERE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(HERE);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Formats() {}

    /** {@code 1,250}. */
    public static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    /** {@code +150} or {@code −40}, with a true minus sign so that columns line up. */
    public static String signed(long credits) {
        return (credits < 0 ? "\u2212" : "+") + number(credits).replace("-", "");
    }

    /** {@code 150 credits}, {@code 1 credit}. */
    public static String credits(long credits) {
        return Texts.of(credits == 1 ? "credits.one" : "credits.many", number(credits));
    }

    /** In the zone of the person at the desk; empty for null. */
    public static String moment(Instant moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }

    public static String day(Instant moment) {
        return moment == null ? "" : DAY.format(moment);
    }

    /** To the second and in UTC, for tooltips and for pasting into a ticket. */
    public static String exact(Instant moment) {
        return moment == null ? "" : EXACT.format(moment);
    }

    /** {@code €12.50}. @param currency ISO 4217; an unknown one is written behind the plain number */
    public static String money(long minor, String currency) {
        try {
            Currency known = Currency.getInstance(currency);
            int digits = Math.max(0, known.getDefaultFractionDigits());
            NumberFormat format = NumberFormat.getCurrencyInstance(Locale.US);
            format.setCurrency(known);
            format.setMinimumFractionDigits(digits);
            format.setMaximumFractionDigits(digits);
            return format.format(BigDecimal.valueOf(minor, digits)).replaceAll("(?<=[A-Z])(?=[0-9])", " ");
        } catch (IllegalArgumentException unknown) {
            return number(minor) + " " + currency;
        }
    }

    /** The country's name. @param region ISO 3166-1 alpha-2; null while unknown */
    public static String country(String region) {
        return region == null ? Texts.of("region.unknown") : new Locale("", region).getDisplayCountry(Locale.ENGLISH);
    }

    /** A reason code of the catalogue as words: {@code MISSING_PURCHASE} is {@code Missing purchase}. */
    public static String reason(String code) {
        String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** With characters that cannot be seen written as their code points. */
    public static String visible(String raw) {
        var text = new StringBuilder();
        raw.codePoints().forEach(point -> {
            boolean seen = point == ' '
                    || !(Character.isISOControl(point)
                            || Character.isSpaceChar(point)
                            || Character.getType(point) == Character.FORMAT);
            text.append(seen ? Character.toString(point) : String.format(Locale.ROOT, "\u2039U+%04X\u203a", point));
        });
        return text.toString();
    }

    /** {@code 14 min}, {@code 5 h}, {@code 29 days}: never less than is left. */
    public static String timeUntil(Instant then, Instant now) {
        long minutes = Math.max(1, Minutes.begun(Duration.between(now, then)));
        if (minutes <= 120) {
            return Texts.of("time.minutes", number(minutes));
        }
        long hours = (minutes + 59) / 60;
        return hours <= 72 ? Texts.of("time.hours", number(hours)) : Texts.of("time.days", number((hours + 23) / 24));
    }

    /** The word for a value of an enum, {@code <enum>.<constant>} in the resource bundle. */
    public static String word(Enum<?> value) {
        return Texts.of((value.getDeclaringClass().getSimpleName() + "." + value.name()).toLowerCase(Locale.ROOT));
    }
}
