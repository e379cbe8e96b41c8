-- Redeeming in slots, rolling back and signals: rights, as far as this database knows them.

-- Signals: whoever redeems or runs campaigns notes them, because looking is what notes them; to dismiss one takes a
-- marketer or a supervisor, under the own name, once.
grant select on signal, signal_look to creditdesk_staff;
grant usage on sequence signal_seq to creditdesk_staff;
grant insert on signal, signal_look to creditdesk_support, creditdesk_marketing;
grant update on signal_look to creditdesk_support, creditdesk_marketing;
grant update (state, since, noted_at, part, whole, mailboxes, largest, hint, usual, compared, accounts) on signal
    to creditdesk_support, creditdesk_marketing;
grant update (dismiss_request_id, dismissed_by, dismissed_at, dismissed_why) on signal
    to creditdesk_marketing, creditdesk_supervisor;

create function refuse_others_dismissal() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.state = 'DISMISSED' or new.dismissed_by is distinct from current_user
            or not pg_has_role(current_user, 'creditdesk_marketing', 'member')
                and not pg_has_role(current_user, 'creditdesk_supervisor', 'member') then
        raise exception 'a signal is dismissed once, under the own name, by who may' using errcode = '42501';
    end if;
    return new;
end $$;
create trigger dismissed_by_self before update on signal for each row
    when (old.state = 'DISMISSED' or new.state = 'DISMISSED') execute function refuse_others_dismissal();
create trigger noted_open before insert on signal for each row
    when (new.state = 'DISMISSED') execute function refuse_others_dismissal();
create trigger kept before delete or truncate on signal execute function refuse_change();

-- Slots: whoever redeems takes from them, whoever closes something empties them.
grant select on campaign_slot, code_slot to creditdesk_staff;
grant insert on campaign_slot, code_slot to creditdesk_support;
grant update (credits_left) on campaign_slot to creditdesk_support, creditdesk_marketing;
grant update (uses_left, closed) on code_slot to creditdesk_support;
grant update (closed) on code_slot to creditdesk_marketing;
alter table campaign_slot set (fillfactor = 50);
alter table code_slot set (fillfactor = 50);
