-- rolling back

-- The check of a foreign key to an entry, planned while the table was small, took this index and read all entries of
-- the account; the few that reverse something are all that it has to hold.
alter table ledger_entry drop constraint ledger_entry_reversed_once;
create unique index ledger_entry_reversed_once on ledger_entry (account_id, reverses_seq) where reverses_seq is not null;
