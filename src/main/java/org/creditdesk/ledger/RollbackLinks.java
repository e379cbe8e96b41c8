package org.creditdesk.ledger;

import java.util.List;

/**
 * Redemptions that were rolled back: what was taken back, by which entry, and that the trail says the same. That they
 * do not count any more is looked at where redemptions are counted, see {@link CodeLinks}.
 */
final class RollbackLinks {
    static final List<Link> ALL = List.of(
            new Link("redemption that was rolled back", """
                    select o.account_id, o.seq, coalesce(concat(cast(b.credits as varchar(30)), ' credits'), 'a redemption'),
                        concat(cast(o.collected as varchar(30)), ' collected, ', cast(o.uncollected as varchar(30)),
                            ' not')
                    from redemption_rollback o
                    left join redemption r on r.account_id = o.account_id and r.seq = o.seq
                    left join batch b on b.id = r.batch_id
                    where b.id is null or not coalesce(o.collected >= 0 and o.uncollected >= 0
                        and b.credits - o.collected = o.uncollected, false)"""),
            new Link("entry of a rollback", """
                    select o.account_id, o.seq, concat('entry ', coalesce(cast(o.entry_seq as varchar(30)), 'none'),
                            ' that takes back ', cast(o.collected as varchar(30)), ' for ', o.reason),
                        case when e.seq is null then 'none' else concat(e.kind, ' of ', cast(e.amount as varchar(30)),
                            ' of entry ', coalesce(cast(e.target_seq as varchar(30)), 'none'), ' for ', e.reason,
                            ' by ', e.actor) end
                    from redemption_rollback o
                    left join ledger_entry e on e.account_id = o.account_id and e.seq = o.entry_seq
                    where (o.entry_seq is null) is distinct from (o.collected = 0)
                    or o.entry_seq is not null and (e.seq is null or e.kind is distinct from 'VOID'
                        or e.amount is distinct from -o.collected or e.target_seq is distinct from o.seq
                        or e.request_id is distinct from o.request_id or e.reason is distinct from o.reason
                        or e.ticket is distinct from o.ticket or e.internal_note is distinct from o.internal_note
                        or e.customer_note is distinct from o.customer_note
                        or e.incident_id is distinct from o.incident_id or e.actor is distinct from o.made_by)"""),
            new Link("rollback in the trail", """
                    select n.account_id, n.seq, coalesce(concat(a.actor, ': ', a.subject, ', ', a.after_value, ' for ',
                        a.reason), 'an event'), coalesce(n.said, 'less than that')
                    from (select o.account_id, o.seq, o.request_id, o.made_at, concat(o.made_by, ': redemption ',
                            cast(o.account_id as varchar(30)), '-', cast(o.seq as varchar(30)), ', ',
                            cast(o.collected as varchar(30)), ' collected, ', cast(o.uncollected as varchar(30)),
                            ' uncollected, by entry ', coalesce(cast(o.entry_seq as varchar(30)), 'none'), ', ticket ',
                            coalesce(o.ticket, 'none'), ' for ', o.reason) as said
                        from redemption_rollback o) n
                    left join audit_event a on a.request_id = n.request_id and a.command = 'roll back' and a.done
                    where concat(a.actor, ': ', a.subject, ', ', a.after_value, ' for ', a.reason) is distinct from n.said
                    or not coalesce(a.happened_at >= n.made_at - interval '1' minute
                        and a.happened_at <= n.made_at + interval '1' minute, false)"""),
            new Link("rollback that was approved", """
                    select q.account_id, q.entry_seq, case when q.rolls_back then 'a rollback' else 'no rollback' end,
                        case when o.seq is null then 'none' else 'one' end
                    from adjustment_request q left join redemption_rollback o on o.request_id = q.request_id
                    where q.rolls_back is null or q.rolls_back and (q.kind is distinct from 'VOID' or q.state = 'APPROVED' and o.seq is null)
                    or not coalesce(q.rolls_back, false) and o.seq is not null"""),
            new Link("rollback that is missing", """
                    select a.account_id, null, concat(a.subject, ', ', a.after_value), 'none' from audit_event a
                    where a.command = 'roll back' and a.done
                    and not exists (select 1 from redemption_rollback o where o.request_id = a.request_id)"""));

    private RollbackLinks() {}
}
