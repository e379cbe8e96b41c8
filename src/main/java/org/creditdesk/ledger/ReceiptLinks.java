package org.creditdesk.ledger;

import java.util.List;

/** Receipts credited twice, or not by the entries that say so. A purchase that moved away counts where it
 * went, one that was taken back does not count. */
final class ReceiptLinks {
    static final List<Link> ALL = List.of(
            // Numbered, not joined with itself: no index has receipt IDs, and H2 would compare every pair.
            new Link("receipt credited", """
                    select n.account_id, n.seq, 'credited once', 'credited again' from (
                        select e.account_id, e.seq,
                            row_number() over (partition by e.receipt order by e.account_id, e.seq) as time_credited
                        from ledger_entry e where e.kind = 'PURCHASE' and e.receipt is not null
                        and not exists (select 1 from ledger_entry r
                            where r.account_id = e.account_id and r.reverses_seq = e.seq)
                        and not exists (select 1 from receipt_move m
                            where m.from_account_id = e.account_id and m.credited_seq = e.seq)
                        and not %s) n
                    where n.time_credited > 1""".formatted(ClawBackLinks.TAKEN_BACK)),
            new Link("receipt's entry", """
                    select r.credited_account_id, r.credited_seq,
                        concat('PURCHASE of ', cast(r.credits as varchar(30)), ' for ', r.receipt),
                        concat(coalesce(e.kind, 'none'), ' of ', cast(e.amount as varchar(30)), ' for ', e.receipt)
                    from receipt r left join ledger_entry e
                    on e.account_id = r.credited_account_id and e.seq = r.credited_seq
                    where (r.credited_seq is not null or r.credited_account_id is not null)
                    and (e.seq is null or e.kind <> 'PURCHASE' or e.receipt is distinct from r.receipt
                        or e.amount <> coalesce((select m.credits from receipt_move m where m.receipt_id = r.id
                            and m.to_account_id = e.account_id and m.purchase_seq = e.seq), r.credits))"""),
            new Link("entry listed with its receipt", """
                    select r.credited_account_id, r.credited_seq, concat('listed with ', r.receipt), 'not listed'
                    from receipt r where r.credited_seq is not null and not exists (select 1 from receipt_entry n
                        where n.receipt_id = r.id and n.account_id = r.credited_account_id and n.seq = r.credited_seq)
                    """),
            new Link("receipt of a listed entry", """
                    select n.account_id, n.seq, coalesce(r.receipt, 'none'), coalesce(e.receipt, 'none')
                    from receipt_entry n left join receipt r on r.id = n.receipt_id
                    left join ledger_entry e on e.account_id = n.account_id and e.seq = n.seq
                    where r.id is null or e.receipt is distinct from r.receipt"""),
            new Link("receipt credited by an entry", """
                    select n.account_id, n.seq, concat(r.receipt, ' credited by this entry'),
                        coalesce(concat('credited by ', cast(r.credited_account_id as varchar(30)), '-',
                            cast(r.credited_seq as varchar(30))), 'not credited')
                    from receipt_entry n join receipt r on r.id = n.receipt_id
                    join ledger_entry e on e.account_id = n.account_id and e.seq = n.seq
                    where e.kind = 'PURCHASE' and (r.credited_account_id is distinct from n.account_id
                        or r.credited_seq is distinct from n.seq)
                    and not exists (select 1 from ledger_entry v
                        where v.account_id = e.account_id and v.reverses_seq = e.seq)
                    and not exists (select 1 from receipt_move m
                        where m.from_account_id = e.account_id and m.credited_seq = e.seq)
                    and not %s""".formatted(ClawBackLinks.TAKEN_BACK)),
            // By the receipt's key, which is the only index; written as the providers do, without what else a key
            // leaves
            // out.
            new Link("receipt that lists an entry", """
                    select e.account_id, e.seq, concat('listed with ', e.receipt), 'not listed'
                    from ledger_entry e
                    join receipt r on r.receipt_key = upper(replace(replace(e.receipt, '_', ''), '-', ''))
                    where e.receipt = r.receipt and e.amount > 0 and e.kind <> 'REVERSAL'
                    and not exists (select 1 from receipt_entry n
                        where n.account_id = e.account_id and n.seq = e.seq and n.receipt_id = r.id)"""));

    private ReceiptLinks() {}
}
