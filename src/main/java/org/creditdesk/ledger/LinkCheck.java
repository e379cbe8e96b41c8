package org.creditdesk.ledger;

import java.util.List;
import org.hibernate.StatelessSession;

/**
 * Looks for links between tables that do not hold, each with one query over the whole store: entries without an
 * account, reversals that do not negate, receipts credited twice, codes used more often than they may be.
 */
final class LinkCheck {
    private static final int MOST = 100;

    private LinkCheck() {}

    /** @param sql gives account, sequence number, expected, found */
    private record Link(String what, String sql) {}

    private static final List<Link> LINKS = List.of(
            new Link("account of an entry", """
                    select e.account_id, e.seq, 'an account row', 'none' from ledger_entry e
                    where not exists (select 1 from account a where a.id = e.account_id)"""),
            new Link("reversal", """
                    select r.account_id, r.seq, cast(-e.amount as varchar(30)), cast(r.amount as varchar(30))
                    from ledger_entry r join ledger_entry e on e.account_id = r.account_id and e.seq = r.reverses_seq
                    where r.kind = 'REVERSAL' and (r.amount <> -e.amount or e.kind = 'REVERSAL')"""),
            // Numbered, not joined with itself: no index has receipt IDs, and H2 would compare every pair.
            new Link("receipt credited", """
                    select n.account_id, n.seq, 'credited once', 'credited again' from (
                        select e.account_id, e.seq,
                            row_number() over (partition by e.receipt order by e.account_id, e.seq) as time_credited
                        from ledger_entry e where e.kind = 'PURCHASE' and e.receipt is not null
                        and not exists (select 1 from ledger_entry r
                            where r.account_id = e.account_id and r.reverses_seq = e.seq)) n
                    where n.time_credited > 1"""),
            new Link("receipt's entry", """
                    select r.credited_account_id, r.credited_seq, r.receipt, coalesce(e.receipt, 'none')
                    from receipt r left join ledger_entry e
                    on e.account_id = r.credited_account_id and e.seq = r.credited_seq
                    where r.credited_seq is not null
                    and (e.seq is null or e.kind <> 'PURCHASE' or e.receipt is null or e.receipt <> r.receipt
                        or e.amount <> r.credits)"""),
            new Link("redemption's entry", """
                    select r.account_id, r.seq, cast(b.credits as varchar(30)), coalesce(cast(e.amount as varchar(30)), 'none')
                    from redemption r join batch b on b.id = r.batch_id left join ledger_entry e
                    on e.account_id = r.account_id and e.seq = r.seq
                    where e.seq is null or e.kind <> 'REDEMPTION' or e.amount <> b.credits"""),
            new Link("redemption of an entry", """
                    select e.account_id, e.seq, 'a redemption', 'none' from ledger_entry e
                    where e.kind = 'REDEMPTION' and not exists (select 1 from redemption r
                        where r.account_id = e.account_id and r.seq = e.seq)"""),
            new Link("uses of a code", """
                    select r.account_id, r.seq, cast(c.uses as varchar(30)), cast(r.times as varchar(30)) from (
                        select code, count(*) as times, max(account_id) as account_id, max(seq) as seq
                        from redemption group by code) r
                    join code c on c.code = r.code join batch b on b.id = c.batch_id
                    where r.times <> c.uses or r.times > b.per_code"""),
            new Link("uses of a code without a redemption", """
                    select 0, 0, cast(c.uses as varchar(30)), '0' from code c
                    where c.uses > 0 and not exists (select 1 from redemption r where r.code = c.code)"""),
            new Link("uses by an account", """
                    select r.account_id, max(r.seq), cast(b.per_account as varchar(30)), cast(count(*) as varchar(30))
                    from redemption r join batch b on b.id = r.batch_id where b.per_account is not null
                    group by r.account_id, r.batch_id, b.per_account having count(*) > b.per_account"""),
            new Link("credits redeemed of a campaign", """
                    select 0, 0, cast(k.redeemed_credits as varchar(30)), cast(coalesce(s.credits, 0) as varchar(30))
                    from campaign k left join (
                        select b.campaign_id, sum(b.credits) as credits from redemption r
                        join batch b on b.id = r.batch_id group by b.campaign_id) s on s.campaign_id = k.id
                    where k.redeemed_credits <> coalesce(s.credits, 0)
                    or k.budget is not null and k.redeemed_credits > k.budget"""),
            new Link("approval", """
                    select q.account_id, coalesce(q.entry_seq, 0), 'decided by somebody else', q.decided_by
                    from adjustment_request q where q.state in ('APPROVED', 'REJECTED') and q.decided_by = q.made_by"""));

    static void run(StatelessSession session, List<VerifyReport.Finding> findings) {
        for (Link link : LINKS) {
            session.createNativeQuery(link.sql(), Object[].class)
                    .setMaxResults(MOST)
                    .getResultList()
                    .forEach(row -> findings.add(new VerifyReport.Finding(
                            ((Number) row[0]).longValue(),
                            ((Number) row[1]).longValue(),
                            link.what(),
                            String.valueOf(row[2]),
                            String.valueOf(row[3]))));
        }
    }
}
