package org.creditdesk.checkout;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.creditdesk.csv.Cell;
import org.creditdesk.csv.TextEncoding;

/** The cells of one row, each looked at when it is asked for. */
final class RowCells {
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_EMAIL = 320;

    private final long row;
    private final List<String> values;

    RowCells(long row, List<String> values) {
        this.row = row;
        this.values = values;
    }

    long row() {
        return row;
    }

    /** Empty where there is no such column. @throws BrokenRuleException ENCODING */
    String text(Columns.Column column) {
        if (column == null || column.place() >= values.size()) {
            return "";
        }
        String text = Cell.clean(values.get(column.place()));
        if (text.indexOf(TextEncoding.UNREADABLE) >= 0 || text.indexOf(0) >= 0 || isDoublyEncoded(text)) {
            throw new BrokenRuleException(column.name(), Rule.ENCODING);
        }
        return text;
    }

    /** UTF-8 that was read as Windows-1252, as in a file that two programs wrote: Ã or Â in front of what it never is. */
    private static boolean isDoublyEncoded(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char each = text.charAt(i);
            char next = text.charAt(i + 1);
            if ((each == '\u00C3' || each == '\u00C2') && (next >= '\u0080' && next <= '\u00BF' || next == '\u2122')) {
                return true;
            }
        }
        return false;
    }

    String lower(Columns.Column column) {
        return text(column).toLowerCase(Locale.ROOT);
    }

    /** @throws BrokenRuleException NO_RECEIPT_ID */
    String id(Columns.Column column) {
        String text = text(column);
        if (!isId(text)) {
            throw new BrokenRuleException(column == null ? "" : column.name(), Rule.NO_RECEIPT_ID);
        }
        return text;
    }

    /** Null where it is empty. */
    String idOrNone(Columns.Column column) {
        return text(column).isEmpty() ? null : id(column);
    }

    private static boolean isId(String text) {
        return text.length() <= LONGEST_ID
                && text.indexOf('"') < 0
                && text.codePoints().anyMatch(Character::isLetterOrDigit)
                && text.codePoints()
                        .noneMatch(
                                each -> Character.isISOControl(each) || Character.getType(each) == Character.SURROGATE);
    }

    /** As it was typed; null where it is empty. @throws BrokenRuleException NO_EMAIL */
    String email(Columns.Column column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        int at = text.lastIndexOf('@');
        boolean broken = text.codePoints()
                .anyMatch(each -> Character.isISOControl(each) || Character.getType(each) == Character.SURROGATE);
        if (at < 1 || at == text.length() - 1 || text.length() > LONGEST_EMAIL || broken || hasOpenQuote(text)) {
            throw new BrokenRuleException(column.name(), Rule.NO_EMAIL);
        }
        return text;
    }

    /** Quotes are part of an address in pairs only (RFC 5321); one alone is what is left of a damaged row. */
    private static boolean hasOpenQuote(String text) {
        return text.chars().filter(each -> each == '"').count() % 2 == 1;
    }

    /** @throws BrokenRuleException NO_CURRENCY */
    Currency currency(Columns.Column column) {
        Currency found = Money.currency(text(column));
        if (found == null) {
            throw new BrokenRuleException(column == null ? "" : column.name(), Rule.NO_CURRENCY);
        }
        return found;
    }

    /** @throws BrokenRuleException MISSING, or what {@link Money} says */
    long amount(Columns.Column column, Currency currency, DecimalMark mark) {
        return Money.minor(column.name(), needed(column), currency, mark);
    }

    /** 0 where the cell is empty. @throws BrokenRuleException AMOUNT_NEGATIVE too */
    long amountOrNone(Columns.Column column, Currency currency, DecimalMark mark) {
        if (text(column).isEmpty()) {
            return 0;
        }
        long found = amount(column, currency, mark);
        if (found < 0) {
            throw new BrokenRuleException(column.name(), Rule.AMOUNT_NEGATIVE);
        }
        return found;
    }

    String needed(Columns.Column column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw new BrokenRuleException(column == null ? "" : column.name(), Rule.MISSING);
        }
        return text;
    }

    /** Yes or no; an empty cell is no. @throws BrokenRuleException NO_FLAG */
    boolean flag(Columns.Column column) {
        return switch (lower(column)) {
            case "", "0", "false", "no", "n" -> false;
            case "1", "true", "yes", "y" -> true;
            default -> throw new BrokenRuleException(column.name(), Rule.NO_FLAG);
        };
    }

    Instant time(Columns.Column column, WrittenTime times) {
        return times.of(column.name(), needed(column));
    }
}
