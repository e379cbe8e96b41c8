-- The order of use of open grants as columns, so that an index has it ready; a grant that is used up has no time.
alter table credit_grant add column open_until timestamp(6) with time zone generated always as
    (case when remaining > 0 then coalesce(expires, timestamp with time zone '9999-12-31 00:00:00+00') end);
alter table credit_grant add column bought integer generated always as (case when origin = 'PURCHASE' then 1 else 0 end);
drop index credit_grant_open;
create index credit_grant_in_order on credit_grant (account_id, open_until, bought, seq);
create index credit_grant_due on credit_grant (open_until, account_id, seq);

create index ledger_entry_by_ticket on ledger_entry (account_id, ticket);
create index ledger_entry_by_incident on ledger_entry (incident_id, account_id);

grant select on adjustment_request, staff_limit to creditdesk_staff;
grant insert, update on adjustment_request to creditdesk_support;

create index audit_event_refused on audit_event (done desc, happened_at desc, id desc);
