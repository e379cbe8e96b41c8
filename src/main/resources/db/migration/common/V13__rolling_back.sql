-- Rolling back a redemption: which one, why, by whom, and what came of it. Facts, like the redemption itself. A
-- redemption that stands here does not count any more against the limits of account and code; against the campaign's
-- budget counts what was not collected of it.
create table redemption_rollback (
    account_id bigint not null,
    seq bigint not null,
    request_id uuid not null,
    reason varchar(40) not null references reason,
    ticket varchar(100),
    internal_note varchar(2000),
    customer_note varchar(2000),
    incident_id bigint references incident,
    entry_seq bigint,
    collected bigint not null check (collected >= 0),
    uncollected bigint not null check (uncollected >= 0),
    made_by varchar(31) not null,
    made_at timestamp(6) with time zone not null,
    primary key (account_id, seq),
    constraint redemption_rollback_request_once unique (request_id),
    constraint redemption_rollback_collected check ((collected = 0) = (entry_seq is null)),
    foreign key (account_id, seq) references ledger_entry,
    foreign key (account_id, entry_seq) references ledger_entry
);

-- A void that somebody else has to approve because it is more than a void.
alter table adjustment_request add column rolls_back boolean default false not null;
