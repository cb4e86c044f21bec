-- Roles given by consent: forms of nomination, a change round, proposals and what came of each. Every step is a row; no row says "state".

create schema selections;
comment on schema selections is 'Roles filled by consent: who chooses, whom each names and why, proposals, answers and who holds the role.';
grant usage on schema selections to phyle_app;

create table selections.selection (
  coop_id uuid not null references identity.coop (agent_id),
  number int not null check (number > 0),
  title text not null check (title = btrim(title) and char_length(title) between 3 and 120 and title !~ '[[:cntrl:]]'),
  role text not null check (role in ('SECRETARY', 'TREASURER', 'COORDINATOR', 'OTHER')),
  role_name text not null check (role_name = btrim(role_name) and char_length(role_name) <= 80 and role_name !~ '[[:cntrl:]]' and (role = 'OTHER') = (role_name <> '')),
  circle int check (circle is null or circle > 0),
  duties text not null check (char_length(duties) between 1 and 6000),
  qualities text not null check (char_length(qualities) <= 6000),
  term_ends date not null,
  called_by uuid not null references identity.person (agent_id),
  called_at timestamptz not null,
  forms_close_at timestamptz not null,
  changes_close_at timestamptz not null,
  primary key (coop_id, number),
  foreign key (coop_id, circle) references circles.circle (coop_id, number),
  check (role <> 'COORDINATOR' or circle is not null),
  check (role not in ('SECRETARY', 'TREASURER') or circle is null),
  check (called_at < forms_close_at and forms_close_at < changes_close_at)
);
comment on table selections.selection is 'A role to be filled by consent, under the number it has among everything voted on.';
comment on column selections.selection.circle is 'The circle that chooses; null where the board or all members do.';

create table selections.chooser (
  coop_id uuid not null,
  number int not null,
  member_id uuid not null,
  member_number int not null check (member_number > 0),
  person_id uuid not null references identity.person (agent_id),
  name text not null check (char_length(name) between 1 and 200),
  primary key (coop_id, number, member_number),
  unique (coop_id, number, member_id),
  foreign key (coop_id, number) references selections.selection
);
comment on table selections.chooser is 'Those who choose and can be chosen, frozen when the selection was called.';

create table selections.form (
  coop_id uuid not null,
  number int not null,
  phase int not null check (phase in (1, 2)),
  chooser int not null,
  version int not null check (version > 0),
  nominee int,
  why text not null check (char_length(why) <= 2000 and (nominee is null or char_length(why) >= 1)),
  noted_at timestamptz not null,
  primary key (coop_id, number, phase, chooser, version),
  foreign key (coop_id, number, chooser) references selections.chooser,
  foreign key (coop_id, number, nominee) references selections.chooser
);
comment on table selections.form is 'Whom a chooser names and why; no nominee means they pass. Phase 1 is the first form, phase 2 the change round; the highest version holds.';

create table selections.phase_end (
  coop_id uuid not null,
  number int not null,
  phase int not null check (phase in (1, 2)),
  ended_at timestamptz not null,
  primary key (coop_id, number, phase),
  foreign key (coop_id, number) references selections.selection
);
comment on table selections.phase_end is 'All have spoken, or the time is over: forms are shown, or the change round is done.';

create table selections.proposal (
  coop_id uuid not null,
  number int not null,
  round int not null check (round > 0),
  nominee int not null,
  reasons text not null check (char_length(reasons) between 1 and 6000),
  poll int not null,
  closes_at timestamptz not null,
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, number, round),
  unique (coop_id, poll),
  foreign key (coop_id, number, nominee) references selections.chooser,
  foreign key (coop_id, poll) references polls.poll (coop_id, number)
);
comment on table selections.proposal is 'Somebody is proposed for the role; the others consent or object in a poll.';

create table selections.hearing (
  coop_id uuid not null,
  number int not null,
  round int not null,
  consented boolean not null,
  noted_at timestamptz not null,
  primary key (coop_id, number, round),
  foreign key (coop_id, number, round) references selections.proposal
);
comment on table selections.hearing is 'What came of the poll: consent, or an objection that stands or too few answers.';

create table selections.reply (
  coop_id uuid not null,
  number int not null,
  round int not null,
  willing boolean not null,
  words text not null check (char_length(words) <= 2000),
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, number, round),
  foreign key (coop_id, number, round) references selections.hearing
);
comment on table selections.reply is 'What the proposed person, asked last, answered.';

create table selections.filling (
  coop_id uuid not null,
  number int not null,
  round int not null,
  from_day date not null,
  until_day date not null check (until_day > from_day),
  primary key (coop_id, number),
  foreign key (coop_id, number, round) references selections.reply
);
comment on table selections.filling is 'The role is filled, from a day to a day that is no longer one in the role.';

create table selections.calling_off (
  coop_id uuid not null,
  number int not null,
  reason text not null check (char_length(reason) between 1 and 1000),
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, number),
  foreign key (coop_id, number) references selections.selection
);
comment on table selections.calling_off is 'The selection was called off before the role was filled.';

create function selections.guard_step() returns trigger language plpgsql as
$$
begin
  if exists (select from selections.filling f where f.coop_id = new.coop_id and f.number = new.number)
    or exists (select from selections.calling_off c where c.coop_id = new.coop_id and c.number = new.number) then
    raise exception 'selection % is over', new.number using errcode = 'restrict_violation';
  end if;
  if tg_table_name = 'form' then
    if exists (select from selections.phase_end e where e.coop_id = new.coop_id and e.number = new.number and e.phase = new.phase)
      or (new.phase = 2 and not exists (select from selections.phase_end e where e.coop_id = new.coop_id and e.number = new.number and e.phase = 1)) then
      raise exception 'forms of phase % of selection % are not taken now', new.phase, new.number using errcode = 'restrict_violation';
    end if;
  end if;
  if tg_table_name = 'proposal' and not exists (select from selections.phase_end e where e.coop_id = new.coop_id and e.number = new.number and e.phase = 2) then
    raise exception 'selection % is not at proposing yet', new.number using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function selections.guard_step() is 'Nothing follows once a role is filled or the selection called off; forms come in their phase, proposals after both.';

create function selections.guard_reply() returns trigger language plpgsql as
$$
begin
  if not exists (select from selections.hearing h where h.coop_id = new.coop_id and h.number = new.number and h.round = new.round and h.consented) then
    raise exception 'round % of selection % has no consent', new.round, new.number using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function selections.guard_reply() is 'The person is asked last: only after the others consented.';
create trigger consent before insert on selections.reply for each row execute function selections.guard_reply();

create function selections.guard_filling() returns trigger language plpgsql as
$$
begin
  if not exists (select from selections.reply r where r.coop_id = new.coop_id and r.number = new.number and r.round = new.round and r.willing) then
    raise exception 'round % of selection % has nobody willing', new.round, new.number using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function selections.guard_filling() is 'A role goes only to who said yes.';
create trigger willing before insert on selections.filling for each row execute function selections.guard_filling();

do $$
declare
  kept text;
begin
  foreach kept in array array['form', 'phase_end', 'proposal', 'hearing', 'reply', 'filling', 'calling_off'] loop
    execute format('create trigger guard before insert on selections.%I for each row execute function selections.guard_step()', kept);
  end loop;
  foreach kept in array array['selection', 'chooser', 'form', 'phase_end', 'proposal', 'hearing', 'reply', 'filling', 'calling_off'] loop
    execute format('create trigger append_only before update or delete or truncate on selections.%I execute function shell.refuse_change()', kept);
    execute format('grant select, insert on selections.%I to phyle_app', kept);
    call shell.protect(format('selections.%I', kept)::regclass);
  end loop;
end
$$;
-- Locking a row takes the right to change it; the trigger above still refuses any change.
grant update (number) on selections.selection to phyle_app;
