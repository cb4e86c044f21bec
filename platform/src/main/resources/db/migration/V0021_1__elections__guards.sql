-- What the program promises about elections, the database checks.

create function elections.guard_nomination() returns trigger language plpgsql as
$$
begin
  if exists (select from elections.opening o where o.coop_id = new.coop_id and o.number = new.number)
    or exists (select from elections.outcome o where o.coop_id = new.coop_id and o.number = new.number) then
    raise exception 'nominations of election % are closed', new.number using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function elections.guard_nomination() is 'Who stands is fixed once voting opened or the election is decided.';

create function elections.guard_slate() returns trigger language plpgsql as
$$
begin
  if not exists (
    select from elections.election e
      join elections.nomination n using (coop_id, number)
      join elections.acceptance a using (coop_id, number, candidate)
      left join elections.second s using (coop_id, number, candidate)
      left join elections.withdrawal w using (coop_id, number, candidate)
     where n.coop_id = new.coop_id and n.number = new.number and n.candidate = new.candidate
       and w.candidate is null and (s.candidate is not null or not e.seconded)) then
    raise exception 'candidate % of election % does not stand', new.candidate, new.number using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function elections.guard_slate() is 'On the ballot stands who accepted, has a seconder where one is asked for, and did not withdraw.';
create trigger guard before insert on elections.slate for each row execute function elections.guard_slate();

create function elections.guard_outcome() returns trigger language plpgsql as
$$
begin
  if exists (select from elections.calling_off c where c.coop_id = new.coop_id and c.number = new.number) then
    raise exception 'election % was called off', new.number using errcode = 'restrict_violation';
  end if;
  if (new.how = 'VOTE') <> exists (select from voting.closing c where c.coop_id = new.coop_id and c.number = new.number) then
    raise exception 'election % is decided by vote if and only if its box is closed', new.number using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function elections.guard_outcome() is 'A vote decides only when its box is closed, and nothing decides an election that was called off.';
create trigger guard before insert on elections.outcome for each row execute function elections.guard_outcome();

create function elections.guard_calling_off() returns trigger language plpgsql as
$$
begin
  if exists (select from elections.opening o where o.coop_id = new.coop_id and o.number = new.number)
    or exists (select from elections.outcome o where o.coop_id = new.coop_id and o.number = new.number) then
    raise exception 'election % cannot be called off any more', new.number using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function elections.guard_calling_off() is 'An election is called off before voting opens or not at all.';
create trigger guard before insert on elections.calling_off for each row execute function elections.guard_calling_off();

do $$
declare
  kept text;
begin
  foreach kept in array array['nomination', 'acceptance', 'second', 'withdrawal', 'statement', 'photo'] loop
    execute format('create trigger guard before insert on elections.%I for each row execute function elections.guard_nomination()', kept);
  end loop;
  foreach kept in array array['election', 'kept', 'outgoing', 'calling_off', 'nomination', 'acceptance', 'second', 'withdrawal', 'statement', 'photo',
      'opening', 'slate', 'outcome', 'pattern', 'countback', 'seat', 'vacated'] loop
    execute format('create trigger append_only before update or delete or truncate on elections.%I execute function shell.refuse_change()', kept);
    execute format('grant select, insert on elections.%I to phyle_app', kept);
    call shell.protect(format('elections.%I', kept)::regclass);
  end loop;
end
$$;
-- Locking a row takes the right to change it; the trigger above still refuses any change.
grant update (number) on elections.election to phyle_app;
