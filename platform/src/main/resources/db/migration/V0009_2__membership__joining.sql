-- How people come in: invitations, requests, imports.

create table membership.invitation (
  coop_id uuid not null references identity.coop (agent_id),
  invitation_id uuid not null,
  code text not null unique check (code ~ '^[a-z2-7]{16}$'),
  email text check (char_length(email) <= 254),
  class text check (class ~ '^[a-z][a-z0-9-]{0,30}$'),
  use_limit integer not null check (use_limit between 1 and 1000),
  expires_at timestamptz not null,
  noted_at timestamptz not null check (noted_at < expires_at),
  noted_by uuid not null references identity.person (agent_id),
  primary key (coop_id, invitation_id),
  check (email is null or use_limit = 1)
);
comment on table membership.invitation is 'An invitation by email (one use) or by link. It opens the form to join; admission stays as the rules say, so the code is kept readable.';

create table membership.invitation_revocation (
  coop_id uuid not null,
  invitation_id uuid not null,
  noted_at timestamptz not null,
  noted_by uuid not null references identity.person (agent_id),
  primary key (coop_id, invitation_id),
  foreign key (coop_id, invitation_id) references membership.invitation
);
comment on table membership.invitation_revocation is 'An invitation taken back.';

create table membership.request (
  coop_id uuid not null references identity.coop (agent_id),
  request_id uuid not null,
  person_id uuid not null references identity.person (agent_id),
  organisation text check (char_length(organisation) between 1 and 200),
  name text not null check (char_length(name) between 1 and 200),
  address text not null check (char_length(address) between 1 and 500),
  class text not null check (class ~ '^[a-z][a-z0-9-]{0,30}$'),
  age_shown integer not null check (age_shown >= 0),
  statutes_version integer not null check (statutes_version > 0),
  invitation_id uuid,
  noted_at timestamptz not null,
  primary key (coop_id, request_id),
  foreign key (coop_id, invitation_id) references membership.invitation
);
comment on table membership.request is 'A request to join, by a person for themself or for an organisation they will represent.';
comment on column membership.request.age_shown is 'The minimum age of the rules, shown to be reached; the date of birth is not kept.';
create index on membership.request (coop_id, person_id);

create table membership.invitation_use (
  coop_id uuid not null,
  invitation_id uuid not null,
  slot integer not null check (slot > 0),
  request_id uuid not null,
  noted_at timestamptz not null,
  primary key (coop_id, invitation_id, slot),
  unique (coop_id, request_id),
  foreign key (coop_id, invitation_id) references membership.invitation,
  foreign key (coop_id, request_id) references membership.request
);
comment on table membership.invitation_use is 'One row for each request an invitation led to; slots run from 1 to the limit.';

create function membership.within_use_limit() returns trigger language plpgsql as $$
begin
  if new.slot > (select use_limit from membership.invitation where coop_id = new.coop_id and invitation_id = new.invitation_id) then
    raise exception 'the invitation is used up' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger within_use_limit before insert on membership.invitation_use for each row execute function membership.within_use_limit();

create table membership.request_voice (
  coop_id uuid not null,
  request_id uuid not null,
  director_id uuid not null,
  accepts boolean not null,
  reason text not null default '' check (char_length(reason) <= 1000),
  noted_at timestamptz not null,
  noted_by uuid not null references identity.person (agent_id),
  primary key (coop_id, request_id, director_id),
  foreign key (coop_id, request_id) references membership.request,
  foreign key (coop_id, director_id) references membership.member,
  check (accepts or reason <> '')
);
comment on table membership.request_voice is 'What a director says to a request where the board admits; one voice each.';

create table membership.request_closure (
  coop_id uuid not null,
  request_id uuid not null,
  kind text not null check (kind in ('ADMITTED', 'REFUSED', 'WITHDRAWN')),
  reason text not null default '' check (char_length(reason) <= 1000),
  noted_at timestamptz not null,
  noted_by uuid references identity.person (agent_id),
  primary key (coop_id, request_id),
  foreign key (coop_id, request_id) references membership.request,
  check (kind <> 'REFUSED' or reason <> '')
);
comment on table membership.request_closure is 'How a request ended; once.';

create table membership.import_upload (
  coop_id uuid not null references identity.coop (agent_id),
  import_id uuid not null,
  file bytea not null check (octet_length(file) <= 5242880),
  file_name text not null check (char_length(file_name) <= 255),
  noted_at timestamptz not null,
  noted_by uuid not null references identity.person (agent_id),
  primary key (coop_id, import_id)
);
comment on table membership.import_upload is 'A file between preview and import; deleted with either the import or the next upload after a day.';

create table membership.member_import (
  coop_id uuid not null references identity.coop (agent_id),
  import_id uuid not null,
  file_sha256 bytea not null check (octet_length(file_sha256) = 32),
  file_name text not null,
  admitted integer not null check (admitted >= 0),
  already integer not null check (already >= 0),
  noted_at timestamptz not null,
  noted_by uuid not null references identity.person (agent_id),
  primary key (coop_id, import_id)
);
comment on table membership.member_import is 'An import that was carried out: which file, by whom, how many were admitted and how many were already members.';

call membership.protect_all('invitation', 'invitation_revocation', 'request', 'invitation_use', 'request_voice', 'request_closure',
  'import_upload', 'member_import');
grant delete on membership.import_upload to phyle_app;
drop procedure membership.protect_all;
