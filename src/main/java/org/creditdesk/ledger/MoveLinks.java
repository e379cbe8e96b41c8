package org.creditdesk.ledger;

import java.util.List;

/** Moved receipts whose two entries or whose trail say something else. */
final class MoveLinks {
    static final List<Link> ALL = List.of(
            new Link("moved receipt's entries", """
                    select n.from_account_id, n.credited_seq, n.said, n.found
                    from (select m.from_account_id, m.credited_seq,
                            concat(cast(m.credits as varchar(30)), ' of ',
                                cast(m.credits + m.spent as varchar(30)), ' of entry ',
                                cast(m.credited_seq as varchar(30)), ' to ', cast(m.to_account_id as varchar(30)), ' for ',
                                r.receipt, ' by ', m.moved_by, ', ', m.reason, ', ', m.ticket, ', ', m.internal_note,
                                ', ', cast(m.request_id as varchar(40))) as said,
                            concat(cast(p.amount as varchar(30)), ' of ', cast(c.amount as varchar(30)), ' of entry ',
                                cast(v.target_seq as varchar(30)), ' to ', cast(p.account_id as varchar(30)), ' for ',
                                p.receipt, ' by ', v.actor, ', ', v.reason, ', ', v.ticket, ', ', v.internal_note,
                                ', ', cast(v.request_id as varchar(40))) as found,
                            v.kind = 'VOID' and p.kind = 'PURCHASE' and c.receipt = p.receipt and c.kind = 'PURCHASE'
                                and v.amount + p.amount = 0 and p.actor = v.actor and p.reason = v.reason as fits
                        from receipt_move m left join receipt r on r.id = m.receipt_id
                        left join ledger_entry v on v.account_id = m.from_account_id and v.seq = m.void_seq
                        left join ledger_entry c on c.account_id = m.from_account_id and c.seq = m.credited_seq
                        left join ledger_entry p on p.account_id = m.to_account_id and p.seq = m.purchase_seq
                        where m.credits is null or m.credits <> 0 or m.void_seq is not null
                            or m.credited_seq is not null or m.purchase_seq is not null) n
                    where n.said is distinct from n.found or not coalesce(n.fits, false)"""),
            new Link("credits of a moved receipt", """
                    select n.to_account_id, n.purchase_seq, cast(n.said as varchar(30)), cast(n.found as varchar(30))
                    from (select m.to_account_id, m.purchase_seq, m.credits + m.spent as said,
                            coalesce((select e.credits from receipt_move e where e.receipt_id = m.receipt_id
                                and e.to_account_id = m.from_account_id and e.purchase_seq = m.credited_seq),
                                r.credits) as found
                        from receipt_move m join receipt r on r.id = m.receipt_id where m.credits > 0) n
                    where n.said <> n.found"""),
            new Link("move in the trail", """
                    select n.account_id, n.credited_seq, concat(a.actor, ': ', a.subject, ', ', a.reason), n.said
                    from (select m.credited_seq, m.request_id, coalesce(m.from_account_id, m.to_account_id) as account_id,
                            concat(m.moved_by, ': receipt ', r.receipt, case when m.from_account_id is null then ''
                                else concat(' to account ', cast(m.to_account_id as varchar(30))) end, ', ', m.reason) as said
                        from receipt_move m left join receipt r on r.id = m.receipt_id) n
                    left join audit_event a on a.request_id = n.request_id and a.command = 'move receipt' and a.done
                        and a.account_id = n.account_id
                    where concat(a.actor, ': ', a.subject, ', ', a.reason) is distinct from n.said"""),
            new Link("move that is missing", """
                    select a.account_id, null, a.subject, 'none' from audit_event a
                    where a.command = 'move receipt' and a.done and a.request_id is not null
                    and a.subject not like '% from account %'
                    and not exists (select 1 from receipt_move m where m.request_id = a.request_id)"""));

    private MoveLinks() {}
}
