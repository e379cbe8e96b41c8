-- H2 knows rights on whole tables only, and its file belongs to whoever can read it: this guards against mistakes.
create role creditdesk_staff;
create role creditdesk_support;
create role creditdesk_marketing;
create role creditdesk_supervisor;
create role creditdesk_auditor;
create role creditdesk_owner;

grant select on setting, staff, staff_limit, reason, incident, account, account_email, account_word, ledger_entry,
    credit_grant, grant_use, receipt, receipt_entry, campaign, batch, batch_account, code, redemption, attempt, lock_out,
    adjustment_request, audit_event, "schema_history" to creditdesk_staff;
grant insert on audit_event to creditdesk_staff;

grant creditdesk_staff to creditdesk_support;
grant creditdesk_staff to creditdesk_marketing;
grant creditdesk_staff to creditdesk_supervisor;
grant creditdesk_staff to creditdesk_auditor;
grant creditdesk_staff to creditdesk_owner;

grant insert on ledger_entry, credit_grant, grant_use, receipt_entry, redemption, attempt, lock_out, adjustment_request
    to creditdesk_support;
grant update on account, credit_grant, receipt, campaign, code, lock_out, adjustment_request to creditdesk_support;
grant creditdesk_support to creditdesk_supervisor;
grant insert on incident to creditdesk_supervisor;
grant update on incident to creditdesk_supervisor;

grant insert on campaign, batch, batch_account, code to creditdesk_marketing;
grant update on campaign, batch, code to creditdesk_marketing;
grant delete on code, batch_account to creditdesk_marketing;

grant creditdesk_supervisor to creditdesk_owner;
grant creditdesk_marketing to creditdesk_owner;
