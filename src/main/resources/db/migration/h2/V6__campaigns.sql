grant select on batch_change, revoked_code, code_export, campaign_change to creditdesk_staff;
grant insert on batch_change, revoked_code, code_export, campaign_change to creditdesk_marketing;
grant update on batch to creditdesk_supervisor;
