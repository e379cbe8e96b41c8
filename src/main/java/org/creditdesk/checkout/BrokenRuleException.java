package org.creditdesk.checkout;

/** Ends the reading of a row at the first cell that is wrong. Caught where rows are read, so it needs no trace. */
final class BrokenRuleException extends RuntimeException {
    private final String column;
    private final Rule rule;

    BrokenRuleException(String column, Rule rule) {
        super(rule.name(), null, false, false);
        this.column = column;
        this.rule = rule;
    }

    String column() {
        return column;
    }

    Rule rule() {
        return rule;
    }
}
