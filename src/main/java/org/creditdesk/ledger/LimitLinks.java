package org.creditdesk.ledger;

import java.util.List;

/**
 * Entries by hand that were too large for one person, and approvals that were too large for whoever approved. Of a
 * person's own limits only the one for a grant can be judged afterwards: what
 * counted towards the day and the 30 days leaves out what had been reversed at that moment, and that is not written
 * down. The limit is the one that held when the entry was posted; the role is the present one, which has no history.
 */
final class LimitLinks {
    // A reversal of what the same person did alone puts things back as they were, which anybody may.
    static final List<Link> ALL = List.of(new Link("limit of one person", """
            select n.account_id, n.seq, concat('at most ', cast(n.most as varchar(30)), ' by ', n.actor,
                ' without an approved request'), cast(n.amount as varchar(30))
            from (select e.account_id, e.seq, e.amount, e.actor, case
                    when own.in_force then own.per_grant
                    when by_role.holder is null then 0
                    else by_role.per_grant end as most
                from ledger_entry e left join staff s on s.name = e.actor
                left join staff_limit own on own.holder = e.actor and own.since = (
                    select max(l.since) from staff_limit l where l.holder = e.actor and l.since <= e.posted_at)
                left join staff_limit by_role on by_role.holder = s.role and by_role.since = (
                    select max(l.since) from staff_limit l where l.holder = s.role and l.since <= e.posted_at)
                where (e.kind in ('COMPENSATION', 'ADJUSTMENT', 'VOID', 'REVERSAL')
                    or e.kind = 'PURCHASE' and e.reason is not null)
                and not exists (select 1 from adjustment_request q
                    where q.request_id = e.request_id and q.state = 'APPROVED')
                and not exists (select 1 from ledger_entry o where e.kind = 'REVERSAL'
                    and o.account_id = e.account_id and o.seq = e.reverses_seq and o.actor = e.actor
                    and o.kind in ('COMPENSATION', 'ADJUSTMENT', 'VOID')
                    and not exists (select 1 from adjustment_request q where q.request_id = o.request_id))) n
            where abs(cast(n.amount as decimal(20))) > n.most"""), new Link("limit of who approved", """
            select n.account_id, n.entry_seq, concat('at most ', cast(n.most as varchar(30)), ' approved by ',
                n.decided_by), cast(n.amount as varchar(30))
            from (select q.account_id, q.entry_seq, q.amount, q.decided_by, case
                    when own.in_force then own.approve_up_to
                    when by_role.holder is null then 0
                    else by_role.approve_up_to end as most
                from adjustment_request q left join staff s on s.name = q.decided_by
                left join staff_limit own on own.holder = q.decided_by and own.since = (
                    select max(l.since) from staff_limit l where l.holder = q.decided_by and l.since <= q.decided_at)
                left join staff_limit by_role on by_role.holder = s.role and by_role.since = (
                    select max(l.since) from staff_limit l where l.holder = s.role and l.since <= q.decided_at)
                where q.state = 'APPROVED') n
            where abs(cast(n.amount as decimal(20))) > n.most"""));

    private LimitLinks() {}
}
