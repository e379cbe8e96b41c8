grant select on batch_change, revoked_code, code_export, campaign_change to creditdesk_staff;
grant usage on all sequences in schema public to creditdesk_staff;
grant insert on batch_change, revoked_code, code_export, campaign_change to creditdesk_marketing;
grant update (approval, decided_by, decided_at, decision_why) on batch to creditdesk_supervisor;

-- H2 makes one for the foreign key itself: what was spent of a campaign's grants is read along it.
create index grant_use_by_grant on grant_use (account_id, grant_seq);

alter table batch_change enable row level security;
create policy everybody_reads on batch_change for select using (true);
create policy under_own_name on batch_change for insert with check (actor = current_user);
create trigger written_once before update or delete or truncate on batch_change execute function refuse_change();
create trigger written_once before update or delete or truncate on revoked_code execute function refuse_change();
alter table campaign_change enable row level security;
create policy everybody_reads on campaign_change for select using (true);
create policy under_own_name on campaign_change for insert with check (actor = current_user);
create trigger written_once before update or delete or truncate on campaign_change execute function refuse_change();
alter table code_export enable row level security;
create policy everybody_reads on code_export for select using (true);
create policy under_own_name on code_export for insert with check (actor = current_user);
create trigger written_once before update or delete or truncate on code_export execute function refuse_change();

-- H2 makes one for the foreign key itself: without it every code of a cancelled batch that goes is looked for in vain.
create index revoked_code_by_code on revoked_code (code);

-- Whoever comes with another tool than the desk makes no large batch alone either, and none under another's name.
alter table batch enable row level security;
create policy everybody_reads on batch for select using (true);
create policy under_own_name on batch for insert with check (created_by = current_user);
create policy whoever_may on batch for update using (true);
create function refuse_unasked_batch() returns trigger language plpgsql as $$
begin
    -- As under row security, the tables' owner may load what others decided.
    if current_user = (select tableowner from pg_tables where schemaname = tg_table_schema and tablename = tg_table_name)
    then
        return new;
    end if;
    if new.decided_by is not null or new.approval not in ('NOT_NEEDED', 'PENDING')
            or new.approval = 'NOT_NEEDED' and new.credits::numeric * new.planned * new.per_code
                > (select setting_value::numeric from setting where name = 'batch.approval-above') then
        raise exception 'a batch of so many credits waits for a second person' using errcode = '42501';
    end if;
    return new;
end $$;
create trigger large_ones_wait before insert on batch for each row execute function refuse_unasked_batch();

create function refuse_other_batch() returns trigger language plpgsql as $$
begin
    raise exception 'what a batch was planned as is never changed' using errcode = '42501';
end $$;
create trigger planned_once before update on batch for each row
    when ((old.request_id, old.campaign_id, old.kind, old.credits, old.planned, old.prefix, old.region_mode, old.regions,
            old.for_accounts, old.starts, old.per_account, old.per_code, old.imported, old.created_by, old.created_at)
        is distinct from (new.request_id, new.campaign_id, new.kind, new.credits, new.planned, new.prefix,
            new.region_mode, new.regions, new.for_accounts, new.starts, new.per_account, new.per_code, new.imported,
            new.created_by, new.created_at))
    execute function refuse_other_batch();

-- Or its codes could be deleted after all, and others put in their place.
create trigger sealed_once before update on batch for each row
    when (old.sealed_at is not null and (old.sealed_at, old.seal_digest, old.generated)
        is distinct from (new.sealed_at, new.seal_digest, new.generated))
    execute function refuse_other_batch();

create function refuse_own_decision() returns trigger language plpgsql as $$
begin
    if old.approval <> 'PENDING' or old.state <> 'DRAFT' or new.decided_by is distinct from current_user or new.created_by = current_user
            or not pg_has_role(current_user, 'creditdesk_supervisor', 'member') then
        raise exception 'a batch is approved once, by somebody else who may' using errcode = '42501';
    end if;
    return new;
end $$;
create trigger approved_by_another before update on batch for each row
    when ((old.approval, old.decided_by, old.decided_at, old.decision_why)
        is distinct from (new.approval, new.decided_by, new.decided_at, new.decision_why))
    execute function refuse_own_decision();
