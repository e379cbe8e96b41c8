-- The whole core. ${exact} makes a text key compare byte for byte on PostgreSQL (H2 always does), so that a prefix is
-- a range. Constraints on request ids are named …_request_once: the store knows by the name that a twin was quicker.

create table setting (
    name varchar(60) primary key,
    setting_value varchar(1000) not null
);

create table staff (
    name varchar(31) ${exact} primary key,
    display_name varchar(200) not null,
    role varchar(16) not null check (role in ('SUPPORT', 'MARKETING', 'SUPERVISOR', 'AUDITOR', 'OWNER')),
    active boolean not null,
    created_at timestamp(6) with time zone not null
);

-- A member's own limits go before those of the role; null means no limit of that kind.
create table staff_limit (
    holder varchar(40) primary key,
    per_grant bigint check (per_grant >= 0),
    per_day bigint check (per_day >= 0),
    per_account bigint check (per_account >= 0),
    approve_up_to bigint check (approve_up_to >= 0)
);

create table reason (
    code varchar(40) primary key,
    description varchar(200) not null,
    needs_ticket boolean not null,
    active boolean not null,
    position integer not null
);

create sequence incident_seq;
create table incident (
    id bigint primary key,
    name varchar(200) not null unique,
    starts timestamp(6) with time zone,
    ends timestamp(6) with time zone,
    ticket varchar(100),
    created_by varchar(31) not null,
    created_at timestamp(6) with time zone not null
);

create sequence account_seq increment by 50;
create table account (
    id bigint primary key,
    name varchar(200) not null,
    region varchar(2),
    region_source varchar(60),
    region_since timestamp(6) with time zone,
    zone varchar(60),
    status varchar(16) not null check (status in ('ACTIVE', 'BLOCKED')),
    flags varchar(200),
    created_at timestamp(6) with time zone not null,
    locked_until timestamp(6) with time zone,
    balance bigint not null check (balance >= 0),
    entry_count bigint not null check (entry_count >= 0),
    head_hash ${bytes} not null
);

-- An email is an attribute with a history: what was typed, the key it is found by, and from when to when it held.
create sequence account_email_seq increment by 50;
create table account_email (
    id bigint primary key,
    account_id bigint not null references account,
    email varchar(400) not null,
    email_key varchar(400) ${exact} not null,
    domain_key varchar(300) ${exact} not null,
    since timestamp(6) with time zone not null,
    until timestamp(6) with time zone
);
create index account_email_by_key on account_email (email_key, id);
create index account_email_by_domain on account_email (domain_key, email_key, id);
create index account_email_by_account on account_email (account_id, since);

create table account_word (
    word varchar(100) ${exact} not null,
    account_id bigint not null references account,
    primary key (word, account_id)
);
create index account_word_by_account on account_word (account_id, word);

-- An entry is known by its account and its sequence number there; so is the grant that it makes.
create table ledger_entry (
    account_id bigint not null references account,
    seq bigint not null check (seq > 0),
    request_id uuid not null,
    kind varchar(16) not null check (kind in ('PURCHASE', 'REDEMPTION', 'COMPENSATION', 'ADJUSTMENT', 'SPEND', 'REFUND',
        'EXPIRY', 'VOID', 'REVERSAL')),
    amount bigint not null check (amount <> 0),
    balance_after bigint not null check (balance_after >= 0),
    origin varchar(16) check (origin in ('PURCHASE', 'PROMOTION', 'GIFT', 'COMPENSATION', 'CORRECTION')),
    expires timestamp(6) with time zone,
    target_seq bigint,
    reverses_seq bigint,
    receipt varchar(120),
    incident_id bigint references incident,
    reason varchar(40) references reason,
    internal_note varchar(2000),
    customer_note varchar(2000),
    ticket varchar(100),
    actor varchar(31) not null,
    posted_at timestamp(6) with time zone not null,
    prev_hash ${bytes} not null,
    hash ${bytes} not null,
    primary key (account_id, seq),
    constraint ledger_entry_request_once unique (request_id),
    constraint ledger_entry_reversed_once unique (account_id, reverses_seq),
    constraint ledger_entry_reverses_earlier check (reverses_seq is null or reverses_seq < seq)
);
create index ledger_entry_by_actor on ledger_entry (actor, posted_at);

create table credit_grant (
    account_id bigint not null,
    seq bigint not null,
    origin varchar(16) not null,
    amount bigint not null check (amount > 0),
    remaining bigint not null check (remaining >= 0),
    expires timestamp(6) with time zone,
    primary key (account_id, seq),
    check (remaining <= amount),
    foreign key (account_id, seq) references ledger_entry
);
create index credit_grant_open on credit_grant (account_id, remaining);

create table grant_use (
    account_id bigint not null,
    seq bigint not null,
    grant_seq bigint not null,
    amount bigint not null check (amount > 0),
    primary key (account_id, seq, grant_seq),
    foreign key (account_id, seq) references ledger_entry,
    foreign key (account_id, grant_seq) references credit_grant
);

create sequence receipt_seq increment by 50;
create table receipt (
    id bigint primary key,
    provider varchar(20) not null,
    receipt varchar(100) not null,
    receipt_key varchar(100) ${exact} not null,
    email_at_purchase varchar(400),
    email_key varchar(400) ${exact},
    account_id bigint references account,
    amount_minor bigint not null,
    currency varchar(3) not null,
    credits bigint not null check (credits > 0),
    state varchar(16) not null check (state in ('PAID', 'REFUNDED', 'DISPUTED')),
    purchased_at timestamp(6) with time zone not null,
    imported_at timestamp(6) with time zone not null,
    credited_account_id bigint,
    credited_seq bigint,
    constraint receipt_once unique (receipt_key, provider),
    foreign key (credited_account_id, credited_seq) references ledger_entry
);
create index receipt_by_account on receipt (account_id, purchased_at, id);
create index receipt_by_email on receipt (email_key, purchased_at, id);

-- Which entries name a receipt, on whatever account: how a second crediting is seen.
create table receipt_entry (
    receipt_id bigint not null references receipt,
    account_id bigint not null,
    seq bigint not null,
    primary key (receipt_id, account_id, seq),
    foreign key (account_id, seq) references ledger_entry
);

create sequence campaign_seq;
create table campaign (
    id bigint primary key,
    request_id uuid not null,
    name varchar(200) not null,
    name_key varchar(200) ${exact} not null,
    purpose varchar(1000),
    owner varchar(31) not null,
    zone varchar(60) not null,
    starts timestamp(6) with time zone,
    ends timestamp(6) with time zone,
    budget bigint check (budget > 0),
    redeemed_credits bigint not null check (redeemed_credits >= 0),
    state varchar(16) not null check (state in ('ACTIVE', 'ENDED')),
    created_at timestamp(6) with time zone not null,
    constraint campaign_request_once unique (request_id),
    constraint campaign_name_once unique (name_key),
    check (budget is null or redeemed_credits <= budget)
);

create sequence batch_seq;
create table batch (
    id bigint primary key,
    request_id uuid not null,
    campaign_id bigint not null references campaign,
    kind varchar(16) not null check (kind in ('PROMO', 'GIFT', 'COMPENSATION')),
    credits bigint not null check (credits > 0),
    planned bigint not null check (planned > 0),
    generated bigint not null check (generated >= 0),
    chunks integer not null,
    prefix varchar(12),
    region_mode varchar(16) not null check (region_mode in ('ANYWHERE', 'INCLUDE', 'EXCLUDE')),
    regions varchar(1000),
    region_text varchar(1000),
    for_accounts boolean not null,
    starts timestamp(6) with time zone,
    ends timestamp(6) with time zone,
    per_account integer check (per_account > 0),
    per_code integer not null check (per_code > 0),
    state varchar(16) not null check (state in ('DRAFT', 'GENERATING', 'SEALED', 'ACTIVE', 'PAUSED', 'ENDED', 'REVOKED',
        'CANCELLED')),
    seal_digest varchar(64),
    created_by varchar(31) not null,
    created_at timestamp(6) with time zone not null,
    sealed_at timestamp(6) with time zone,
    constraint batch_request_once unique (request_id),
    check (generated <= planned),
    check (starts is null or ends is null or starts < ends)
);
create index batch_by_campaign on batch (campaign_id, id);

create table batch_account (
    batch_id bigint not null references batch,
    account_id bigint not null references account,
    primary key (batch_id, account_id)
);

create table code (
    code varchar(40) ${exact} primary key,
    batch_id bigint not null references batch,
    uses integer not null check (uses >= 0),
    revoked boolean not null
);
create index code_by_batch on code (batch_id, code);

create table redemption (
    account_id bigint not null,
    batch_id bigint not null references batch,
    seq bigint not null,
    code varchar(40) ${exact} not null references code,
    region varchar(2),
    redeemed_at timestamp(6) with time zone not null,
    primary key (account_id, batch_id, seq),
    foreign key (account_id, seq) references ledger_entry
);
create index redemption_by_code on redemption (code, redeemed_at);
create index redemption_by_batch on redemption (batch_id, redeemed_at);

create sequence attempt_seq increment by 50;
create table attempt (
    id bigint primary key,
    request_id uuid not null,
    account_id bigint not null references account,
    raw_input varchar(300) not null,
    canonical varchar(100) ${exact} not null,
    region varchar(2),
    outcome varchar(40) not null,
    batch_id bigint references batch,
    credits bigint,
    balance bigint not null,
    message varchar(200) not null,
    actor varchar(31) not null,
    attempted_at timestamp(6) with time zone not null,
    constraint attempt_request_once unique (request_id)
);
create index attempt_by_account on attempt (account_id, attempted_at, id);

create sequence lock_out_seq increment by 50;
create table lock_out (
    id bigint primary key,
    account_id bigint not null references account,
    cause varchar(40) not null,
    starts timestamp(6) with time zone not null,
    ends timestamp(6) with time zone not null,
    lifted_at timestamp(6) with time zone,
    lifted_by varchar(31),
    lift_reason varchar(500)
);
create index lock_out_by_account on lock_out (account_id, ends);

create sequence adjustment_request_seq;
create table adjustment_request (
    id bigint primary key,
    request_id uuid not null,
    kind varchar(16) not null check (kind in ('COMPENSATION', 'ADJUSTMENT', 'REVERSAL')),
    account_id bigint not null references account,
    amount bigint not null check (amount <> 0),
    reverses_seq bigint,
    reason varchar(40) not null references reason,
    internal_note varchar(2000),
    customer_note varchar(2000),
    ticket varchar(100),
    incident_id bigint references incident,
    state varchar(16) not null check (state in ('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
    made_by varchar(31) not null,
    made_at timestamp(6) with time zone not null,
    expires timestamp(6) with time zone not null,
    decided_by varchar(31),
    decided_at timestamp(6) with time zone,
    why varchar(1000),
    entry_seq bigint,
    constraint adjustment_request_request_once unique (request_id),
    constraint adjustment_request_two_people check (decided_by <> made_by or state in ('PENDING', 'WITHDRAWN', 'EXPIRED'))
);
create index adjustment_request_by_state on adjustment_request (state, made_at, id);
create index adjustment_request_by_account on adjustment_request (account_id, made_at, id);

create sequence audit_event_seq increment by 50;
create table audit_event (
    id bigint primary key,
    happened_at timestamp(6) with time zone not null,
    actor varchar(31) not null,
    host varchar(200) not null,
    command varchar(40) not null,
    subject varchar(300) not null,
    account_id bigint references account,
    done boolean not null,
    reason varchar(60),
    before_value varchar(500),
    after_value varchar(500),
    request_id uuid
);
create index audit_event_by_time on audit_event (happened_at, id);
create index audit_event_by_account on audit_event (account_id, happened_at, id);

insert into setting values ('lock-out.failures', '3'), ('lock-out.within-minutes', '10'), ('lock-out.minutes', '15'),
    ('lock-out.typing-errors', '20'), ('checkout.url', 'https://pay.assetstore.example/credits');

insert into reason values
    ('GOODWILL', 'A gesture after a bad experience', false, true, 1),
    ('OUTAGE', 'The store was down or slow', false, true, 2),
    ('MISSING_PURCHASE', 'Paid, but the credits did not arrive', true, true, 3),
    ('DUPLICATE_CHARGE', 'Charged twice for the same thing', true, true, 4),
    ('CODE_FAILED', 'A good code did not work', false, true, 5),
    ('BILLING_ERROR', 'Our billing made a mistake', true, true, 6),
    ('CHARGEBACK', 'The bank took the payment back', true, true, 7),
    ('OTHER', 'None of these; the note says what', false, true, 8);

insert into staff_limit values
    ('SUPPORT', 200, 1000, 1000, 0),
    ('SUPERVISOR', 5000, 50000, 20000, 100000),
    ('OWNER', 5000, 50000, 20000, 100000);
