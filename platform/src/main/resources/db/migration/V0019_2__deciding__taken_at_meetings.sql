-- Decisions that a meeting takes: hands are counted beside ballots cast in advance, and the result stands from the moment of the count.

create table deciding.decision_meeting (
  coop_id uuid not null,
  number int not null,
  meeting int not null check (meeting > 0),
  advance boolean not null,
  put_by uuid not null references identity.person (agent_id),
  put_at timestamptz not null,
  primary key (coop_id, number, meeting),
  foreign key (coop_id, number) references deciding.decision_notice
);
comment on table deciding.decision_meeting is 'A decision is put to a meeting. It does not close by itself until the meeting has taken it or let it go.';
comment on column deciding.decision_meeting.advance is 'Whether ballots are cast before the day, as announced before; else only hands are counted.';

create table deciding.decision_release (
  coop_id uuid not null,
  number int not null,
  meeting int not null,
  released_at timestamptz not null,
  primary key (coop_id, number, meeting),
  foreign key (coop_id, number, meeting) references deciding.decision_meeting
);
comment on table deciding.decision_release is 'The meeting was called off or ended without taking the decision.';

create function deciding.guard_put() returns trigger language plpgsql as
$$
begin
  if (select d.secret from deciding.decision d where d.coop_id = new.coop_id and d.number = new.number) then
    raise exception 'decision % is secret, and hands are not', new.number using errcode = 'restrict_violation';
  end if;
  if exists (select from deciding.decision_closure c where c.coop_id = new.coop_id and c.number = new.number)
    or exists (select from deciding.decision_withdrawal w where w.coop_id = new.coop_id and w.number = new.number)
    or exists (
      select from deciding.decision_meeting p left join deciding.decision_release r using (coop_id, number, meeting)
       where p.coop_id = new.coop_id and p.number = new.number and r.released_at is null) then
    raise exception 'decision % is not free to be put to a meeting', new.number using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function deciding.guard_put() is 'Only an open decision that is neither decided nor before another meeting is put to one.';
create trigger guard before insert on deciding.decision_meeting for each row execute function deciding.guard_put();

alter table deciding.decision_closure drop constraint decision_closure_coop_id_number_closed_at_fkey;
alter table deciding.decision_closure drop constraint decision_closure_coop_id_number_voted_fkey;

create function deciding.guard_closure() returns trigger language plpgsql as
$$
declare
  ballots int := (select c.ballots from voting.closing c where c.coop_id = new.coop_id and c.number = new.number);
  due timestamptz := (select n.closes_at from deciding.decision_notice n where n.coop_id = new.coop_id and n.number = new.number);
begin
  if ballots is null then
    raise exception 'the box of decision % is not closed', new.number using errcode = 'restrict_violation';
  end if;
  if not exists (
    select from deciding.decision_meeting p left join deciding.decision_release r using (coop_id, number, meeting)
     where p.coop_id = new.coop_id and p.number = new.number and r.released_at is null)
    and (new.closed_at <> due or new.voted <> ballots) then
    raise exception 'decision % closes at the minute of its notice with the ballots of its box', new.number using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function deciding.guard_closure() is 'Without a meeting a decision closes at the minute its notice named, and counts exactly the ballots in its box.';
create trigger guard before insert on deciding.decision_closure for each row execute function deciding.guard_closure();

do $$
declare
  kept text;
begin
  foreach kept in array array['decision_meeting', 'decision_release'] loop
    execute format('create trigger append_only before update or delete or truncate on deciding.%I execute function shell.refuse_change()', kept);
    execute format('grant select, insert on deciding.%I to phyle_app', kept);
    call shell.protect(format('deciding.%I', kept)::regclass);
  end loop;
end
$$;
