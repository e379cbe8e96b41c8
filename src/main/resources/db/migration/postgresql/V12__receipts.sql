-- Receipts: rights, as far as this database knows them.

grant select on pack, receipt_mapping, receipt_import, receipt_event, receipt_change to creditdesk_staff;
grant insert, update on pack to creditdesk_owner;
grant insert on receipt, receipt_import, receipt_event, receipt_change, receipt_mapping to creditdesk_supervisor;
grant update on receipt_import, receipt_mapping to creditdesk_supervisor;
grant usage on all sequences in schema public to creditdesk_staff;
grant update (email_at_purchase, email_key, account_id, amount_minor, currency, credits, state, purchased_at,
    refunded_minor, dispute, fee_minor, fee_currency, other_receipt, other_key) on receipt to creditdesk_supervisor;

-- A receipt without a pack has no credits.
alter table receipt drop constraint receipt_credits_check;
alter table receipt add constraint receipt_credits check (credits >= 0);
create index ledger_entry_by_receipt on ledger_entry (receipt) where receipt is not null;

alter table receipt_import enable row level security;
create policy everybody_reads on receipt_import for select using (true);
create policy under_own_name on receipt_import for insert with check (started_by = current_user);
create policy whoever_may on receipt_import for update using (true);
create trigger written_once before update or delete or truncate on receipt_change execute function refuse_change();
create trigger written_once before update or delete or truncate on receipt_event execute function refuse_change();
