-- The check of a foreign key to an entry, planned while the table was small, took this index and read all entries of
-- the account; the few that reverse something are all that it has to hold.
alter table ledger_entry drop constraint ledger_entry_reversed_once;
create unique index ledger_entry_reversed_once on ledger_entry (account_id, reverses_seq) where reverses_seq is not null;

-- Rolling back: rights, as far as this database knows them.
grant select on redemption_rollback to creditdesk_staff;
grant insert on redemption_rollback to creditdesk_support;
alter table redemption_rollback enable row level security;
create policy everybody_reads on redemption_rollback for select using (true);
create policy under_own_name on redemption_rollback for insert with check (made_by = current_user);
create trigger written_once before update or delete or truncate on redemption_rollback execute function refuse_change();
