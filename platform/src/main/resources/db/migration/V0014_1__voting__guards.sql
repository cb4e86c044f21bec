-- The guards of rolls and boxes, which used to look at the tables of resolutions.

create or replace function deciding.guard_roll() returns trigger language plpgsql as
$$
begin
  if exists (select from entered e join voting.closing c using (coop_id, number)) then
    raise exception 'the roll of a closed vote does not grow' using errcode = 'restrict_violation';
  end if;
  return null;
end
$$;
comment on function deciding.guard_roll() is 'Nobody joins the roll of a closed vote.';
alter function deciding.guard_roll() set schema voting;
alter function deciding.keep_mark() set schema voting;

create or replace function deciding.guard_ballots() returns trigger language plpgsql as
$$
begin
  if exists (
    select from (select distinct coop_id, number from touched) t left join voting.vote v using (coop_id, number)
    where v.secret is distinct from (tg_table_name = 'secret_ballot')
      or exists (select from voting.closing c where c.coop_id = t.coop_id and c.number = t.number)) then
    raise exception 'ballots change only while the vote is open, in the box of its kind' using errcode = 'restrict_violation';
  end if;
  return null;
end
$$;
alter function deciding.guard_ballots() set schema voting;

create function voting.guard_closing() returns trigger language plpgsql as
$$
declare
  marks bigint := (select count(*) from voting.roll r where r.coop_id = new.coop_id and r.number = new.number and r.voted);
  box bigint := (select count(*) from voting.open_ballot b where b.coop_id = new.coop_id and b.number = new.number)
    + (select count(*) from voting.secret_ballot b where b.coop_id = new.coop_id and b.number = new.number);
begin
  if marks <> box or marks <> new.ballots then
    raise exception 'vote %: % marks on the roll, % ballots, % counted', new.number, marks, box, new.ballots using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function voting.guard_closing() is 'A vote closes only if marks on the roll, ballots in the box and ballots counted are the same number.';
create trigger guard before insert on voting.closing for each row execute function voting.guard_closing();

do $$
declare
  kept text;
begin
  foreach kept in array array['vote', 'closing'] loop
    execute format('create trigger append_only before update or delete or truncate on voting.%I execute function shell.refuse_change()', kept);
    execute format('grant select, insert on voting.%I to phyle_app', kept);
    call shell.protect(format('voting.%I', kept)::regclass);
  end loop;
end
$$;
-- Locking a row takes the right to change it; the trigger above still refuses any change.
grant update (eligible) on voting.vote to phyle_app;
