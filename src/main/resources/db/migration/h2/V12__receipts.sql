-- Receipts: rights, as far as this database knows them.

grant select on pack, receipt_mapping, receipt_import, receipt_event, receipt_change to creditdesk_staff;
grant insert, update on pack to creditdesk_owner;
grant insert on receipt, receipt_import, receipt_event, receipt_change, receipt_mapping to creditdesk_supervisor;
grant update on receipt_import, receipt_mapping to creditdesk_supervisor;

-- A receipt without a pack has no credits. H2 chose the name of the check itself.
execute immediate (select 'alter table receipt drop constraint ' || c.constraint_name
    from information_schema.check_constraints c join information_schema.table_constraints t
        on t.constraint_schema = c.constraint_schema and t.constraint_name = c.constraint_name
    where t.table_name = 'RECEIPT' and c.check_clause like '%CREDITS%');
alter table receipt add constraint receipt_credits check (credits >= 0);
create index ledger_entry_by_receipt on ledger_entry (receipt);
