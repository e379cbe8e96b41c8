grant select on batch_change, revoked_code, code_export to creditdesk_staff;
grant insert on batch_change, revoked_code, code_export to creditdesk_marketing;
grant update on batch to creditdesk_supervisor;
