-- Redeeming in slots, rolling back and signals: rights, as far as this database knows them.

-- Signals.
grant select on signal, signal_look to creditdesk_staff;
grant insert, update on signal, signal_look to creditdesk_support;
grant insert, update on signal, signal_look to creditdesk_marketing;

-- Slots.
grant select on campaign_slot, code_slot to creditdesk_staff;
grant insert, update on campaign_slot, code_slot to creditdesk_support;
grant update on campaign_slot, code_slot to creditdesk_marketing;
