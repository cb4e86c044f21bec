-- What a check constraint cannot see: the other results of the same tree.

create view outcomes.standing with (security_invoker = true) as
  select r.coop_id, r.number, r.root, r.level, r.parent, o.source_kind, o.source, w.version, w.title, w.body, w.person_id, w.circle, w.starts_on, w.due_on,
      w.weight, w.words, coalesce(s.status, 'PLANNED') as status, coalesce(s.percent, 0) as percent, r.noted_at
    from outcomes.result r
    join outcomes.result o on o.coop_id = r.coop_id and o.number = r.root
    join lateral (select x.* from outcomes.wording x where x.coop_id = r.coop_id and x.number = r.number order by x.version desc limit 1) w on true
    left join lateral (select y.* from outcomes.step y where y.coop_id = r.coop_id and y.number = r.number order by y.ordinal desc limit 1) s on true;
comment on view outcomes.standing is 'Each result in its last wording, and how far it is.';

create function outcomes.guard_result() returns trigger language plpgsql as
$$
begin
  if new.parent is not null and (select s.status in ('DONE', 'DROPPED') from outcomes.standing s where s.coop_id = new.coop_id and s.number = new.parent) then
    raise exception 'result % is over and takes no parts', new.parent using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function outcomes.guard_result() is 'What is done or dropped takes no parts.';
create trigger guard before insert on outcomes.result for each row execute function outcomes.guard_result();

create function outcomes.guard_step() returns trigger language plpgsql as
$$
declare
  above int := (select r.parent from outcomes.result r where r.coop_id = new.coop_id and r.number = new.number);
  parts int := (select count(*) from outcomes.standing s where s.coop_id = new.coop_id and s.parent = new.number and s.status <> 'DROPPED');
  open int := (select count(*) from outcomes.standing s where s.coop_id = new.coop_id and s.parent = new.number and s.status in ('PLANNED', 'IN_HAND'));
begin
  if (parts > 0) <> (new.percent is null) then
    raise exception 'result % has its percent from its parts where it has any, by hand where not', new.number using errcode = 'check_violation';
  end if;
  if new.status = 'DONE' and open > 0 then
    raise exception 'result % has parts that are not done', new.number using errcode = 'restrict_violation';
  end if;
  if (select s.status in ('DONE', 'DROPPED') from outcomes.standing s where s.coop_id = new.coop_id and s.number = above) then
    raise exception 'result % is part of one that is over', new.number using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function outcomes.guard_step() is 'A whole has its parts'' progress, is done when they are, and holds them once it is over.';
create trigger guard before insert on outcomes.step for each row execute function outcomes.guard_step();

create function outcomes.guard_order() returns trigger language plpgsql as
$$
declare
  last int;
begin
  execute format('select coalesce(max(%I), 0) from outcomes.%I where coop_id = $1 and number = $2', tg_argv[0], tg_table_name)
    into last using new.coop_id, new.number;
  if (to_jsonb(new) ->> tg_argv[0])::int <> last + 1 then
    raise exception 'rows of % follow one another', tg_table_name using errcode = 'check_violation';
  end if;
  return new;
end
$$;
comment on function outcomes.guard_order() is 'Versions and steps have no gap.';
create trigger ordered before insert on outcomes.wording for each row execute function outcomes.guard_order('version');
create trigger ordered before insert on outcomes.step for each row execute function outcomes.guard_order('ordinal');

do $$
declare
  kept text;
begin
  foreach kept in array array['result', 'wording', 'step', 'review', 'told', 'told_review'] loop
    execute format('create trigger append_only before update or delete or truncate on outcomes.%I execute function shell.refuse_change()', kept);
    execute format('grant select, insert on outcomes.%I to phyle_app', kept);
  end loop;
  foreach kept in array array['numbering', 'result', 'wording', 'step', 'review', 'told', 'told_review'] loop
    call shell.protect(format('outcomes.%I', kept)::regclass);
  end loop;
end
$$;
grant select, insert, update on outcomes.numbering to phyle_app;
grant select on outcomes.standing to phyle_app;
-- Whoever changes a tree holds its root: a lock asks for the right to update, which the trigger above refuses to use.
grant update (number) on outcomes.result to phyle_app;
