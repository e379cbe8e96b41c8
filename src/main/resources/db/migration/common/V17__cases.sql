-- Cases: the timeline of an account, notes, templates and moved receipts.

-- Everything that happened on an account in one list by time: an index for each kind of thing, so that a page reads no
-- more than itself.
create index adjustment_request_by_making on adjustment_request (account_id, made_at, id);
create index adjustment_request_by_decision on adjustment_request (account_id, decided_at, id);
create index lock_out_by_start on lock_out (account_id, starts, id);
create index lock_out_by_lift on lock_out (account_id, lifted_at, id);

create sequence account_note_seq increment by 50;
create table account_note (
    id bigint primary key,
    request_id uuid not null,
    account_id bigint not null references account,
    note varchar(4000) not null,
    ticket varchar(100),
    written_by varchar(31) not null,
    written_at timestamp(6) with time zone not null,
    constraint account_note_request_once unique (request_id)
);
create index account_note_by_account on account_note (account_id, written_at, id);

-- What owners make of the texts to copy. The newest version counts; one without text says that the desk's own goes again.
create table case_template (
    name varchar(40) not null,
    language varchar(8) not null,
    version integer not null,
    body varchar(8000),
    saved_by varchar(31) not null,
    saved_at timestamp(6) with time zone not null,
    primary key (name, language, version)
);

-- A receipt that went from one account to another, with what its grant still held. Both entries or neither.
create sequence receipt_move_seq;
create table receipt_move (
    id bigint primary key,
    request_id uuid not null,
    receipt_id bigint not null references receipt,
    from_account_id bigint references account,
    to_account_id bigint not null references account,
    credited_seq bigint,
    void_seq bigint,
    purchase_seq bigint,
    credits bigint not null check (credits >= 0),
    spent bigint not null check (spent >= 0),
    reason varchar(40) not null references reason,
    ticket varchar(100),
    internal_note varchar(2000),
    moved_by varchar(31) not null,
    moved_at timestamp(6) with time zone not null,
    constraint receipt_move_request_once unique (request_id),
    constraint receipt_move_whole check ((credits > 0) = (void_seq is not null)
        and (void_seq is null) = (purchase_seq is null) and (void_seq is null) = (credited_seq is null)),
    constraint receipt_move_elsewhere check (from_account_id is null or from_account_id <> to_account_id),
    foreign key (from_account_id, credited_seq) references ledger_entry,
    foreign key (from_account_id, void_seq) references ledger_entry,
    foreign key (to_account_id, purchase_seq) references ledger_entry
);
create index receipt_move_by_receipt on receipt_move (receipt_id, id);
create index receipt_move_by_source on receipt_move (from_account_id, moved_at, id);
create index receipt_move_by_target on receipt_move (to_account_id, moved_at, id);
