-- The order of use of open grants as columns, so that an index has it ready; a grant that is used up has no time.
alter table credit_grant add column open_until timestamp(6) with time zone generated always as
    (case when remaining > 0 then coalesce(expires, timestamp with time zone '9999-12-31 00:00:00+00') end) stored;
alter table credit_grant add column bought integer generated always as (case when origin = 'PURCHASE' then 1 else 0 end)
    stored;
drop index credit_grant_open;
create index credit_grant_in_order on credit_grant (account_id, open_until, bought, seq) where open_until is not null;
create index credit_grant_due on credit_grant (open_until, account_id, seq) where open_until is not null;

create index ledger_entry_by_ticket on ledger_entry (account_id, ticket) where ticket is not null;
create index ledger_entry_by_incident on ledger_entry (incident_id, account_id) where incident_id is not null;

grant select on adjustment_request, staff_limit to creditdesk_staff;
grant insert on adjustment_request to creditdesk_support;
grant update (state, decided_by, decided_at, why, entry_seq) on adjustment_request to creditdesk_support;
grant insert on staff_limit to creditdesk_owner;

-- Maker and checker are two people, also for somebody who comes with another tool than the desk.
alter table adjustment_request enable row level security;
create policy everybody_reads on adjustment_request for select using (true);
create policy under_own_name on adjustment_request for insert
    with check (made_by = current_user and state = 'PENDING');
create policy decided_under_own_name on adjustment_request for update using (true) with check (
    decided_by = current_user and (
        state = 'WITHDRAWN' and made_by = current_user
        or state = 'EXPIRED' and expires <= now()
        or state in ('APPROVED', 'REJECTED') and made_by <> current_user
            and pg_has_role(current_user, 'creditdesk_supervisor', 'member')));

create function refuse_second_decision() returns trigger language plpgsql as $$
begin
    if old.state <> 'PENDING' then
        raise exception 'a decided request is never changed' using errcode = '42501';
    end if;
    return new;
end $$;
create trigger decided_once before update on adjustment_request for each row execute function refuse_second_decision();
create trigger never_removed before delete or truncate on adjustment_request execute function refuse_change();

-- An entry under a request's id is posted by the approval of somebody else, or not at all.
create function refuse_unapproved() returns trigger language plpgsql as $$
begin
    if exists (select from adjustment_request q where q.request_id = new.request_id
            and (q.state <> 'APPROVED' or q.entry_seq <> new.seq or q.account_id <> new.account_id
                or q.made_by = new.actor or q.decided_by <> new.actor)) then
        raise exception 'the request behind this entry was not approved by somebody else' using errcode = '42501';
    end if;
    return null;
end $$;
create constraint trigger approved_by_another after insert on ledger_entry deferrable initially deferred for each row
    when (new.kind in ('COMPENSATION', 'ADJUSTMENT', 'REVERSAL', 'VOID')) execute function refuse_unapproved();

create index audit_event_refused on audit_event (done desc, happened_at desc, id desc) where not done;
