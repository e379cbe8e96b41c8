package org.creditdesk.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What DESIGN §5 says is never broken, asked of the tables themselves and not of the desk's own verification. */
public final class Invariants {
    private static final Map<String, String> NEVER = new LinkedHashMap<>();

    static {
        NEVER.put("1. the balance is the sum of the entries, the last balance and what the grants hold", """
                select a.id || ': ' || a.balance || ', entries ' || coalesce(e.total, 0) || ', last '
                    || coalesce(l.balance_after, 0) || ', grants ' || coalesce(g.total, 0)
                from account a
                left join (select account_id, sum(amount) as total from ledger_entry group by account_id) e
                    on e.account_id = a.id
                left join ledger_entry l on l.account_id = a.id and l.seq = a.entry_count
                left join (select account_id, sum(remaining) as total from credit_grant group by account_id) g
                    on g.account_id = a.id
                where a.balance < 0 or a.balance <> coalesce(e.total, 0) or a.balance <> coalesce(l.balance_after, 0)
                    or a.balance <> coalesce(g.total, 0)""");
        NEVER.put("2. sequence numbers run 1, 2, 3", """
                select a.id || ': ' || a.entry_count || ' entries, ' || count(e.seq) || ' there, up to '
                    || coalesce(max(e.seq), 0)
                from account a left join ledger_entry e on e.account_id = a.id group by a.id, a.entry_count
                having count(e.seq) <> a.entry_count or coalesce(max(e.seq), 0) <> a.entry_count""");
        NEVER.put("2. each entry stands on the one before", """
                select e.account_id || '-' || e.seq from ledger_entry e
                left join ledger_entry p on p.account_id = e.account_id and p.seq = e.seq - 1
                where e.seq > 1 and (p.seq is null or p.hash <> e.prev_hash)
                    or e.balance_after <> coalesce(p.balance_after, 0) + e.amount or e.balance_after < 0""");
        NEVER.put("2. the head is the last hash", """
                select a.id || '' from account a join ledger_entry e on e.account_id = a.id and e.seq = a.entry_count
                where a.head_hash <> e.hash""");
        NEVER.put("4. a reversal negates one entry that is no reversal", """
                select r.account_id || '-' || r.seq from ledger_entry r
                left join ledger_entry e on e.account_id = r.account_id and e.seq = r.reverses_seq
                where (r.kind = 'REVERSAL') <> (r.reverses_seq is not null)
                    or r.kind = 'REVERSAL' and (e.seq is null or e.kind = 'REVERSAL' or e.amount + r.amount <> 0)""");
        NEVER.put("4. no entry is reversed twice", """
                select account_id || '-' || reverses_seq from ledger_entry where reverses_seq is not null
                group by account_id, reverses_seq having count(*) > 1""");
        NEVER.put("4. a request is posted once", """
                select request_id || '' from ledger_entry group by request_id having count(*) > 1""");
        NEVER.put("4. a code is redeemed at most as often as it may", """
                select r.batch_id || ': ' || r.account_id from redemption r join batch b on b.id = r.batch_id
                where b.per_account is not null
                group by r.batch_id, r.account_id, b.per_account having count(*) > b.per_account
                union all
                select c.batch_id || ', uses ' || c.uses || ' and ' || count(r.code)
                from code c join batch b on b.id = c.batch_id left join redemption r on r.code = c.code
                group by c.code, c.batch_id, c.uses, b.per_code having c.uses > b.per_code or count(r.code) <> c.uses
                    - coalesce((select sum(s.uses_left) from code_slot s where s.code = c.code), 0)""");
        NEVER.put("5. every entry has an actor, and one by hand a reason", """
                select account_id || '-' || seq from ledger_entry where actor is null or actor = ''
                    or kind in ('COMPENSATION', 'ADJUSTMENT', 'VOID', 'REVERSAL') and reason is null""");
        NEVER.put("6. grants paid exactly what was taken, and no more than they held", """
                select e.account_id || '-' || e.seq || ': ' || e.amount || ', paid ' || coalesce(sum(u.amount), 0)
                from ledger_entry e left join grant_use u on u.account_id = e.account_id and u.seq = e.seq
                group by e.account_id, e.seq, e.amount
                having coalesce(sum(u.amount), 0) <> case when e.amount < 0 then -e.amount else 0 end
                union all
                select g.account_id || '-' || g.seq || ': ' || g.amount || ', left ' || g.remaining
                from credit_grant g left join grant_use u on u.account_id = g.account_id and u.grant_seq = g.seq
                group by g.account_id, g.seq, g.amount, g.remaining
                having g.amount - g.remaining <> coalesce(sum(u.amount), 0)""");
        NEVER.put("6. every credit made its grant", """
                select e.account_id || '-' || e.seq from ledger_entry e
                left join credit_grant g on g.account_id = e.account_id and g.seq = e.seq
                where (e.amount > 0) <> (g.seq is not null) or e.amount > 0 and (g.amount <> e.amount
                    or g.origin <> e.origin)""");
        NEVER.put("7. maker and checker are two", """
                select q.id || '' from adjustment_request q
                left join ledger_entry e on e.account_id = q.account_id and e.seq = q.entry_seq
                where q.state in ('APPROVED', 'REJECTED') and q.decided_by = q.made_by
                    or q.state = 'APPROVED' and (e.seq is null or e.actor = q.made_by or e.actor <> q.decided_by)""");
        NEVER.put("a request is approved with its entry or not at all", """
                select q.id || ', ' || q.state from adjustment_request q
                left join ledger_entry e on e.request_id = q.request_id
                where (q.state = 'APPROVED') <> (e.seq is not null)
                    or q.state = 'APPROVED' and (q.entry_seq <> e.seq or q.account_id <> e.account_id)""");
        NEVER.put("what staff did is on record, once, and names its request", """
                select e.account_id || '-' || e.seq || ' ' || e.kind from ledger_entry e
                where e.kind in ('COMPENSATION', 'ADJUSTMENT', 'VOID', 'REVERSAL', 'REDEMPTION')
                and (select count(*) from audit_event a where a.done and a.request_id = e.request_id
                    and a.command not like 'request %' and a.command <> 'claw back') <> 1""");
    }

    private Invariants() {}

    /** Everything that is broken, each with the rows that show it; empty when all is well. */
    public static List<String> broken(Connection connection) throws SQLException {
        List<String> broken = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> each : NEVER.entrySet()) {
                try (ResultSet row = statement.executeQuery(each.getValue())) {
                    for (int i = 0; i < 10 && row.next(); i++) {
                        broken.add(each.getKey() + ": " + row.getString(1));
                    }
                }
            }
        }
        return broken;
    }
}
