package org.creditdesk.ledger;

import java.util.List;

/** Entries, grants and uses without an account; reversals and refunds that do not fit what they name. */
final class EntryLinks {
    // Amounts are added as decimals: somebody may have written the largest number there is.
    static final List<Link> ALL = List.of(
            new Link("account of an entry", """
                    select e.account_id, e.seq, 'an account row', 'none' from ledger_entry e
                    where not exists (select 1 from account a where a.id = e.account_id)"""),
            new Link("account of a grant", """
                    select g.account_id, g.seq, 'an account row', 'none' from credit_grant g
                    where not exists (select 1 from account a where a.id = g.account_id)"""),
            new Link("account of a use", """
                    select u.account_id, u.seq, 'an account row', 'none' from grant_use u
                    where not exists (select 1 from account a where a.id = u.account_id)"""),
            new Link("reversal", """
                    select r.account_id, r.seq,
                        coalesce(concat(cast(-cast(e.amount as decimal(20)) as varchar(30)),
                            ', of an earlier entry that is no reversal'), 'an earlier entry of the account'),
                        concat(cast(r.amount as varchar(30)), ', of ', coalesce(e.kind, 'none'))
                    from ledger_entry r left join ledger_entry e
                    on e.account_id = r.account_id and e.seq = r.reverses_seq
                    where r.kind = 'REVERSAL' and (e.seq is null or e.seq >= r.seq or e.kind = 'REVERSAL'
                        or cast(r.amount as decimal(20)) + e.amount <> 0)"""),
            new Link("entry reversed", """
                    select r.account_id, max(r.seq), 'once', concat(cast(count(*) as varchar(30)), ' times')
                    from ledger_entry r where r.reverses_seq is not null
                    group by r.account_id, r.reverses_seq having count(*) > 1"""),
            new Link("refund", """
                    select r.account_id, r.seq, 'of an earlier SPEND', coalesce(e.kind, 'of no entry')
                    from ledger_entry r left join ledger_entry e
                    on e.account_id = r.account_id and e.seq = r.target_seq
                    where r.kind = 'REFUND' and (e.seq is null or e.seq >= r.seq or e.kind <> 'SPEND')"""),
            new Link("refunds of a spend", """
                    select r.account_id, max(r.seq), concat('at most ', cast(-cast(e.amount as decimal(20)) as varchar(30))),
                        cast(sum(r.amount) as varchar(30))
                    from ledger_entry r join ledger_entry e on e.account_id = r.account_id and e.seq = r.target_seq
                    where r.kind = 'REFUND' and e.kind = 'SPEND' and not exists (select 1 from ledger_entry v
                        where v.account_id = r.account_id and v.reverses_seq = r.seq)
                    group by r.account_id, e.seq, e.amount having sum(r.amount) > -cast(e.amount as decimal(20))"""));

    private EntryLinks() {}
}
