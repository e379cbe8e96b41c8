-- Reconciling: which receipts need somebody, and what was taken back after a refund or a dispute.

-- A request that is about a receipt: a claw-back, or credits that were paid for.
alter table adjustment_request add column receipt varchar(120);
alter table adjustment_request add column receipt_id bigint references receipt;

-- What is known of a receipt only from other tables, kept here so that the queue is one index (see V16). Of its entries
-- that came to stand: how many further ones credit it, and whether the crediting one was reversed.
alter table receipt add column again bigint default 0 not null check (again >= 0);
alter table receipt add column undone boolean default false not null;
-- Up to which refund, and for which dispute, credits were taken back or seen to be gone.
alter table receipt add column clawed_minor bigint default 0 not null check (clawed_minor >= 0);
alter table receipt add column clawed_dispute varchar(10);
-- What the pack of its price gives, where that is something else, until somebody has settled the difference.
alter table receipt add column should_be bigint;

update receipt set
    again = (select count(*) from receipt_entry n
        join ledger_entry e on e.account_id = n.account_id and e.seq = n.seq
        where n.receipt_id = receipt.id and e.amount > 0 and e.kind <> 'REVERSAL'
        and (receipt.credited_seq is null or n.account_id <> receipt.credited_account_id or n.seq <> receipt.credited_seq)
        and not exists (select 1 from ledger_entry r where r.account_id = e.account_id and r.reverses_seq = e.seq)),
    undone = exists (select 1 from ledger_entry r
        where r.account_id = receipt.credited_account_id and r.reverses_seq = receipt.credited_seq)
where exists (select 1 from receipt_entry n where n.receipt_id = receipt.id);

-- Claw-backs, step by step: what was to be taken back at that moment, what was (by the entry of the request id, at once
-- or when somebody else approves it), and what was left uncollected. WON gives back, below zero.
create table claw_back (
    receipt_id bigint not null references receipt,
    step integer not null check (step > 0),
    request_id uuid not null,
    cause varchar(10) not null check (cause in ('REFUND', 'DISPUTE', 'TWICE', 'WON')),
    account_id bigint references account,
    target_seq bigint,
    requested bigint not null,
    collected bigint not null,
    uncollected bigint not null check (uncollected >= 0),
    refunded_minor bigint not null check (refunded_minor >= 0),
    dispute varchar(10) check (dispute in ('OPEN', 'WON', 'LOST', 'REGAINED')),
    made_by varchar(31) not null,
    made_at timestamp(6) with time zone not null,
    primary key (receipt_id, step),
    constraint claw_back_request_once unique (request_id),
    constraint claw_back_adds_up check (requested = collected + uncollected),
    constraint claw_back_target check ((collected = 0) or target_seq is not null),
    foreign key (account_id, target_seq) references ledger_entry
);

insert into reason values ('REFUNDED', 'The purchase was paid back', false, true, 9);
-- GRANT: only what the purchase's own grant still holds is taken back; ACCOUNT: what is missing also from other grants.
insert into setting values ('claw-back.from', 'GRANT');

-- The list of all receipts, newest first; of those with one second number (an order of several sales); and of one
-- receipt's changes.
drop index receipt_by_time;
create index receipt_by_time on receipt (purchased_at, id, account_id);
drop index receipt_by_other;
create index receipt_by_other on receipt (other_key, id);
create index receipt_change_by_receipt on receipt_change (receipt_id);
