package org.creditdesk.ledger;

import java.util.List;

/** Claw-backs that are not what the trail and the ledger say, and receipts whose queue was not kept up to date. */
final class ClawBackLinks {
    private static final String DONE =
            "(c.collected = 0 or exists (select 1 from ledger_entry p where p.request_id = c.request_id))";

    /** That entry {@code e} was taken back, as far as it could be, because it had no right to credit its receipt. */
    static final String TAKEN_BACK = """
            exists (select 1 from claw_back c join receipt t on t.id = c.receipt_id where c.cause = 'TWICE'
                and c.account_id = e.account_id and c.target_seq = e.seq and t.receipt = e.receipt and %s)""".formatted(DONE);

    static final List<Link> ALL = List.of(
            new Link("further entries that credit a receipt", """
                    select n.credited_account_id, n.credited_seq, concat(cast(n.found as varchar(30)), ' for ', n.receipt),
                        coalesce(cast(n.again as varchar(30)), 'none')
                    from (select r.credited_account_id, r.credited_seq, r.receipt, r.again, (select count(*)
                            from receipt_entry l join ledger_entry e on e.account_id = l.account_id and e.seq = l.seq
                            where l.receipt_id = r.id and e.amount > 0 and e.kind <> 'REVERSAL'
                            and (r.credited_seq is null or l.account_id <> r.credited_account_id
                                or l.seq <> r.credited_seq)
                            and not exists (select 1 from ledger_entry v
                                where v.account_id = e.account_id and v.reverses_seq = e.seq)
                            and not exists (select 1 from receipt_move m where m.receipt_id = r.id
                                and m.from_account_id = l.account_id and m.credited_seq = l.seq)
                            and not exists (select 1 from claw_back c where c.receipt_id = r.id and c.cause = 'TWICE'
                                and c.account_id = l.account_id and c.target_seq = l.seq and %s)) as found
                        from receipt r) n
                    where n.again is distinct from n.found""".formatted(DONE)),
            new Link("receipt whose entry was reversed or taken back", """
                    select n.credited_account_id, n.credited_seq, case when n.found then 'reversed' else 'not reversed' end,
                        case when n.undone then 'reversed' when not n.undone then 'not reversed' else 'none' end
                    from (select r.credited_account_id, r.credited_seq, r.undone, exists (select 1 from ledger_entry v
                            where v.account_id = r.credited_account_id and v.reverses_seq = r.credited_seq)
                            or exists (select 1 from claw_back c where c.receipt_id = r.id and c.cause = 'TWICE'
                                and c.account_id = r.credited_account_id and c.target_seq = r.credited_seq
                                and %s) as found
                        from receipt r) n
                    where n.undone is distinct from n.found""".formatted(DONE)),
            new Link("refund up to which was taken back", """
                    select n.credited_account_id, n.credited_seq,
                        concat(cast(n.minor as varchar(30)), ' and ', coalesce(n.disputed, 'no dispute')),
                        concat(coalesce(cast(n.clawed_minor as varchar(30)), 'none'), ' and ',
                            coalesce(n.clawed_dispute, 'no dispute'))
                    from (select r.credited_account_id, r.credited_seq, r.clawed_minor, r.clawed_dispute,
                            coalesce((select max(c.refunded_minor) from claw_back c
                                where c.receipt_id = r.id and c.cause <> 'TWICE' and %1$s), 0) as minor,
                            (select d.dispute from claw_back d where d.receipt_id = r.id and d.step =
                                (select max(c.step) from claw_back c
                                    where c.receipt_id = r.id and c.cause <> 'TWICE' and %1$s)) as disputed
                        from receipt r) n
                    where n.clawed_minor is distinct from n.minor or n.clawed_dispute is distinct from n.disputed
                    """.formatted(DONE)),
            new Link("claw-back in the trail", """
                    select n.account_id, n.target_seq, concat(a.actor, ': ', a.subject, ', ', a.after_value), n.said
                    from (select c.account_id, c.target_seq, c.request_id, concat(c.made_by, ': receipt ',
                            coalesce(r.receipt, 'none'), ', step ', cast(c.step as varchar(30)), ' ', c.cause, ': ',
                            cast(c.requested as varchar(30)), ' requested, ', cast(c.collected as varchar(30)),
                            ' collected, ', cast(c.uncollected as varchar(30)), ' uncollected, of ',
                            coalesce(cast(c.account_id as varchar(30)), 'null'), '-',
                            coalesce(cast(c.target_seq as varchar(30)), 'null'), ', refunded ',
                            cast(c.refunded_minor as varchar(30)), ', dispute ', coalesce(c.dispute, 'null')) as said
                        from claw_back c left join receipt r on r.id = c.receipt_id) n
                    left join audit_event a on a.request_id = n.request_id and a.command = 'claw back' and a.done
                    where concat(a.actor, ': ', a.subject, ', ', a.after_value) is distinct from n.said"""),
            new Link("claw-back that is missing", """
                    select a.account_id, null, concat(a.subject, ', ', a.after_value), 'none' from audit_event a
                    where a.command = 'claw back' and a.done and a.request_id is not null
                    and not exists (select 1 from claw_back c where c.request_id = a.request_id)"""),
            new Link("entry of a claw-back", """
                    select c.account_id, c.target_seq, concat(cast(c.collected as varchar(30)), ' of entry ',
                        cast(c.target_seq as varchar(30)), ' for ', r.receipt),
                        case when e.seq is null then 'none' else concat(e.kind, ' of ', cast(e.amount as varchar(30)),
                            ' of entry ', coalesce(cast(coalesce(e.target_seq, e.reverses_seq) as varchar(30)), 'none'),
                            ' for ', coalesce(e.receipt, 'none')) end
                    from claw_back c left join receipt r on r.id = c.receipt_id
                    left join ledger_entry e on e.request_id = c.request_id
                    where e.seq is null and c.collected is distinct from 0 and not exists (select 1
                        from adjustment_request q where q.request_id = c.request_id and q.state <> 'APPROVED')
                    or e.seq is not null and (e.kind not in ('VOID', 'REVERSAL')
                        or e.account_id is distinct from c.account_id or e.receipt is distinct from r.receipt
                        or coalesce(e.target_seq, e.reverses_seq) is distinct from c.target_seq
                        or not coalesce(case when c.collected > 0 then e.amount < 0 and -e.amount <= c.collected
                            else e.amount = -c.collected end, false))"""),
            new Link("claw-back behind an entry", """
                    select e.account_id, e.seq, concat('a claw-back of ', e.receipt), 'none' from ledger_entry e
                    where e.kind = 'VOID' and e.receipt is not null
                    and not exists (select 1 from claw_back c where c.request_id = e.request_id)"""));

    private ClawBackLinks() {}
}
