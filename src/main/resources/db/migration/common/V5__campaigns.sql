-- Campaigns and codes: large batches wait for a second person, and a batch's life is a list of changes.

insert into setting values ('batch.approval-above', '50000000');

alter table batch add column imported boolean default false not null;
alter table batch add column activate_when_sealed boolean default true not null;
alter table batch add column approval varchar(16) default 'NOT_NEEDED' not null
    check (approval in ('NOT_NEEDED', 'PENDING', 'APPROVED', 'REJECTED'));
alter table batch add column decided_by varchar(31);
alter table batch add column decided_at timestamp(6) with time zone;
alter table batch add column decision_why varchar(1000);
alter table batch add column revoked_codes bigint default 0 not null check (revoked_codes >= 0);
alter table batch add column checkpoint_at timestamp(6) with time zone;
alter table batch add constraint batch_two_people check (decided_by <> created_by);
alter table batch add constraint batch_decided check
    ((approval in ('APPROVED', 'REJECTED')) = (decided_by is not null));
alter table batch add constraint batch_waits check
    (approval in ('NOT_NEEDED', 'APPROVED') or state in ('DRAFT', 'CANCELLED'));

-- What was done to a sealed batch, and what it was before, so that it can be undone. An undoing is a change too.
create sequence batch_change_seq;
create table batch_change (
    id bigint primary key,
    batch_id bigint not null references batch,
    request_id uuid not null,
    kind varchar(16) not null check (kind in ('ACTIVATE', 'PAUSE', 'RESUME', 'END', 'EXTEND', 'REVOKE', 'REVOKE_CODES',
        'UNDO')),
    state_before varchar(16) not null,
    state_after varchar(16) not null,
    ends_before timestamp(6) with time zone,
    ends_after timestamp(6) with time zone,
    asked varchar(200) not null,
    codes bigint not null check (codes >= 0),
    redemptions bigint check (redemptions >= 0),
    undoes bigint references batch_change,
    actor varchar(31) not null,
    changed_at timestamp(6) with time zone not null,
    constraint batch_change_request_once unique (request_id),
    constraint batch_change_undone_once unique (undoes),
    constraint batch_change_undoes check ((kind = 'UNDO') = (undoes is not null))
);
create index batch_change_by_batch on batch_change (batch_id, id);

-- The codes that one change revoked singly.
create table revoked_code (
    change_id bigint not null references batch_change,
    code varchar(40) ${exact} not null references code,
    primary key (change_id, code)
);

-- Every file that left with codes of a batch in it.
create sequence code_export_seq;
create table code_export (
    id bigint primary key,
    batch_id bigint not null references batch,
    codes bigint not null check (codes >= 0),
    format varchar(8) not null check (format in ('CSV', 'XLSX')),
    file_name varchar(300) not null,
    actor varchar(31) not null,
    exported_at timestamp(6) with time zone not null
);
create index code_export_by_batch on code_export (batch_id, id);

-- What was done to a campaign, once per request.
create sequence campaign_change_seq;
create table campaign_change (
    id bigint primary key,
    campaign_id bigint not null references campaign,
    request_id uuid not null,
    kind varchar(16) not null check (kind in ('CHANGE', 'END', 'REOPEN')),
    asked varchar(2000) not null,
    actor varchar(31) not null,
    changed_at timestamp(6) with time zone not null,
    constraint campaign_change_request_once unique (request_id)
);
create index campaign_change_by_campaign on campaign_change (campaign_id, id);

create index attempt_by_batch on attempt (batch_id, attempted_at);
create index redemption_by_batch_code on redemption (batch_id, code);
create index batch_by_state on batch (state, id);
create index batch_by_approval on batch (approval, id);
