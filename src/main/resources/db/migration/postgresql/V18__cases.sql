-- Cases: rights, as far as this database knows them.

grant select on account_note, case_template, receipt_move to creditdesk_staff;
grant usage on sequence account_note_seq, receipt_move_seq to creditdesk_staff;
grant insert on account_note to creditdesk_support;
grant insert on case_template to creditdesk_owner;
grant insert on receipt_move to creditdesk_supervisor;

-- Written once, and under the own name.
alter table account_note enable row level security;
create policy everybody_reads on account_note for select using (true);
create policy under_own_name on account_note for insert with check (written_by = current_user);
create trigger written_once before update or delete or truncate on account_note execute function refuse_change();
alter table case_template enable row level security;
create policy everybody_reads on case_template for select using (true);
create policy under_own_name on case_template for insert with check (saved_by = current_user);
create trigger written_once before update or delete or truncate on case_template execute function refuse_change();
alter table receipt_move enable row level security;
create policy everybody_reads on receipt_move for select using (true);
create policy under_own_name on receipt_move for insert with check (moved_by = current_user);
create trigger written_once before update or delete or truncate on receipt_move execute function refuse_change();

-- The checks of foreign keys to an entry are planned while the table is small, and would take this index for the key and
-- read all entries of the account; they do not say that there is a time, and so cannot. Whoever asks for times does.
create index ledger_entry_by_time on ledger_entry (account_id, posted_at, seq) where posted_at is not null;
