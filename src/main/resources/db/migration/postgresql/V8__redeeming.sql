-- Redeeming: rights, as far as this database knows them.

grant update (lift_request_id) on lock_out to creditdesk_support;
