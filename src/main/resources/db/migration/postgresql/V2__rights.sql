-- Roles belong to the whole server, so they may be there already, made for another store.
do $$
declare each text;
begin
    foreach each in array array['staff', 'support', 'marketing', 'supervisor', 'auditor', 'owner'] loop
        if not exists (select from pg_roles where rolname = 'creditdesk_' || each) then
            execute format('create role %I nologin', 'creditdesk_' || each);
        end if;
    end loop;
end $$;

grant usage on schema public to creditdesk_staff;
grant select on all tables in schema public to creditdesk_staff;
grant usage on all sequences in schema public to creditdesk_staff;
grant insert on audit_event to creditdesk_staff;

grant creditdesk_staff to creditdesk_support, creditdesk_marketing, creditdesk_auditor;

grant insert on ledger_entry, credit_grant, grant_use, receipt_entry, redemption, attempt, lock_out, adjustment_request
    to creditdesk_support;
grant update (balance, entry_count, head_hash, locked_until) on account to creditdesk_support;
grant update (remaining) on credit_grant to creditdesk_support;
grant update (credited_account_id, credited_seq) on receipt to creditdesk_support;
grant update (redeemed_credits) on campaign to creditdesk_support;
grant update (uses) on code to creditdesk_support;
grant update (lifted_at, lifted_by, lift_reason) on lock_out to creditdesk_support;
grant update (state, decided_by, decided_at, why, entry_seq) on adjustment_request to creditdesk_support;

grant creditdesk_support to creditdesk_supervisor;
grant insert, update on incident to creditdesk_supervisor;

grant insert on campaign, batch, batch_account, code to creditdesk_marketing;
grant update on campaign, batch to creditdesk_marketing;
grant update (revoked) on code to creditdesk_marketing;
grant delete on code, batch_account to creditdesk_marketing;

grant creditdesk_supervisor, creditdesk_marketing to creditdesk_owner;
grant insert, update on setting, staff, staff_limit, reason to creditdesk_owner;

-- Nobody but the tables' owner writes under another name: not an entry, not an event.
alter table ledger_entry enable row level security;
create policy everybody_reads on ledger_entry for select using (true);
create policy under_own_name on ledger_entry for insert with check (actor = current_user);
alter table audit_event enable row level security;
create policy everybody_reads on audit_event for select using (true);
create policy under_own_name on audit_event for insert with check (actor = current_user);
alter table attempt enable row level security;
create policy everybody_reads on attempt for select using (true);
create policy under_own_name on attempt for insert with check (actor = current_user);

-- A code is deleted only while its batch was never sealed. (A trigger: COPY does not work under row security.)
create function refuse_sealed_code() returns trigger language plpgsql as $$
begin
    if old.uses > 0 or exists (select from batch where batch.id = old.batch_id and batch.sealed_at is not null) then
        raise exception 'codes of a sealed batch are never deleted' using errcode = '42501';
    end if;
    return old;
end $$;
create trigger removed_before_sealing before delete on code for each row execute function refuse_sealed_code();

-- Written once, by everybody including the owner of the tables.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name using errcode = '42501';
end $$;
create trigger written_once before update or delete or truncate on ledger_entry execute function refuse_change();
create trigger written_once before update or delete or truncate on grant_use execute function refuse_change();
create trigger written_once before update or delete or truncate on redemption execute function refuse_change();
create trigger written_once before update or delete or truncate on attempt execute function refuse_change();
create trigger written_once before update or delete or truncate on audit_event execute function refuse_change();
