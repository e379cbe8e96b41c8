package org.creditdesk.account;

import java.util.List;

/**
 * Whom a list of emails names.
 *
 * @param accounts how many different accounts it names
 * @param twice how many emails name an account that one before them named already; they do no harm
 * @param wrong emails that name no account, or more than one, in the list's order
 */
public record EmailReport(int accounts, int twice, List<Wrong> wrong) {
    public static final EmailReport NONE = new EmailReport(0, 0, List.of());

    public EmailReport {
        wrong = List.copyOf(wrong);
    }

    /**
     * An email that cannot be used.
     *
     * @param index in the list, from 0
     * @param ambiguous whether several accounts hold it; else none does
     */
    public record Wrong(int index, String email, boolean ambiguous) {}
}
