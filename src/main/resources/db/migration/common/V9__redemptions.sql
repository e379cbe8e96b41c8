-- Redeeming in slots, rolling back and signals.

-- The one domain on which credits are sold; the page itself is checkout.url.
insert into setting values ('checkout.domain', 'pay.assetstore.example');

-- Signals: what looks odd about how a batch is redeemed. Nothing is blocked by one. Each is worked out of redemptions and
-- attempts and could be worked out again; what is kept saves looking at whole batches, and who dismissed it and why.
alter table campaign add column announced timestamp(6) with time zone;

create sequence signal_seq;
create table signal (
    id bigint primary key,
    batch_id bigint not null references batch,
    kind varchar(20) not null check (kind in ('SAME_HOUR', 'ALIASES', 'BEFORE_ANNOUNCEMENT', 'MANY_ATTEMPTS')),
    round_no integer not null check (round_no > 0),
    state varchar(10) not null check (state in ('OPEN', 'DISMISSED', 'GONE')),
    since timestamp(6) with time zone not null,
    noted_at timestamp(6) with time zone not null,
    part bigint not null check (part > 0),
    whole bigint not null check (whole >= 0),
    mailboxes bigint not null,
    largest bigint not null,
    hint bigint not null,
    usual bigint not null,
    compared bigint not null,
    accounts varchar(200) not null,
    dismiss_request_id uuid,
    dismissed_by varchar(31),
    dismissed_at timestamp(6) with time zone,
    dismissed_why varchar(500),
    constraint signal_once unique (batch_id, kind, round_no),
    constraint signal_dismiss_request_once unique (dismiss_request_id),
    constraint signal_dismissed check ((state = 'DISMISSED') = (dismissed_by is not null))
);
create index signal_by_state on signal (state, id);

-- When a batch was last looked at, up to which moment, by which thresholds, and how often it was tried.
create table signal_look (
    batch_id bigint primary key references batch,
    seen_until timestamp(6) with time zone not null,
    thresholds varchar(200) not null,
    announced timestamp(6) with time zone,
    attempts bigint not null check (attempts >= 0),
    successes bigint not null check (successes >= 0)
);

insert into setting values ('signals.same-hour-accounts', '20'), ('signals.same-hour-percent', '25'),
    ('signals.alias-accounts', '5'), ('signals.early-redemptions', '1'), ('signals.attempts-times', '5'),
    ('signals.attempts-least', '50'), ('signals.grown-percent', '50');

-- What a campaign or a shared code may still give is handed out in lots to slots, so that redemptions do not wait for
-- each other at one row: redeemed are the row's credits (the code's uses) less what is left in its slots. Revoking a code closes its slots.
create table campaign_slot (
    campaign_id bigint not null references campaign,
    slot integer not null,
    credits_left bigint not null check (credits_left >= 0),
    primary key (campaign_id, slot)
);
create table code_slot (
    code varchar(40) ${exact} not null references code,
    slot integer not null,
    uses_left bigint not null check (uses_left >= 0),
    closed boolean default false not null,
    primary key (code, slot)
);
create index batch_imported on batch (imported, id);
