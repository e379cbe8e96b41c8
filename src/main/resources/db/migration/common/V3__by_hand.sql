-- Movements by hand: requests for a second person, limits with a history, and what finds them quickly.

-- Nothing has written one yet.
drop table adjustment_request;
create table adjustment_request (
    id bigint primary key,
    request_id uuid not null,
    kind varchar(16) not null check (kind in ('COMPENSATION', 'ADJUSTMENT', 'REVERSAL', 'VOID')),
    account_id bigint not null references account,
    amount bigint not null check (amount <> 0),
    credits_expire timestamp(6) with time zone,
    target_seq bigint,
    reason varchar(40) not null references reason,
    internal_note varchar(2000),
    customer_note varchar(2000),
    ticket varchar(100),
    incident_id bigint references incident,
    exceeded varchar(40) not null,
    state varchar(16) not null check (state in ('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
    made_by varchar(31) not null,
    made_at timestamp(6) with time zone not null,
    expires timestamp(6) with time zone not null,
    decided_by varchar(31),
    decided_at timestamp(6) with time zone,
    why varchar(1000),
    entry_seq bigint,
    constraint adjustment_request_request_once unique (request_id),
    constraint adjustment_request_two_people check (decided_by <> made_by or state in ('PENDING', 'WITHDRAWN', 'EXPIRED')),
    constraint adjustment_request_decided check ((state = 'PENDING') = (decided_by is null)),
    constraint adjustment_request_posted check ((state = 'APPROVED') = (entry_seq is not null)),
    constraint adjustment_request_target check ((kind in ('REVERSAL', 'VOID')) = (target_seq is not null)),
    foreign key (account_id, target_seq) references ledger_entry,
    foreign key (account_id, entry_seq) references ledger_entry
);
create index adjustment_request_by_state on adjustment_request (state, id);
create index adjustment_request_by_account on adjustment_request (account_id, id);

-- A limit has a history, so that an entry can be judged by what held when it was posted. The newest row of a holder
-- counts; one that is not in force says that the role's limits go for the member again.
alter table staff_limit rename to staff_limit_once;
create table staff_limit (
    holder varchar(40) not null,
    since timestamp(6) with time zone not null,
    in_force boolean not null,
    per_grant bigint check (per_grant >= 0),
    per_day bigint check (per_day >= 0),
    per_account bigint check (per_account >= 0),
    approve_up_to bigint check (approve_up_to >= 0),
    set_by varchar(31),
    primary key (holder, since)
);
insert into staff_limit
    select holder, timestamp with time zone '2000-01-01 00:00:00+00', true, per_grant, per_day, per_account,
        approve_up_to, null
    from staff_limit_once;
drop table staff_limit_once;

create index ledger_entry_by_actor_and_account on ledger_entry (actor, account_id, posted_at);
create index attempt_by_time on attempt (attempted_at, account_id);
create index receipt_by_time on receipt (purchased_at, account_id);

insert into setting values ('request.days', '14');

-- The trail is read newest first, along one of these; H2 reads an index in its own direction only.
drop index audit_event_by_time;
drop index audit_event_by_account;
create index audit_event_by_time on audit_event (happened_at desc, id desc);
create index audit_event_by_account on audit_event (account_id desc, happened_at desc, id desc);
create index audit_event_by_actor on audit_event (actor desc, happened_at desc, id desc);
create index audit_event_by_command on audit_event (command desc, happened_at desc, id desc);
create index audit_event_by_reason on audit_event (reason desc, happened_at desc, id desc);
create index audit_event_by_request on audit_event (request_id desc, happened_at desc, id desc);

alter table incident add column request_id uuid;
alter table incident add constraint incident_request_once unique (request_id);
