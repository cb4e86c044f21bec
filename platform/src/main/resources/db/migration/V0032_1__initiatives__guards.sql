-- What a check constraint cannot see: the other steps of the same question.

create function initiatives.guard_text() returns trigger language plpgsql as
$$
begin
  if exists (select from initiatives.freezing f where f.coop_id = new.coop_id and f.number = new.number)
    or exists (select from initiatives.lapse l where l.coop_id = new.coop_id and l.number = new.number)
    or exists (select from initiatives.threshold t where t.coop_id = new.coop_id and t.number = new.number and t.requisition is not null) then
    raise exception 'question % takes no more texts and no more support', new.number using errcode = 'restrict_violation';
  end if;
  if tg_table_name = 'withdrawal' and exists (select from initiatives.threshold t where t.coop_id = new.coop_id and t.number = new.number) then
    raise exception 'question % has enough support: its texts stand', new.number using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function initiatives.guard_text() is 'Texts and support change until the question freezes, lapses or becomes a requisition; nothing is withdrawn once there is enough support.';

create function initiatives.guard_support() returns trigger language plpgsql as
$$
begin
  if tg_op = 'UPDATE' and old.taken_back_at is not null then
    raise exception 'support is taken back once' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'INSERT' and (
    exists (select from initiatives.withdrawal w where w.coop_id = new.coop_id and w.number = new.number and w.place = new.place)
    or exists (select from initiatives.adoption a where a.coop_id = new.coop_id and a.number = new.number and a.place = new.place)) then
    raise exception 'initiative %/% stands no longer', new.number, new.place using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function initiatives.guard_support() is 'Only an initiative that stands is supported, and what was taken back stays so.';

create function initiatives.guard_step() returns trigger language plpgsql as
$$
declare
  asked initiatives.question := (select q from initiatives.question q where q.coop_id = new.coop_id and q.number = new.number);
  enough initiatives.threshold := (select t from initiatives.threshold t where t.coop_id = new.coop_id and t.number = new.number);
  frozen initiatives.freezing := (select f from initiatives.freezing f where f.coop_id = new.coop_id and f.number = new.number);
begin
  case tg_table_name
    when 'threshold' then
      if exists (select from initiatives.lapse l where l.coop_id = new.coop_id and l.number = new.number)
        or (new.requisition is not null) <> (asked.way = 'MEETING')
        or new.supporters > (
          select count(distinct s.member_id) from initiatives.support s where s.coop_id = new.coop_id and s.number = new.number and s.taken_back_at is null) then
        raise exception 'question % does not have that support', new.number using errcode = 'restrict_violation';
      end if;
    when 'lapse' then
      if enough is not null or new.lapsed_at < asked.lapses_at then
        raise exception 'question % does not lapse', new.number using errcode = 'restrict_violation';
      end if;
    when 'freezing' then
      if enough.freezes_at is null or new.frozen_at < enough.freezes_at then
        raise exception 'question % is not due to freeze', new.number using errcode = 'restrict_violation';
      end if;
    when 'choice' then
      if exists (select from initiatives.opening o where o.coop_id = new.coop_id and o.number = new.number) then
        raise exception 'question % has its paper', new.number using errcode = 'restrict_violation';
      end if;
    when 'opening' then
      if new.opened_at < frozen.opens_at then
        raise exception 'question % is not due to open', new.number using errcode = 'restrict_violation';
      end if;
  end case;
  return new;
end
$$;
comment on function initiatives.guard_step() is 'Each step follows the one before and comes no earlier than it is due.';

do $$
declare
  kept text;
begin
  foreach kept in array array['initiative', 'wording', 'withdrawal', 'adoption', 'support'] loop
    execute format('create trigger guard_text before insert or update on initiatives.%I for each row execute function initiatives.guard_text()', kept);
  end loop;
  foreach kept in array array['threshold', 'lapse', 'freezing', 'choice', 'opening'] loop
    execute format('create trigger guard before insert on initiatives.%I for each row execute function initiatives.guard_step()', kept);
  end loop;
  foreach kept in array array['question', 'initiative', 'wording', 'withdrawal', 'adoption', 'threshold', 'lapse', 'freezing', 'choice', 'opening', 'closure'] loop
    execute format('create trigger append_only before update or delete or truncate on initiatives.%I execute function shell.refuse_change()', kept);
    execute format('grant select, insert on initiatives.%I to phyle_app', kept);
    call shell.protect(format('initiatives.%I', kept)::regclass);
  end loop;
end
$$;
create trigger guard before insert or update on initiatives.support for each row execute function initiatives.guard_support();
call shell.protect('initiatives.support');
grant select, insert, update (taken_back_at) on initiatives.support to phyle_app;
