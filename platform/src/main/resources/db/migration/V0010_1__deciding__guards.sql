-- What a check constraint cannot see: the other rows of the same decision.

create function deciding.guard_decision() returns trigger language plpgsql as
$$
begin
  if exists (select from deciding.decision_notice n where n.coop_id = old.coop_id and n.number = old.number)
    or exists (select from deciding.decision_withdrawal w where w.coop_id = old.coop_id and w.number = old.number) then
    raise exception 'decision % is no longer a draft', old.number using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function deciding.guard_decision() is 'The text of a decision is fixed from the day of notice or withdrawal.';
create trigger guard before update on deciding.decision for each row execute function deciding.guard_decision();

create function deciding.guard_step() returns trigger language plpgsql as
$$
declare
  stopped boolean := exists (select from deciding.decision_withdrawal w where w.coop_id = new.coop_id and w.number = new.number);
  opened boolean := exists (select from deciding.decision_opening o where o.coop_id = new.coop_id and o.number = new.number);
begin
  if tg_table_name = 'decision_withdrawal' then
    if opened then
      raise exception 'decision % is open and cannot be withdrawn', new.number using errcode = 'restrict_violation';
    end if;
  elsif stopped then
    raise exception 'decision % was withdrawn', new.number using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function deciding.guard_step() is 'A withdrawn decision gets no notice and does not open; an open one cannot be withdrawn.';
create trigger guard before insert on deciding.decision_notice for each row execute function deciding.guard_step();
create trigger guard before insert on deciding.decision_withdrawal for each row execute function deciding.guard_step();
create trigger guard before insert on deciding.decision_opening for each row execute function deciding.guard_step();

create function deciding.guard_opening() returns trigger language plpgsql as
$$
begin
  if new.opened_at < (select n.opens_at from deciding.decision_notice n where n.coop_id = new.coop_id and n.number = new.number) then
    raise exception 'decision % is not due to open', new.number using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function deciding.guard_opening() is 'No vote opens before the minute its notice named.';
create trigger guard_time before insert on deciding.decision_opening for each row execute function deciding.guard_opening();

create function deciding.guard_roll() returns trigger language plpgsql as
$$
begin
  if exists (select from entered e join deciding.decision_closure c using (coop_id, number)) then
    raise exception 'the roll of a closed decision does not grow' using errcode = 'restrict_violation';
  end if;
  return null;
end
$$;
comment on function deciding.guard_roll() is 'Nobody joins the roll of a closed vote.';
create trigger guard after insert on deciding.roll referencing new table as entered
  for each statement execute function deciding.guard_roll();

create function deciding.keep_mark() returns trigger language plpgsql as
$$
begin
  if old.voted and not new.voted then
    raise exception 'a mark on the roll stays' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function deciding.keep_mark() is 'Who has voted has voted; only the ballot may change.';
create trigger keep_mark before update on deciding.roll for each row execute function deciding.keep_mark();

create function deciding.guard_ballots() returns trigger language plpgsql as
$$
begin
  if exists (
    select from (select distinct coop_id, number from touched) t left join deciding.decision_opening o using (coop_id, number)
    where o.secret is distinct from (tg_table_name = 'secret_ballot')
      or exists (select from deciding.decision_closure c where c.coop_id = t.coop_id and c.number = t.number)) then
    raise exception 'ballots change only while the vote is open, in the box of its kind' using errcode = 'restrict_violation';
  end if;
  return null;
end
$$;
comment on function deciding.guard_ballots() is 'No ballot comes, goes or changes after closing, and secret and open ballots never share a box.';
create trigger guard_insert after insert on deciding.open_ballot referencing new table as touched
  for each statement execute function deciding.guard_ballots();
create trigger guard_update after update on deciding.open_ballot referencing new table as touched
  for each statement execute function deciding.guard_ballots();
create trigger guard_insert after insert on deciding.secret_ballot referencing new table as touched
  for each statement execute function deciding.guard_ballots();
create trigger guard_update after update on deciding.secret_ballot referencing new table as touched
  for each statement execute function deciding.guard_ballots();
create trigger guard_delete after delete on deciding.secret_ballot referencing old table as touched
  for each statement execute function deciding.guard_ballots();

create function deciding.guard_closure() returns trigger language plpgsql as
$$
declare
  marks bigint := (select count(*) from deciding.roll r where r.coop_id = new.coop_id and r.number = new.number and r.voted);
  box bigint := (select count(*) from deciding.open_ballot b where b.coop_id = new.coop_id and b.number = new.number)
    + (select count(*) from deciding.secret_ballot b where b.coop_id = new.coop_id and b.number = new.number);
begin
  if marks <> box or marks <> new.voted then
    raise exception 'decision %: % marks on the roll, % ballots, % counted', new.number, marks, box, new.voted
      using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function deciding.guard_closure() is 'A result stands only if marks on the roll, ballots in the box and ballots counted are the same number.';
create trigger guard before insert on deciding.decision_closure for each row execute function deciding.guard_closure();

do $$
declare
  kept text;
begin
  foreach kept in array array['decision_notice', 'decision_withdrawal', 'decision_opening', 'decision_closure', 'decision_count',
    'decision_check', 'decision_enactment'] loop
    execute format('create trigger append_only before update or delete or truncate on deciding.%I execute function shell.refuse_change()', kept);
    execute format('grant select, insert on deciding.%I to phyle_app', kept);
  end loop;
  foreach kept in array array['numbering', 'decision', 'decision_notice', 'decision_withdrawal', 'decision_opening', 'roll', 'open_ballot',
    'secret_ballot', 'decision_closure', 'decision_count', 'decision_check', 'decision_enactment'] loop
    call shell.protect(format('deciding.%I', kept)::regclass);
  end loop;
end
$$;
grant select, insert, update on deciding.numbering to phyle_app;
grant select, insert, update (kind, subject, title, body, secret, text_hash, subject_hash) on deciding.decision to phyle_app;
-- Locking a row takes the right to change it; the trigger above still refuses any change.
grant update (eligible) on deciding.decision_opening to phyle_app;
grant select, insert, update (voted) on deciding.roll to phyle_app;
grant select, insert, update (code, choice, nonce) on deciding.open_ballot to phyle_app;
grant select, insert, delete, update (class) on deciding.secret_ballot to phyle_app;
-- The dead row versions of an open secret vote go as soon as it has closed, not when the server finds time.
grant maintain on deciding.secret_ballot to phyle_app;
