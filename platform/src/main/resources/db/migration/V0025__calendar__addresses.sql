-- Private addresses under which calendar programs read what concerns one person. Not tenant tables: an address belongs to its reader, across co-ops.

create schema calendar;
comment on schema calendar is 'Addresses of people''s calendars.';
grant usage on schema calendar to phyle_app;

create table calendar.address (
  id uuid primary key,
  person_id uuid not null references identity.person (agent_id),
  only_coop uuid references identity.coop (agent_id),
  hash bytea not null unique check (length(hash) = 32),
  made_at timestamptz not null,
  last_read_on date
);
comment on table calendar.address is 'An address that shows a person''s days to whoever holds it; its text is kept nowhere.';
comment on column calendar.address.only_coop is 'The one co-op it tells of; null for all of the person''s.';
comment on column calendar.address.last_read_on is 'The last day it was read; says whether anything still uses it.';
create index address_of_person on calendar.address (person_id);

create table calendar.ending (
  address_id uuid primary key references calendar.address,
  at timestamptz not null
);
comment on table calendar.ending is 'Its owner ended or renewed an address.';
create trigger append_only before update or delete or truncate on calendar.ending execute function shell.refuse_change();

grant select, insert on calendar.address, calendar.ending to phyle_app;
grant update (last_read_on) on calendar.address to phyle_app;
