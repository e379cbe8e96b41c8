package org.creditdesk.casefile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a template can name in braces, such as {@code {balance}}, and who may read what stands there afterwards. */
public enum Placeholder {
    NAME(true),
    EMAIL(true),
    /** A number of credits. */
    BALANCE(true),
    TODAY(true),
    /** The display name of the member who copies the text. */
    AGENT(true),
    /** The five newest movements, one a line: day, credits, receipt, what the customer was told. */
    MOVEMENTS(true),
    /** The five newest receipts, one a line: ID, day, price, and the credits once they are credited. */
    RECEIPTS(true),
    /** When a running lock-out ends; empty while there is none. */
    LOCKED_UNTIL(true),
    /** The account's number. */
    ACCOUNT(false),
    REGION(false),
    STATUS(false),
    FORMER_EMAILS(false),
    /** The three newest notes. */
    NOTES(false),
    /** The ten newest things of the timeline, with reasons and internal notes. */
    TIMELINE(false),
    /** The five newest failed attempts. */
    FAILED_ATTEMPTS(false);

    private final boolean forCustomers;

    Placeholder(boolean forCustomers) {
        this.forCustomers = forCustomers;
    }

    /** Whether it may stand in a reply: what is internal never does. */
    public boolean isForCustomers() {
        return forCustomers;
    }

    /** As it is written in a template, without its braces. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Placeholder> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** Those that a template of this kind may have, in braces and with commas between. */
    public static String list(TemplateKind kind) {
        return Arrays.stream(values())
                .filter(each -> kind == TemplateKind.SUMMARY || each.isForCustomers())
                .map(each -> "{" + each.word() + "}")
                .collect(Collectors.joining(", "));
    }
}
