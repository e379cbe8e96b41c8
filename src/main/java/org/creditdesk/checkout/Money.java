package org.creditdesk.checkout;

import java.util.Currency;
import java.util.Locale;

/** Amounts as people and programs write them, in whole minor units. Nothing is ever rounded. */
final class Money {
    private static final int MOST_DIGITS = 15;

    private Money() {}

    /** @return null where there is no such currency, or it has no minor unit to count in */
    static Currency currency(String text) {
        try {
            Currency found = Currency.getInstance(text.toUpperCase(Locale.ROOT));
            return found.getDefaultFractionDigits() < 0 ? null : found;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /**
     * In the currency's minor unit, of which JPY has none and KWD a thousand.
     *
     * @param text such as {@code 1,234.50}, {@code 1.234,50}, {@code 1 234,50 €}, {@code -12} or {@code (12.50)}
     * @throws BrokenRuleException NO_AMOUNT or AMOUNT_TOO_FINE
     */
    static long minor(String column, String text, Currency currency, DecimalMark mark) {
        int decimals = currency.getDefaultFractionDigits();
        String bare = bare(text, currency);
        boolean negative = isNegative(bare);
        String digits = negative && bare.startsWith("(") ? bare.substring(1, bare.length() - 1) : unsigned(bare);
        int decimal = decimalPlace(digits, decimals, mark);
        String whole = withoutGroups(column, decimal < 0 ? digits : digits.substring(0, decimal));
        String fraction = decimal < 0 ? "" : digits.substring(decimal + 1);
        if (whole.isEmpty() && fraction.isEmpty() || !isDigits(whole) || !isDigits(fraction)) {
            throw new BrokenRuleException(column, Rule.NO_AMOUNT);
        }
        return negative ? -units(column, whole, fraction, decimals) : units(column, whole, fraction, decimals);
    }

    /** An amount that is in minor units already. @throws BrokenRuleException NO_AMOUNT */
    static long whole(String column, String text) {
        if (!text.matches("-?\\d{1," + MOST_DIGITS + "}")) {
            throw new BrokenRuleException(column, Rule.NO_AMOUNT);
        }
        return Long.parseLong(text);
    }

    /** Without spaces and without the sign or the code of the currency at either end. */
    private static String bare(String text, Currency currency) {
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean sign = Character.getType(each) == Character.CURRENCY_SYMBOL;
            if (!sign && !Character.isWhitespace(each) && !Character.isSpaceChar(each)) {
                kept.append(each == '\u2212' ? '-' : each == '\u2019' ? '\'' : each);
            }
        }
        String bare = kept.toString();
        String code = currency.getCurrencyCode();
        if (bare.regionMatches(true, 0, code, 0, code.length())) {
            return bare.substring(code.length());
        }
        boolean behind = bare.regionMatches(true, bare.length() - code.length(), code, 0, code.length());
        return behind ? bare.substring(0, bare.length() - code.length()) : bare;
    }

    private static boolean isNegative(String bare) {
        return bare.startsWith("-")
                || bare.endsWith("-")
                || bare.length() > 2 && bare.startsWith("(") && bare.endsWith(")");
    }

    private static String unsigned(String bare) {
        if (bare.startsWith("-") || bare.startsWith("+")) {
            return bare.substring(1);
        }
        return bare.endsWith("-") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /** Where the decimals begin; negative where there are none. */
    private static int decimalPlace(String digits, int decimals, DecimalMark mark) {
        int point = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        if (mark != DecimalMark.EITHER) {
            return mark == DecimalMark.POINT ? point : comma;
        }
        int last = Math.max(point, comma);
        if (last < 0) {
            return last;
        }
        if (point >= 0 && comma >= 0) {
            return last;
        }
        boolean once = digits.indexOf(digits.charAt(last)) == last;
        boolean group = digits.length() - last - 1 == 3 && last <= 3 && last > 0 && decimals != 3;
        return once && !group ? last : -1;
    }

    /** Groups are of three digits, or of two in front of the last one as in India. */
    private static String withoutGroups(String column, String whole) {
        int last = Math.max(Math.max(whole.lastIndexOf(','), whole.lastIndexOf('.')), whole.lastIndexOf('\''));
        if (last < 0) {
            return whole;
        }
        char mark = whole.charAt(last);
        String[] groups = whole.split(mark == '.' ? "\\." : String.valueOf(mark), -1);
        boolean right = groups[groups.length - 1].length() == 3 && !groups[0].isEmpty() && groups[0].length() <= 3;
        for (int i = 1; i < groups.length - 1; i++) {
            right &= groups[i].length() == 2 || groups[i].length() == 3;
        }
        if (!right) {
            throw new BrokenRuleException(column, Rule.NO_AMOUNT);
        }
        return String.join("", groups);
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static long units(String column, String whole, String fraction, int decimals) {
        String needed = fraction.length() > decimals ? fraction.substring(0, decimals) : fraction;
        if (fraction.chars().skip(decimals).anyMatch(digit -> digit != '0')) {
            throw new BrokenRuleException(column, Rule.AMOUNT_TOO_FINE);
        }
        String all = whole + needed + "0".repeat(decimals - needed.length());
        if (all.length() > MOST_DIGITS) {
            throw new BrokenRuleException(column, Rule.NO_AMOUNT);
        }
        return Long.parseLong(all.isEmpty() ? "0" : all);
    }
}
