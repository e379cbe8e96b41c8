-- Rolling back: rights, as far as this database knows them.
grant select on redemption_rollback to creditdesk_staff;
grant insert on redemption_rollback to creditdesk_support;
