-- What a check constraint cannot see: the other rows of the same meeting.

create function meetings.guard_draft() returns trigger language plpgsql as
$$
declare
  touched record;
begin
  if tg_op = 'DELETE' then touched := old; else touched := new; end if;
  if exists (select from meetings.notice n where n.coop_id = touched.coop_id and n.number = touched.number)
    or exists (select from meetings.cancellation c where c.coop_id = touched.coop_id and c.number = touched.number) then
    raise exception 'meeting % is no longer a draft', touched.number using errcode = 'restrict_violation';
  end if;
  return touched;
end
$$;
comment on function meetings.guard_draft() is 'A meeting and its business are fixed from the day of notice.';
create trigger guard before update on meetings.meeting for each row execute function meetings.guard_draft();
create trigger guard before insert or update or delete on meetings.item for each row execute function meetings.guard_draft();

create function meetings.guard_step() returns trigger language plpgsql as
$$
begin
  if exists (select from meetings.cancellation c where c.coop_id = new.coop_id and c.number = new.number) then
    raise exception 'meeting % was called off', new.number using errcode = 'restrict_violation';
  end if;
  if exists (select from meetings.closing c where c.coop_id = new.coop_id and c.number = new.number) then
    raise exception 'meeting % is over', new.number using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function meetings.guard_step() is 'Nothing happens at a meeting that was called off or is over.';

create function meetings.guard_cancellation() returns trigger language plpgsql as
$$
begin
  if exists (select from meetings.opening o where o.coop_id = new.coop_id and o.number = new.number) then
    raise exception 'meeting % has opened and cannot be called off', new.number using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function meetings.guard_cancellation() is 'A meeting that has sat is closed, not called off.';
create trigger guard before insert on meetings.cancellation for each row execute function meetings.guard_cancellation();

create function meetings.guard_sitting() returns trigger language plpgsql as
$$
declare
  ended int := (select count(*) from meetings.adjournment a where a.coop_id = new.coop_id and a.number = new.number);
  due timestamptz := coalesce(
    (select max(a.resumes_at) from meetings.adjournment a where a.coop_id = new.coop_id and a.number = new.number),
    (select m.starts_at from meetings.meeting m where m.coop_id = new.coop_id and m.number = new.number));
  opened boolean := exists (
    select from meetings.opening o where o.coop_id = new.coop_id and o.number = new.number and o.sitting = new.sitting);
begin
  if new.sitting <> ended + 1 then
    raise exception 'meeting % has had % sittings', new.number, ended using errcode = 'restrict_violation';
  end if;
  if tg_table_name = 'opening' then
    if new.opened_at < due then
      raise exception 'meeting % is not due', new.number using errcode = 'restrict_violation';
    end if;
    if (select n.consents_needed from meetings.notice n where n.coop_id = new.coop_id and n.number = new.number)
      > (select count(*) from meetings.consent c where c.coop_id = new.coop_id and c.number = new.number) then
      raise exception 'meeting % lacks consent to its short notice', new.number using errcode = 'restrict_violation';
    end if;
  elsif not opened and (new.reason <> 'NO_QUORUM' or new.adjourned_at < due + interval '30 minutes') then
    raise exception 'a quorum is awaited for half an hour' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function meetings.guard_sitting() is 'Sittings follow one another; none opens early or on a notice too short; a quorum is awaited for half an hour.';
create trigger guard_time before insert on meetings.opening for each row execute function meetings.guard_sitting();
create trigger guard_time before insert on meetings.adjournment for each row execute function meetings.guard_sitting();

create function meetings.guard_proxy() returns trigger language plpgsql as
$$
declare
  cap int;
begin
  if new.revoked_at is not null then
    return new;
  end if;
  if exists (select from meetings.opening o where o.coop_id = new.coop_id and o.number = new.number) then
    raise exception 'meeting % has opened; proxies stand as they were', new.number using errcode = 'restrict_violation';
  end if;
  -- One proxy of a meeting after the other, or two at once would both find room under the cap.
  select n.proxies into cap from meetings.notice n where n.coop_id = new.coop_id and n.number = new.number for update;
  if (select count(*) from meetings.proxy p
       where p.coop_id = new.coop_id and p.number = new.number and p.holder_id = new.holder_id and p.revoked_at is null) >= cap then
    raise exception 'nobody holds more than % proxies', cap using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function meetings.guard_proxy() is 'Proxies are given before the meeting opens and never beyond the cap.';
create trigger guard_cap before insert on meetings.proxy for each row execute function meetings.guard_proxy();

create function meetings.keep_proxy() returns trigger language plpgsql as
$$
begin
  if old.revoked_at is not null
    or exists (select from meetings.opening o where o.coop_id = new.coop_id and o.number = new.number) then
    raise exception 'a proxy is revoked once, before the meeting opens' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function meetings.keep_proxy() is 'From the opening on, coming in person is what ends a proxy.';
create trigger keep before update on meetings.proxy for each row execute function meetings.keep_proxy();

create function meetings.keep_presence() returns trigger language plpgsql as
$$
begin
  if old.left_at is not null then
    raise exception 'who has left has left; coming back is another row' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function meetings.keep_presence() is 'Attendance is noted once.';
create trigger keep before update on meetings.presence for each row execute function meetings.keep_presence();

create function meetings.guard_vote() returns trigger language plpgsql as
$$
declare
  sat int := (select count(*) from meetings.opening o where o.coop_id = new.coop_id and o.number = new.number);
  last int := (select max(o.sitting) from meetings.opening o where o.coop_id = new.coop_id and o.number = new.number);
begin
  if sat = 0 or exists (
    select from meetings.adjournment a where a.coop_id = new.coop_id and a.number = new.number and a.sitting = last) then
    raise exception 'meeting % is not sitting', new.number using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function meetings.guard_vote() is 'Votes are taken while the meeting sits.';
create trigger guard_sitting before insert on meetings.vote for each row execute function meetings.guard_vote();

create function meetings.guard_minutes() returns trigger language plpgsql as
$$
begin
  if exists (select from meetings.minutes_approval a where a.coop_id = new.coop_id and a.number = new.number) then
    raise exception 'the minutes of meeting % are approved', new.number using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function meetings.guard_minutes() is 'Approved minutes are fixed.';
create trigger guard before insert on meetings.minutes for each row execute function meetings.guard_minutes();

do $$
declare
  kept text;
begin
  foreach kept in array array['notice', 'opening', 'adjournment', 'closing', 'cancellation', 'registration', 'proxy', 'presence', 'consent', 'vote'] loop
    execute format('create trigger guard_over before insert on meetings.%I for each row execute function meetings.guard_step()', kept);
  end loop;
  foreach kept in array array['notice', 'roll', 'consent', 'cancellation', 'opening', 'adjournment', 'closing', 'interest', 'vote', 'vote_count', 'minutes',
    'minutes_publication', 'minutes_approval'] loop
    execute format('create trigger append_only before update or delete or truncate on meetings.%I execute function shell.refuse_change()', kept);
    execute format('grant select, insert on meetings.%I to phyle_app', kept);
  end loop;
  foreach kept in array array['numbering', 'meeting', 'item', 'notice', 'roll', 'consent', 'cancellation', 'opening', 'adjournment', 'closing',
    'registration', 'proxy', 'presence', 'interest', 'vote', 'vote_count', 'minutes', 'minutes_publication', 'minutes_approval'] loop
    call shell.protect(format('meetings.%I', kept)::regclass);
  end loop;
end
$$;
grant select, insert, update on meetings.numbering to phyle_app;
grant select, insert, update (kind, class, title, form, place, link, starts_at, ends_at, zone, body) on meetings.meeting to phyle_app;
grant select, insert, delete, update (place, kind, title, minutes, presenter, body, link, resolution, decision) on meetings.item to phyle_app;
grant select, insert, update (answer, answered_by, answered_at) on meetings.registration to phyle_app;
grant select, insert, update (revoked_at) on meetings.proxy to phyle_app;
grant select, insert, update (left_at) on meetings.presence to phyle_app;
-- Locking a row takes the right to change it; the trigger above still refuses any change.
grant update (proxies) on meetings.notice to phyle_app;
