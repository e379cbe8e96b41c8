package org.creditdesk.ledger;

import java.util.List;

/**
 * Requests for a second person: what was posted is what was asked for, by two people, and nothing else was posted. An
 * approval that began in time may have been written down a moment later.
 */
final class RequestLinks {
    static final List<Link> ALL = List.of(
            new Link("account of a request", """
                    select q.account_id, null, 'an account row', concat('request ', cast(q.id as varchar(30)))
                    from adjustment_request q where not exists (select 1 from account a where a.id = q.account_id)"""),
            new Link("entry of an approved request", """
                    select q.account_id, q.entry_seq,
                        concat(q.kind, ' of ', cast(q.amount as varchar(30)), ' for ', q.reason, ' about ',
                            coalesce(cast(q.target_seq as varchar(30)), 'no entry'), ', approved by ', q.decided_by,
                            ', request ', cast(q.request_id as varchar(36))),
                        case when e.seq is null then 'none' else concat(e.kind, ' of ', cast(e.amount as varchar(30)),
                            ' for ', e.reason, ' about ',
                            coalesce(cast(coalesce(e.target_seq, e.reverses_seq) as varchar(30)), 'no entry'),
                            ', approved by ', e.actor, ', request ', cast(e.request_id as varchar(36))) end
                    from adjustment_request q left join ledger_entry e
                    on e.account_id = q.account_id and e.seq = q.entry_seq
                    where q.state = 'APPROVED' and (e.seq is null or e.request_id is distinct from q.request_id
                        or e.kind is distinct from q.kind or e.reason is distinct from q.reason
                        or e.actor is distinct from q.decided_by
                        or coalesce(e.target_seq, e.reverses_seq) is distinct from q.target_seq
                        or e.amount is distinct from q.amount
                            and not (q.kind = 'VOID' and e.amount < 0 and e.amount >= coalesce(q.amount, 0)))"""),
            new Link("texts of an approved request", """
                    select q.account_id, q.entry_seq, 'as they were asked for',
                        concat('others:', case when e.ticket is distinct from q.ticket then ' ticket' end,
                            case when e.incident_id is distinct from q.incident_id then ' incident' end,
                            case when e.internal_note is distinct from q.internal_note then ' internal note' end,
                            case when e.customer_note is distinct from q.customer_note then ' customer note' end,
                            case when e.receipt is distinct from q.receipt then ' receipt' end,
                            case when e.expires is distinct from q.credits_expire then ' expiry' end)
                    from adjustment_request q join ledger_entry e
                    on e.account_id = q.account_id and e.seq = q.entry_seq
                    where q.state = 'APPROVED' and (e.ticket is distinct from q.ticket
                        or e.incident_id is distinct from q.incident_id
                        or e.internal_note is distinct from q.internal_note
                        or e.customer_note is distinct from q.customer_note
                        or (q.kind in ('VOID', 'PURCHASE') or q.receipt is not null)
                            and e.receipt is distinct from q.receipt
                        or q.kind in ('COMPENSATION', 'ADJUSTMENT') and e.expires is distinct from q.credits_expire)
                    """),
            new Link("receipt of a request", """
                    select q.account_id, q.entry_seq, coalesce(r.receipt, 'no receipt'),
                        concat(coalesce(q.receipt, 'none'), ', request ', cast(q.id as varchar(30)))
                    from adjustment_request q left join receipt r on r.id = q.receipt_id
                    where (q.kind = 'PURCHASE') is distinct from (q.receipt_id is not null)
                    or q.receipt_id is not null and r.receipt is distinct from q.receipt"""),
            new Link("request behind an entry", """
                    select e.account_id, e.seq, 'one that was approved for this entry',
                        concat('request ', cast(q.id as varchar(30)), ', ', q.state)
                    from adjustment_request q join ledger_entry e on e.request_id = q.request_id
                    where q.state is distinct from 'APPROVED' or q.account_id is distinct from e.account_id
                    or q.entry_seq is distinct from e.seq"""),
            new Link("two people", """
                    select q.account_id, q.entry_seq, 'decided by somebody else',
                        concat('request ', cast(q.id as varchar(30)), ' made and decided by ', q.made_by)
                    from adjustment_request q where q.state in ('APPROVED', 'REJECTED') and q.decided_by = q.made_by"""),
            new Link("decision on a request", """
                    select q.account_id, q.entry_seq,
                        'nothing while pending; after that who, when, and what belongs to the state',
                        concat('request ', cast(q.id as varchar(30)), ', ', coalesce(q.state, 'no state'), ', made by ',
                            coalesce(q.made_by, 'nobody'), ', decided by ', coalesce(q.decided_by, 'nobody'), ' at ',
                            coalesce(cast(q.decided_at as varchar(40)), 'no time'))
                    from adjustment_request q where q.made_by is null or not coalesce(case q.state
                        when 'PENDING' then q.decided_by is null and q.decided_at is null and q.entry_seq is null
                        when 'APPROVED' then q.decided_by is not null and q.entry_seq is not null
                            and q.decided_at >= q.made_at and q.decided_at < q.expires + interval '1' minute
                        when 'REJECTED' then q.decided_by is not null and q.entry_seq is null
                            and q.why is not null and q.decided_at >= q.made_at
                        when 'WITHDRAWN' then q.decided_by = q.made_by and q.entry_seq is null
                            and q.decided_at >= q.made_at
                        when 'EXPIRED' then q.decided_by is not null and q.entry_seq is null
                            and q.decided_at >= q.expires end, false)"""));

    private RequestLinks() {}
}
