package org.creditdesk.ledger;

import java.io.Serializable;
import org.creditdesk.problem.Problem;

/** An entry is known by its account and its sequence number there; written {@code 1042-7}. */
public record EntryId(long account, long seq) implements Serializable {
    /** @throws Problem of wrong use when the text is not of the form {@code ACCOUNT-SEQ} */
    public static EntryId parse(String text) {
        if (!text.strip().matches("[1-9][0-9]{0,17}-[1-9][0-9]{0,17}")) {
            throw Problem.wrongUse("ENTRY_ID", text);
        }
        String[] parts = text.strip().split("-");
        return new EntryId(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    @Override
    public String toString() {
        return account + "-" + seq;
    }
}
