-- What the database itself sees to: nothing changes, no act is forgotten, no position is left out.

create function record.act_waits() returns trigger language plpgsql as
$$ begin insert into record.unsealed (coop_id, noted) select coop_id, noted from noted_acts; return null; end $$;
create trigger act_waits after insert on record.act
  referencing new table as noted_acts for each statement execute function record.act_waits();

create function record.only_sealed_leave() returns trigger language plpgsql as
$$
begin
  if not exists (select from record.leaf l where l.coop_id = old.coop_id and l.noted = old.noted) then
    raise exception 'act % has no position yet', old.noted using errcode = 'restrict_violation';
  end if;
  return old;
end
$$;
create trigger only_sealed_leave before delete on record.unsealed for each row execute function record.only_sealed_leave();

create function record.head_follows() returns trigger language plpgsql as
$$
declare
  covered bigint;
  before_number bigint;
begin
  select h.size, h.number into covered, before_number from record.head h where h.coop_id = new.coop_id order by h.number desc limit 1;
  if new.number <> coalesce(before_number, 0) + 1 then
    raise exception 'head % does not follow head %', new.number, before_number using errcode = 'check_violation';
  end if;
  if new.size <= coalesce(covered, 0)
    or (select count(*) from record.leaf l where l.coop_id = new.coop_id and l.position >= coalesce(covered, 0)) <> new.size - coalesce(covered, 0)
    or exists (select from record.leaf l where l.coop_id = new.coop_id and l.position >= new.size) then
    raise exception 'head % does not cover the leaves without a gap', new.number using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger head_follows before insert on record.head for each row execute function record.head_follows();

do $$
declare
  t text;
begin
  foreach t in array array['log', 'signing_key', 'act', 'head', 'leaf', 'node'] loop
    execute format('call shell.protect(%L)', 'record.' || t);
    execute format('grant select, insert on record.%I to phyle_app', t);
    execute format('create trigger append_only before update or delete or truncate on record.%I execute function shell.refuse_change()', t);
  end loop;
end
$$;
call shell.protect('record.unsealed');
grant select, insert, delete on record.unsealed to phyle_app;
create trigger stays before update or truncate on record.unsealed execute function shell.refuse_change();
