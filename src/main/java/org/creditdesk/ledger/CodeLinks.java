package org.creditdesk.ledger;

import java.util.List;

/** Codes used more often than they may be, redemptions that are not what was tried, budgets overdrawn. */
final class CodeLinks {
    /** What was handed out to slots and is not taken yet, on both sides of the count. */
    private static final String USES =
            "(c.uses - coalesce((select sum(s.uses_left) from code_slot s where s.code = c.code), 0))";

    private static final String CREDITS =
            "(k.redeemed_credits - coalesce((select sum(l.credits_left) from campaign_slot l where l.campaign_id = k.id), 0))";

    /** Said by itself here, so that verifying does not believe what it verifies. */
    private static final String COUNTS =
            "not exists (select 1 from redemption_rollback o where o.account_id = r.account_id and o.seq = r.seq)";

    static final List<Link> ALL = List.of(
            new Link("redemption's entry", """
                    select r.account_id, r.seq, concat('REDEMPTION of ', cast(b.credits as varchar(30))),
                        concat(coalesce(e.kind, 'none'), ' of ', cast(e.amount as varchar(30)))
                    from redemption r left join batch b on b.id = r.batch_id left join ledger_entry e
                    on e.account_id = r.account_id and e.seq = r.seq
                    where b.id is null or e.seq is null or e.kind <> 'REDEMPTION' or e.amount <> b.credits"""),
            new Link("redemption of an entry", """
                    select e.account_id, e.seq, 'a redemption', 'none' from ledger_entry e
                    where e.kind = 'REDEMPTION' and not exists (select 1 from redemption r
                        where r.account_id = e.account_id and r.seq = e.seq)"""),
            new Link("redemption as it was tried", """
                    select r.account_id, r.seq,
                        coalesce(concat(a.outcome, ' in batch ', cast(a.batch_id as varchar(30)), ' from ',
                            coalesce(a.region, 'nowhere'), ' at ', cast(a.attempted_at as varchar(40))), 'an attempt'),
                        concat('batch ', cast(r.batch_id as varchar(30)), ' from ', coalesce(r.region, 'nowhere'),
                            ' at ', cast(r.redeemed_at as varchar(40)))
                    from redemption r join ledger_entry e on e.account_id = r.account_id and e.seq = r.seq
                    left join attempt a on a.request_id = e.request_id
                    where a.id is null or a.outcome <> 'APPLIED' or a.account_id <> r.account_id
                    or a.batch_id is distinct from r.batch_id or a.canonical is distinct from r.code
                    or a.region is distinct from r.region or a.attempted_at is distinct from r.redeemed_at"""),
            new Link("batch of a redeemed code", """
                    select r.account_id, r.seq, coalesce(concat('batch ', cast(c.batch_id as varchar(30))), 'a code'),
                        concat('batch ', cast(r.batch_id as varchar(30)))
                    from redemption r left join code c on c.code = r.code
                    where c.batch_id is distinct from r.batch_id"""),
            new Link("uses of a code", """
                    select r.account_id, r.seq, concat(cast(r.times as varchar(30)), ', at most ',
                        cast(b.per_code as varchar(30))), coalesce(cast(%s as varchar(30)), 'none')
                    from (select code, account_id, seq, count(*) over (partition by code) as times,
                            row_number() over (partition by code order by redeemed_at desc, account_id, seq) as latest
                        from redemption r where %s) r
                    join code c on c.code = r.code join batch b on b.id = c.batch_id
                    where r.latest = 1 and (%s is distinct from r.times or r.times > b.per_code)""".formatted(USES, COUNTS, USES)),
            new Link("uses of a code that nobody redeemed", """
                    select null, null, concat('0, of a code in batch ', cast(c.batch_id as varchar(30))),
                        coalesce(cast(%s as varchar(30)), 'none')
                    from code c where (c.uses <> 0 or c.uses is null) and (%s <> 0 or c.uses is null)
                    and not exists (select 1 from redemption r where r.code = c.code and %s)""".formatted(USES, USES, COUNTS)),
            new Link("uses by an account", """
                    select r.account_id, max(r.seq), concat('at most ', cast(b.per_account as varchar(30))),
                        cast(count(*) as varchar(30))
                    from redemption r join batch b on b.id = r.batch_id where b.per_account is not null
                    and %s
                    group by r.account_id, r.batch_id, b.per_account having count(*) > b.per_account""".formatted(COUNTS)),
            new Link("credits redeemed of a campaign", """
                    select null, null, concat(cast(coalesce(s.credits, 0) as varchar(30)),
                            ', of campaign ', cast(k.id as varchar(30)),
                            ', at most ', coalesce(cast(k.budget as varchar(30)), 'anything')),
                        coalesce(cast(%s as varchar(30)), 'none')
                    from campaign k left join (
                        select b.campaign_id, sum(b.credits - coalesce(o.collected, 0)) as credits from redemption r
                        join batch b on b.id = r.batch_id
                        left join redemption_rollback o on o.account_id = r.account_id and o.seq = r.seq
                        group by b.campaign_id) s on s.campaign_id = k.id
                    where %s is distinct from coalesce(s.credits, 0)
                    or k.budget is not null and k.redeemed_credits > k.budget""".formatted(CREDITS, CREDITS)));

    private CodeLinks() {}
}
