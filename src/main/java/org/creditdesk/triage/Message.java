package org.creditdesk.triage;

import java.util.List;

/**
 * What was taken out of a customer's message, each thing once and in the order in which it stands there.
 *
 * @param receipts receipt IDs, by their provider's form or because a word beside them says so
 * @param codes in canonical form
 * @param unsure words that are a receipt ID or a code only if the store knows them
 */
public record Message(
        List<Taken> receipts, List<Taken> emails, List<Taken> codes, List<Taken> unsure, List<TakenTime> times) {
    public Message {
        receipts = List.copyOf(receipts);
        emails = List.copyOf(emails);
        codes = List.copyOf(codes);
        unsure = List.copyOf(unsure);
        times = List.copyOf(times);
    }

    public boolean isEmpty() {
        return receipts.isEmpty() && emails.isEmpty() && codes.isEmpty() && unsure.isEmpty() && times.isEmpty();
    }
}
