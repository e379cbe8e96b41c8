package org.creditdesk.checkout;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditdesk.text.Texts;

/**
 * Finds out how 03/04/2026 is meant, from all dates of a file: one has a day above 12, or lies in the future the other
 * way round, or exports are in the order of time one way only.
 */
final class DateSurvey {
    private static final Pattern UNCLEAR = Pattern.compile("(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4}).*", Pattern.DOTALL);
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    /** So many dates more that can be read one way only settle it, so that a damaged one does not. */
    private static final int SURE = 3;

    private final LocalDate latest;
    private final Order day = new Order();
    private final Order month = new Order();
    private boolean asked;
    private String zone = "";

    /** @param latest no purchase was made after it */
    DateSurvey(LocalDate latest) {
        this.latest = latest;
    }

    /** Dates of one reading, as they follow each other. */
    private static final class Order {
        private LocalDate last;
        private int only;
        private String proof;
        private boolean rising = true;
        private boolean falling = true;

        void add(LocalDate next) {
            if (last != null) {
                rising &= !next.isBefore(last);
                falling &= !next.isAfter(last);
            }
            last = next;
        }

        boolean isInOrder() {
            return rising || falling;
        }
    }

    /** @return whether no further date is needed */
    boolean add(String text, String inZone) {
        Matcher date = UNCLEAR.matcher(text);
        if (!date.matches()) {
            return false;
        }
        zone = zone.isEmpty() ? inZone : zone;
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(2));
        int year = Integer.parseInt(date.group(3));
        LocalDate dayFirst = possible(year, second, first);
        LocalDate monthFirst = possible(year, first, second);
        if (dayFirst == null && monthFirst == null) {
            // Wrong either way; the row will be named.
            return false;
        }
        asked = true;
        take(day, dayFirst, monthFirst, text);
        take(month, monthFirst, dayFirst, text);
        return Math.abs(day.only - month.only) >= SURE;
    }

    /** A day that its month does not have tells the order all the same. */
    private LocalDate possible(int year, int monthOfYear, int dayOfMonth) {
        if (monthOfYear < 1 || monthOfYear > MONTHS || dayOfMonth < 1 || dayOfMonth > DAYS) {
            return null;
        }
        LocalDate date = LocalDate.of(year, monthOfYear, 1).plusDays(dayOfMonth - 1);
        return date.isAfter(latest) ? null : date;
    }

    private static void take(Order order, LocalDate date, LocalDate otherwise, String text) {
        if (date != null) {
            order.add(date);
        }
        if (otherwise == null) {
            order.only++;
            order.proof = order.proof == null ? text : order.proof;
        }
    }

    /** What was found out. @param why null where no date needs it */
    record Finding(DateOrder order, String why) {}

    /** @return null where it cannot be told */
    Finding finding() {
        if (!asked) {
            return new Finding(null, null);
        }
        if (day.only != month.only) {
            boolean dayFirst = day.only > month.only;
            return said(dayFirst, "receipts.why.dates", (dayFirst ? day : month).proof);
        }
        if (day.isInOrder() != month.isInOrder()) {
            return said(day.isInOrder(), "receipts.why.order", "");
        }
        if (zone.isEmpty() || zone.equalsIgnoreCase("UTC")) {
            return null;
        }
        return said(!isOfUnitedStates(zone), "receipts.why.zone", zone);
    }

    private static Finding said(boolean dayFirst, String key, String proof) {
        String way = Texts.of(dayFirst ? "receipts.dates.day_first" : "receipts.dates.month_first");
        String why =
                switch (key) {
                    case "receipts.why.dates" -> Texts.of("receipts.why.dates", way, proof);
                    case "receipts.why.order" -> Texts.of("receipts.why.order", way);
                    default -> Texts.of("receipts.why.zone", way, proof);
                };
        return new Finding(dayFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST, why);
    }

    private static boolean isOfUnitedStates(String zone) {
        return zone.matches(
                "(?i)[PMCE][SD]T|US/.*|America/(New_York|Chicago|Denver|Phoenix|Los_Angeles|Detroit|Anchorage)");
    }
}
