-- Reconciling: the queue, and rights, as far as this database knows them.

-- What a receipt needs of somebody, the most urgent first; null for nothing, as nearly all.
alter table receipt add column need varchar(20) generated always as
    (case
        when dispute in ('WON', 'REGAINED') and clawed_dispute in ('OPEN', 'LOST') then 'DISPUTED'
        when dispute = 'OPEN' and clawed_dispute is null then 'DISPUTED'
        when credited_seq is not null and not undone
            and (refunded_minor > clawed_minor or dispute = 'LOST' and clawed_dispute is null) then 'NOT_CLAWED_BACK'
        when again > case when credited_seq is null or undone then 1 else 0 end then 'CREDITED_TWICE'
        when state <> 'PAID' then null
        when credited_seq is null and again = 0 or undone and again = 0 then case
            when account_id is null then 'NO_ACCOUNT' when credits = 0 then 'AMOUNT_DIFFERS' else 'NOT_CREDITED' end
        when account_id <> credited_account_id and not undone then 'OTHER_ACCOUNT'
        when should_be <> credits then 'AMOUNT_DIFFERS'
    end) stored;
create index receipt_by_need on receipt (need, purchased_at, id) where need is not null;

grant select on claw_back to creditdesk_staff;
grant insert on claw_back to creditdesk_support;
grant update (again, undone, clawed_minor, clawed_dispute, should_be) on receipt to creditdesk_support;
alter table claw_back enable row level security;
create policy everybody_reads on claw_back for select using (true);
create policy under_own_name on claw_back for insert with check (made_by = current_user);
create trigger written_once before update or delete or truncate on claw_back execute function refuse_change();

drop trigger approved_by_another on ledger_entry;
create constraint trigger approved_by_another after insert on ledger_entry deferrable initially deferred for each row
    when (new.kind in ('COMPENSATION', 'ADJUSTMENT', 'REVERSAL', 'VOID', 'PURCHASE')) execute function refuse_unapproved();

-- Credits that were paid for wait for a second person like all others.
alter table adjustment_request drop constraint adjustment_request_kind_check;
alter table adjustment_request add constraint adjustment_request_kind
    check (kind in ('COMPENSATION', 'ADJUSTMENT', 'REVERSAL', 'VOID', 'PURCHASE'));
