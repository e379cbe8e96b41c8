package org.creditdesk.ledger;

import java.util.List;

/** Batches that one person made who may not, and lives of batches that are not what was done to them. */
final class BatchLinks {
    static final List<Link> ALL = List.of(
            new Link("decision on a batch", """
                    select null, null, 'made by one person and decided by another, or not begun',
                        concat('batch ', cast(b.id as varchar(30)), ', ', coalesce(b.state, 'no state'), ', ',
                            coalesce(b.approval, 'no approval'), ', made by ', coalesce(b.created_by, 'nobody'),
                            ', decided by ', coalesce(b.decided_by, 'nobody'))
                    from batch b where b.created_by is null or not coalesce(case b.approval
                        when 'NOT_NEEDED' then b.decided_by is null and b.decided_at is null
                        when 'PENDING' then b.decided_by is null and b.decided_at is null
                            and b.state in ('DRAFT', 'CANCELLED')
                        when 'APPROVED' then b.decided_by <> b.created_by and b.decided_at >= b.created_at
                        when 'REJECTED' then b.decided_by <> b.created_by and b.decided_at >= b.created_at
                            and b.decision_why is not null and b.state in ('DRAFT', 'CANCELLED') end, false)"""),
            new Link("codes revoked of a batch", """
                    select null, null, concat(cast(coalesce(c.codes, 0) as varchar(30)), ', of batch ',
                        cast(b.id as varchar(30))), coalesce(cast(b.revoked_codes as varchar(30)), 'none')
                    from batch b left join (
                        select batch_id, count(*) as codes from code where revoked group by batch_id) c
                    on c.batch_id = b.id
                    where b.revoked_codes is distinct from coalesce(c.codes, 0)"""),
            new Link("last change of a batch", """
                    select null, null, concat(coalesce(h.state_after, 'no state'), ' until ',
                            coalesce(cast(h.ends_after as varchar(40)), 'no end'), ' by change ',
                            cast(h.id as varchar(30)), ' of batch ', cast(h.batch_id as varchar(30))),
                        concat(coalesce(b.state, 'no state'), ' until ', coalesce(cast(b.ends as varchar(40)), 'no end'))
                    from (select max(id) as id from batch_change group by batch_id) latest
                    join batch_change h on h.id = latest.id left join batch b on b.id = h.batch_id
                    where b.id is null or b.state is distinct from h.state_after
                    or b.ends is distinct from h.ends_after"""),
            new Link("changes of a batch", """
                    select null, null, concat(coalesce(h.state_then, 'no state'), ' until ',
                            coalesce(cast(h.end_then as varchar(40)), 'no end'), ' before change ',
                            cast(h.id as varchar(30))),
                        concat(coalesce(h.state_before, 'no state'), ' until ',
                            coalesce(cast(h.ends_before as varchar(40)), 'no end'))
                    from (select id, state_before, ends_before,
                            lag(id) over (partition by batch_id order by id) as earlier,
                            lag(state_after) over (partition by batch_id order by id) as state_then,
                            lag(ends_after) over (partition by batch_id order by id) as end_then
                        from batch_change) h
                    where h.earlier is not null and (h.state_before is distinct from h.state_then
                        or h.ends_before is distinct from h.end_then)"""),
            new Link("actor of a change", """
                    select null, null, 'somebody', concat('nobody, of change ', cast(h.id as varchar(30)))
                    from batch_change h where h.actor is null"""));

    private BatchLinks() {}
}
