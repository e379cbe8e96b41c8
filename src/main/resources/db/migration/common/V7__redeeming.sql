-- Redeeming: what came to be known about it after the first day.

-- Who lifts a lock-out twice with the same request has lifted it once; the list of what is locked now is read by its end.
alter table lock_out add column lift_request_id uuid;
alter table lock_out add constraint lock_out_lift_request_once unique (lift_request_id);
create index lock_out_by_end on lock_out (ends, id);
