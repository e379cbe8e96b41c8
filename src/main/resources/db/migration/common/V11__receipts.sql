-- Receipts: importing, packs and triage.

-- What exports of the checkout's providers say beyond what a sample receipt knew. Refunds only grow, whatever order
-- exports are imported in. A receipt whose price has no pack yet has no credits (the check for that is per vendor).
alter table receipt add column refunded_minor bigint default 0 not null check (refunded_minor >= 0);
alter table receipt add column dispute varchar(10) check (dispute in ('OPEN', 'WON', 'LOST', 'REGAINED'));
alter table receipt add column fee_minor bigint;
alter table receipt add column fee_currency varchar(3);
-- The provider's second number for the same payment (Stripe's charge, Gumroad's order), by which customers know it too.
alter table receipt add column other_receipt varchar(100);
alter table receipt add column other_key varchar(100) ${exact};
alter table receipt add column import_id bigint;
update receipt set refunded_minor = amount_minor where state = 'REFUNDED';
update receipt set dispute = 'OPEN' where state = 'DISPUTED';
create index receipt_by_other on receipt (other_key);

-- What the owner sells, and for how much. A price that is over is inactive; what was imported keeps its credits.
create table pack (
    currency varchar(3) not null,
    amount_minor bigint not null check (amount_minor > 0),
    credits bigint not null check (credits > 0),
    active boolean not null,
    set_by varchar(31) not null,
    set_at timestamp(6) with time zone not null,
    primary key (currency, amount_minor)
);

-- How the columns of some other program's CSV are to be read.
create table receipt_mapping (
    name varchar(60) primary key,
    provider varchar(20) not null,
    columns_read varchar(2000) not null,
    saved_by varchar(31) not null,
    saved_at timestamp(6) with time zone not null
);

-- One run over one file, with how far it is: each chunk is written in one transaction with this row.
create sequence receipt_import_seq;
create table receipt_import (
    id bigint primary key,
    file_name varchar(200) not null,
    file_digest varchar(64) not null,
    reading varchar(400) not null,
    provider varchar(20) not null,
    state varchar(10) not null check (state in ('RUNNING', 'CANCELLED', 'DONE')),
    rows_done bigint not null,
    rows_new bigint not null,
    rows_known bigint not null,
    rows_changed bigint not null,
    rows_refunded bigint not null,
    rows_passed bigint not null,
    rows_bad bigint not null,
    no_account bigint not null,
    no_pack bigint not null,
    started_by varchar(31) not null,
    started_at timestamp(6) with time zone not null,
    checkpoint_at timestamp(6) with time zone not null,
    check (rows_done = rows_new + rows_known + rows_changed + rows_refunded + rows_passed + rows_bad)
);
create index receipt_import_by_file on receipt_import (file_digest, id);

-- Refunds and disputes that stand in rows of their own, kept also where their payment is not imported yet.
create table receipt_event (
    event_key varchar(100) ${exact} not null,
    provider varchar(20) not null,
    receipt_key varchar(100) ${exact} not null,
    kind varchar(10) not null check (kind in ('REFUND', 'OPEN', 'WON', 'LOST', 'REGAINED')),
    amount_minor bigint not null check (amount_minor >= 0),
    currency varchar(3) not null,
    happened_at timestamp(6) with time zone not null,
    import_id bigint not null,
    primary key (event_key, provider)
);
create index receipt_event_by_receipt on receipt_event (receipt_key, provider);

-- What an import changed of a receipt that was known.
create table receipt_change (
    import_id bigint not null,
    row_no bigint not null,
    receipt_id bigint not null references receipt,
    field varchar(20) not null,
    value_before varchar(400),
    value_after varchar(400),
    changed_at timestamp(6) with time zone not null,
    primary key (import_id, row_no, receipt_id, field)
);
