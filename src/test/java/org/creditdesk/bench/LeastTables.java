package org.creditdesk.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.creditdesk.store.TestStore;

/** In tables of its own without anything else: no history, no search, no chain, nobody to give an account to. */
final class LeastTables implements BareRedeeming.Script {
    /** @param codes how many there are to redeem */
    LeastTables(TestStore store, int clients, int codes) throws SQLException {
        store.execute("create table bare_account (id bigint primary key, balance bigint not null)");
        store.execute("create table bare_code (code varchar(40) primary key, uses integer not null)");
        store.execute("create table bare_redemption (code varchar(40) primary key, account_id bigint not null)");
        store.execute(
                "create table bare_entry (account_id bigint, seq bigint, amount bigint, primary key (account_id, seq))");
        for (int i = 0; i < clients; i++) {
            store.execute("insert into bare_account values (" + i + ", 0)");
        }
        try (Connection connection = store.connectAsAdministrator();
                PreparedStatement insert = connection.prepareStatement("insert into bare_code values (?, 0)")) {
            for (int i = 0; i < codes; i++) {
                insert.setString(1, "CODE" + i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public List<String> statements() {
        return List.of(
                "insert into bare_redemption (code, account_id) values (?, ?)",
                "update bare_code set uses = uses + 1 where code = ? and uses < 1",
                "insert into bare_entry (account_id, seq, amount) values (?, ?, 150)",
                "update bare_account set balance = balance + 150 where id = ?");
    }

    @Override
    public void bind(List<PreparedStatement> prepared, int client, int number) throws SQLException {
        prepared.get(0).setString(1, "CODE" + number);
        prepared.get(0).setLong(2, client);
        prepared.get(1).setString(1, "CODE" + number);
        prepared.get(2).setLong(1, client);
        prepared.get(2).setLong(2, number);
        prepared.get(3).setLong(1, client);
    }
}
