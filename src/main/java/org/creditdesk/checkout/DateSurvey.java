package org.creditdesk.checkout;

import java.time.DateTimeException;
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

    private final LocalDate latest;
    private final Order day = new Order();
    private final Order month = new Order();
    private boolean asked;
    private String proof;
    private String zone = "";

    /** @param latest no purchase was made after it */
    DateSurvey(LocalDate latest) {
        this.latest = latest;
    }

    /** Dates of one reading, as they follow each other. */
    private static final class Order {
        private LocalDate last;
        private boolean possible = true;
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
        asked = true;
        zone = zone.isEmpty() ? inZone : zone;
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(2));
        int year = Integer.parseInt(date.group(3));
        take(day, first <= MONTHS || second <= MONTHS, year, second, first, text);
        take(month, first <= MONTHS || second <= MONTHS, year, first, second, text);
        return day.possible != month.possible;
    }

    private void take(Order order, boolean aDate, int year, int monthOfYear, int dayOfMonth, String text) {
        if (!aDate) {
            // Wrong either way; the row will be named.
            return;
        }
        try {
            LocalDate date = LocalDate.of(year, monthOfYear, dayOfMonth);
            order.add(date);
            if (date.isAfter(latest)) {
                order.possible = false;
                proof = text;
            }
        } catch (DateTimeException impossible) {
            order.possible = false;
            proof = text;
        }
    }

    /** What was found out. @param why null where no date needs it */
    record Finding(DateOrder order, String why) {}

    /** @return null where it cannot be told */
    Finding finding() {
        if (!asked || !day.possible && !month.possible) {
            return new Finding(null, null);
        }
        if (day.possible != month.possible) {
            return said(day.possible, "receipts.why.dates", proof);
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
