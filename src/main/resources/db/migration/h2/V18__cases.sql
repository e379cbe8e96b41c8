-- Cases: rights, as far as this database knows them.

grant select on account_note, case_template, receipt_move to creditdesk_staff;
grant insert on account_note to creditdesk_support;
grant insert on case_template to creditdesk_owner;
grant insert on receipt_move to creditdesk_supervisor;

create index ledger_entry_by_time on ledger_entry (account_id, posted_at, seq);
