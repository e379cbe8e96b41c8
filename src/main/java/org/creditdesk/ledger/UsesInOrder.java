package org.creditdesk.ledger;

import java.util.ArrayList;
import java.util.List;
import org.creditdesk.store.KeyedRows;

/** Uses of grants, handed out to the entries that they belong to. */
final class UsesInOrder {
    private final KeyedRows<Stored.Use> rows;
    private Stored.Use waiting;

    UsesInOrder(KeyedRows<Stored.Use> rows) {
        this.rows = rows;
    }

    /** The uses of one entry; entries must be asked for in order. Uses that come before it belong to no entry. */
    List<Stored.Use> of(Stored.Entry entry) {
        List<Stored.Use> uses = new ArrayList<>();
        while (peek(entry.account()) != null && waiting.seq() <= entry.seq()) {
            uses.add(waiting);
            waiting = null;
        }
        return uses;
    }

    /** Names the uses of an account that are left over after its last entry. */
    void strays(long account, Findings findings) {
        while (peek(account) != null) {
            findings.add(account, waiting.seq(), "use of grant " + waiting.grantSeq(), "no use", "" + waiting.amount());
            waiting = null;
        }
    }

    private Stored.Use peek(long account) {
        if (waiting == null) {
            waiting = rows.next(account);
        }
        return waiting;
    }
}
