package org.creditdesk.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.store.TestStore;

/**
 * In the desk's own tables, with their indexes and checks, by whoever can do everything: the same four statements and
 * nothing else, so no grant, attempt or event, and no chain.
 */
final class DeskTables implements BareRedeeming.Script {
    private static final byte[] NO_HASH = new byte[32];

    private final List<Long> accounts = new ArrayList<>();
    private final List<Long> counts = new ArrayList<>();
    private final List<String> codes;
    private final long batch;

    /** @param codes that nobody else redeems */
    DeskTables(TestStore store, int clients, List<String> codes) {
        this.codes = codes;
        this.batch = Long.parseLong(store.value("select batch_id from code where code = '" + codes.get(0) + "'"));
        for (int i = 0; i < clients; i++) {
            accounts.add(TestAccounts.add(store, "bare" + i + "@studio.example", "Bare", "DE"));
            counts.add(0L);
        }
    }

    @Override
    public List<String> statements() {
        return List.of(
                "insert into ledger_entry (account_id, seq, request_id, kind, amount, balance_after, origin, actor,"
                        + " posted_at, prev_hash, hash)"
                        + " values (?, ?, ?, 'REDEMPTION', 150, ?, 'PROMOTION', 'bare', current_timestamp, ?, ?)",
                "insert into redemption (account_id, batch_id, seq, code, region, redeemed_at)"
                        + " values (?, ?, ?, ?, 'DE', current_timestamp)",
                "update code set uses = uses + 1 where code = ? and uses < 1",
                "update account set balance = balance + 150, entry_count = entry_count + 1, head_hash = ?"
                        + " where id = ?");
    }

    @Override
    public void bind(List<PreparedStatement> prepared, int client, int number) throws SQLException {
        long account = accounts.get(client);
        long seq = counts.get(client) + 1;
        counts.set(client, seq);
        PreparedStatement entry = prepared.get(0);
        entry.setLong(1, account);
        entry.setLong(2, seq);
        entry.setObject(3, UUID.randomUUID());
        entry.setLong(4, 150 * seq);
        entry.setBytes(5, NO_HASH);
        entry.setBytes(6, NO_HASH);
        PreparedStatement redemption = prepared.get(1);
        redemption.setLong(1, account);
        redemption.setLong(2, batch);
        redemption.setLong(3, seq);
        redemption.setString(4, codes.get(number));
        prepared.get(2).setString(1, codes.get(number));
        prepared.get(3).setBytes(1, NO_HASH);
        prepared.get(3).setLong(2, account);
    }
}
