-- The statutory register: rows are added, never changed and never taken away, so it can be read as of any day.
create schema membership;
comment on schema membership is 'Who the co-op is: register, officers, invitations and requests to join.';
grant usage on schema membership to phyle_app;

create table membership.member (
  coop_id uuid not null references identity.coop (agent_id),
  member_id uuid not null,
  number integer not null check (number > 0),
  agent_id uuid not null references identity.agent (id),
  kind text not null check (kind in ('PERSON', 'ORGANISATION')),
  admitted_on date not null,
  means text not null check (means in ('FOUNDING', 'OPEN', 'BOARD', 'DECISION', 'IMPORT')),
  source_id uuid,
  decision integer check (decision > 0),
  statutes_version integer check (statutes_version > 0),
  noted_at timestamptz not null,
  noted_by uuid references identity.person (agent_id),
  primary key (coop_id, member_id),
  unique (coop_id, number),
  check ((means = 'DECISION') = (decision is not null))
);
comment on table membership.member is 'One row per admission. Somebody who leaves and comes back has two, with two numbers.';
comment on column membership.member.number is 'Sequential per co-op, never reused; an imported register keeps its own numbers.';
comment on column membership.member.source_id is 'The request or the import it came from.';
comment on column membership.member.statutes_version is 'The version of the statutes the member accepted; unknown for imported members.';
create index on membership.member (coop_id, agent_id);
create unique index on membership.member (coop_id, source_id) where means in ('OPEN', 'BOARD', 'DECISION');

create table membership.particulars (
  coop_id uuid not null,
  member_id uuid not null,
  entry_id uuid not null,
  since date not null,
  name text not null check (char_length(name) between 1 and 200),
  address text not null check (char_length(address) <= 500),
  noted_at timestamptz not null,
  noted_by uuid references identity.person (agent_id),
  primary key (coop_id, entry_id),
  foreign key (coop_id, member_id) references membership.member
);
comment on table membership.particulars is 'Name and address as they stand from a day on; the last row by day and entry holds.';
create index on membership.particulars (coop_id, member_id, since desc, entry_id desc);

create table membership.class_entry (
  coop_id uuid not null,
  member_id uuid not null,
  entry_id uuid not null,
  since date not null,
  class text not null check (class ~ '^[a-z][a-z0-9-]{0,30}$'),
  reason text not null default '' check (char_length(reason) <= 500),
  noted_at timestamptz not null,
  noted_by uuid references identity.person (agent_id),
  primary key (coop_id, entry_id),
  foreign key (coop_id, member_id) references membership.member
);
comment on table membership.class_entry is 'The class a member belongs to from a day on; the last row by day and entry holds.';
create index on membership.class_entry (coop_id, member_id, since desc, entry_id desc);

create table membership.representation (
  coop_id uuid not null,
  member_id uuid not null,
  entry_id uuid not null,
  since date not null,
  person_id uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  noted_by uuid references identity.person (agent_id),
  primary key (coop_id, entry_id),
  foreign key (coop_id, member_id) references membership.member
);
comment on table membership.representation is 'Who acts for a member organisation from a day on: one person at a time, the last row by day and entry.';
create index on membership.representation (coop_id, member_id, since desc, entry_id desc);
create index on membership.representation (coop_id, person_id);

create table membership.ending (
  coop_id uuid not null,
  member_id uuid not null,
  ended_on date not null,
  kind text not null check (kind in ('RESIGNED', 'REMOVED', 'DIED', 'WOUND_UP')),
  reason text not null default '' check (char_length(reason) <= 500),
  decision integer check (decision > 0),
  noted_at timestamptz not null,
  noted_by uuid references identity.person (agent_id),
  primary key (coop_id, member_id),
  foreign key (coop_id, member_id) references membership.member,
  check (kind <> 'REMOVED' or decision is not null)
);
comment on table membership.ending is 'The end of a membership; ended_on is the first day no longer a member.';

create table membership.visibility (
  coop_id uuid not null,
  member_id uuid not null,
  entry_id uuid not null,
  hidden boolean not null,
  noted_at timestamptz not null,
  primary key (coop_id, entry_id),
  foreign key (coop_id, member_id) references membership.member
);
comment on table membership.visibility is 'Whether a member keeps their name from the public register; the last entry holds, none means shown.';
create index on membership.visibility (coop_id, member_id, entry_id desc);

create table membership.commitment (
  coop_id uuid not null,
  member_id uuid not null,
  salt bytea not null check (octet_length(salt) = 16),
  name text not null,
  primary key (coop_id, member_id),
  foreign key (coop_id, member_id) references membership.member
);
comment on table membership.commitment is 'What opens the commitment to a name in the public record. Deleting the row leaves the record true and says nothing of anybody.';

create table membership.appointment (
  coop_id uuid not null,
  appointment_id uuid not null,
  member_id uuid not null,
  office text not null check (office in ('SECRETARY', 'TREASURER', 'DIRECTOR')),
  from_on date not null,
  until_on date not null check (until_on > from_on),
  decision integer check (decision > 0),
  noted_at timestamptz not null,
  noted_by uuid references identity.person (agent_id),
  primary key (coop_id, appointment_id),
  foreign key (coop_id, member_id) references membership.member
);
comment on table membership.appointment is 'A member in an office from a day (included) until a day (excluded).';
create index on membership.appointment (coop_id, member_id);

create table membership.appointment_end (
  coop_id uuid not null,
  appointment_id uuid not null,
  ended_on date not null,
  kind text not null check (kind in ('STEPPED_DOWN', 'REMOVED', 'LEFT')),
  decision integer check (decision > 0),
  noted_at timestamptz not null,
  noted_by uuid references identity.person (agent_id),
  primary key (coop_id, appointment_id),
  foreign key (coop_id, appointment_id) references membership.appointment
);
comment on table membership.appointment_end is 'The early end of an appointment; ended_on is the first day no longer in office.';

create procedure membership.protect_all(variadic tables text[]) language plpgsql as $$
declare t text;
begin
  foreach t in array tables loop
    execute format('call shell.protect(%L)', 'membership.' || t);
    execute format('grant select, insert on membership.%I to phyle_app', t);
    if t not in ('commitment', 'import_upload') then
      execute format('create trigger append_only before update or delete or truncate on membership.%I execute function shell.refuse_change()', t);
    end if;
  end loop;
end $$;
call membership.protect_all('member', 'particulars', 'class_entry', 'representation', 'ending', 'visibility', 'commitment',
  'appointment', 'appointment_end');
grant delete on membership.commitment to phyle_app;
