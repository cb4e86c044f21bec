-- Circles: smaller wholes of a co-op. Opening, charter, joining, leaving and closing are rows.

create schema circles;
comment on schema circles is 'Smaller wholes of a co-op: what they are for, who sits in them, who visits.';
grant usage on schema circles to phyle_app;

create table circles.numbering (
  coop_id uuid primary key references identity.coop (agent_id),
  last int not null check (last > 0)
);
comment on table circles.numbering is 'The last circle number given out in each co-op.';

create table circles.circle (
  coop_id uuid not null references identity.coop (agent_id),
  number int not null check (number > 0),
  opened_by uuid not null references identity.person (agent_id),
  opened_at timestamptz not null,
  primary key (coop_id, number)
);
comment on table circles.circle is 'A circle; whoever seats somebody in it holds this row until the transaction ends.';

create table circles.charter (
  coop_id uuid not null,
  number int not null,
  version int not null check (version > 0),
  name text not null check (name = btrim(name) and char_length(name) between 2 and 80 and name !~ '[[:cntrl:]]'),
  aim text not null check (char_length(aim) between 1 and 2000),
  openness text not null check (openness in ('OPEN', 'REQUEST', 'INVITATION')),
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, number, version),
  foreign key (coop_id, number) references circles.circle
);
comment on table circles.charter is 'What a circle is called and for, and how one comes in; the highest version holds.';
comment on column circles.charter.openness is 'OPEN: members read and join. REQUEST: members read and ask to join. INVITATION: only those in it know what it says.';

create table circles.closing (
  coop_id uuid not null,
  number int not null,
  reason text not null check (char_length(reason) <= 500),
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, number),
  foreign key (coop_id, number) references circles.circle
);
comment on table circles.closing is 'A circle came to its end: nobody joins, what was written stays readable.';

create table circles.seat (
  coop_id uuid not null,
  seat_id uuid not null,
  number int not null,
  person_id uuid not null references identity.person (agent_id),
  guest boolean not null,
  until_on date,
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, seat_id),
  foreign key (coop_id, number) references circles.circle,
  check (guest or until_on is null)
);
comment on table circles.seat is 'Somebody sits in a circle: a member of the co-op while they are one, or a guest, perhaps up to a day.';
comment on column circles.seat.until_on is 'The first day the guest no longer sits here.';
create index on circles.seat (coop_id, number);
create index on circles.seat (coop_id, person_id);

create table circles.seat_end (
  coop_id uuid not null,
  seat_id uuid not null,
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, seat_id),
  foreign key (coop_id, seat_id) references circles.seat
);
comment on table circles.seat_end is 'They left, or were asked to.';

create table circles.coordination (
  coop_id uuid not null,
  coordination_id uuid not null,
  seat_id uuid not null,
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, coordination_id),
  foreign key (coop_id, seat_id) references circles.seat
);
comment on table circles.coordination is 'Somebody in a circle coordinates it from here on: answers requests, invites guests, keeps the charter.';
create index on circles.coordination (coop_id, seat_id);

create table circles.coordination_end (
  coop_id uuid not null,
  coordination_id uuid not null,
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, coordination_id),
  foreign key (coop_id, coordination_id) references circles.coordination
);
comment on table circles.coordination_end is 'They coordinate no longer.';

create table circles.request (
  coop_id uuid not null,
  request_id uuid not null,
  number int not null,
  person_id uuid not null references identity.person (agent_id),
  words text not null check (char_length(words) <= 1000),
  noted_at timestamptz not null,
  primary key (coop_id, request_id),
  foreign key (coop_id, number) references circles.circle
);
comment on table circles.request is 'A member asks to sit in a circle.';
create index on circles.request (coop_id, number);

create table circles.request_answer (
  coop_id uuid not null,
  request_id uuid not null,
  accepted boolean not null,
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, request_id),
  foreign key (coop_id, request_id) references circles.request
);
comment on table circles.request_answer is 'What became of a request; once.';

create table circles.invitation (
  coop_id uuid not null,
  invitation_id uuid not null,
  number int not null,
  secret_hash bytea not null unique check (octet_length(secret_hash) = 32),
  email text not null check (email = lower(email) and char_length(email) <= 254),
  until_on date,
  expires_at timestamptz not null,
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null check (noted_at < expires_at),
  primary key (coop_id, invitation_id),
  foreign key (coop_id, number) references circles.circle
);
comment on table circles.invitation is 'A guest is invited by mail; the link works once, for the address it went to. Of its secret only the SHA-256 is kept.';
create index on circles.invitation (coop_id, number);

create table circles.invitation_use (
  coop_id uuid not null,
  invitation_id uuid not null,
  seat_id uuid not null,
  noted_at timestamptz not null,
  primary key (coop_id, invitation_id),
  foreign key (coop_id, invitation_id) references circles.invitation,
  foreign key (coop_id, seat_id) references circles.seat
);
comment on table circles.invitation_use is 'The guest came.';

create table circles.invitation_revocation (
  coop_id uuid not null,
  invitation_id uuid not null,
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, invitation_id),
  foreign key (coop_id, invitation_id) references circles.invitation
);
comment on table circles.invitation_revocation is 'The invitation was taken back.';

create view circles.now with (security_invoker = true) as
  select c.coop_id, c.number, h.name, h.aim, h.openness, h.version, c.opened_at, x.noted_at as closed_at, x.reason
    from circles.circle c
    join lateral (select * from circles.charter h where h.coop_id = c.coop_id and h.number = c.number order by version desc limit 1) h on true
    left join circles.closing x on x.coop_id = c.coop_id and x.number = c.number;
comment on view circles.now is 'Each circle as its charter has it today.';

create view circles.sitting with (security_invoker = true) as
  select s.coop_id, s.number, s.seat_id, s.person_id, s.guest, s.until_on, s.noted_at,
      exists (select from circles.coordination o where o.coop_id = s.coop_id and o.seat_id = s.seat_id
        and not exists (select from circles.coordination_end e where e.coop_id = o.coop_id and e.coordination_id = o.coordination_id)) as coordinates
    from circles.seat s
   where not exists (select from circles.seat_end e where e.coop_id = s.coop_id and e.seat_id = s.seat_id);
comment on view circles.sitting is 'Seats nobody has given up. Whether a member is one still, and a guest''s day has come, is for the reader to ask.';

create function circles.one_seat() returns trigger language plpgsql as
$$
begin
  if exists (select from circles.sitting s where s.coop_id = new.coop_id and s.number = new.number and s.person_id = new.person_id
      and s.guest = new.guest and s.seat_id <> new.seat_id and (s.until_on is null or s.until_on > (new.noted_at at time zone 'UTC')::date)) then
    raise exception 'they sit in circle % already', new.number using errcode = 'unique_violation';
  end if;
  if exists (select from circles.closing x where x.coop_id = new.coop_id and x.number = new.number) then
    raise exception 'circle % is closed', new.number using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function circles.one_seat() is 'One seat a person, and none in a closed circle.';
create trigger one_seat before insert on circles.seat for each row execute function circles.one_seat();

do $$
declare
  kept text;
begin
  foreach kept in array array['circle', 'charter', 'closing', 'seat', 'seat_end', 'coordination', 'coordination_end', 'request', 'request_answer',
    'invitation', 'invitation_use', 'invitation_revocation', 'numbering'] loop
    execute format('call shell.protect(%L)', 'circles.' || kept);
    execute format('grant select, insert on circles.%I to phyle_app', kept);
    if kept <> 'numbering' then
      execute format('create trigger stays before update or delete on circles.%I for each row execute function shell.refuse_change()', kept);
    end if;
  end loop;
end
$$;
grant update (last) on circles.numbering to phyle_app;
-- Holding a row for update asks for a right to update; the trigger refuses every change.
grant update (coop_id) on circles.circle, circles.request, circles.invitation to phyle_app;
grant select on circles.now, circles.sitting to phyle_app;
