-- What happens in a co-op is told to other programs: each hook follows the sealed record from the position it began at.

create schema hooks;
comment on schema hooks is 'Addresses of other programs that are told what happens.';
grant usage on schema hooks to phyle_app;

create table hooks.hook (
  coop_id uuid not null references identity.coop (agent_id),
  id uuid not null,
  name text not null check (name = btrim(name) and char_length(name) between 1 and 80 and name !~ '[[:cntrl:]]'),
  url text not null check (url ~ '^https://[!-~]+$' and char_length(url) <= 410),
  shape text not null check (shape in ('json', 'slack', 'discord', 'teams', 'matrix')),
  topics text[] not null check (cardinality(topics) between 1 and 20),
  locale text not null check (locale ~ '^[a-z]{2,3}$'),
  secret bytea not null,
  wrapped boolean not null,
  made_by uuid not null references identity.person,
  made_at timestamptz not null,
  primary key (coop_id, id)
);
comment on table hooks.hook is 'An address that is told of some kinds of acts. Its secret signs what is sent, and is encrypted where the server has one of its own.';

create table hooks.ending (
  coop_id uuid not null,
  hook_id uuid not null,
  at timestamptz not null,
  by_person uuid references identity.person,
  primary key (coop_id, hook_id),
  foreign key (coop_id, hook_id) references hooks.hook
);
comment on table hooks.ending is 'The hook is told nothing any more: somebody ended it, or, where nobody is named, it failed for days.';

create table hooks.progress (
  coop_id uuid not null,
  hook_id uuid not null,
  position bigint not null,
  tries int not null default 0 check (tries >= 0),
  due_at timestamptz not null,
  primary key (coop_id, hook_id),
  foreign key (coop_id, hook_id) references hooks.hook
);
comment on table hooks.progress is 'The last position of the record a hook has been told, and when to try the next; a claim moves that on, so a lost claim lapses.';

create table hooks.attempt (
  coop_id uuid not null,
  id uuid not null,
  hook_id uuid not null,
  kind text not null,
  at timestamptz not null,
  status int check (status between 100 and 999),
  error text check (char_length(error) <= 300),
  primary key (coop_id, id),
  foreign key (coop_id, hook_id) references hooks.hook,
  check ((status is null) <> (error is null))
);
create index attempt_hook on hooks.attempt (coop_id, hook_id, at);
comment on table hooks.attempt is 'What was tried in the last thirty days, and what the other side answered.';

call shell.protect('hooks.hook');
call shell.protect('hooks.ending');
call shell.protect('hooks.progress');
call shell.protect('hooks.attempt');
grant select, insert on hooks.hook, hooks.ending to phyle_app;
grant select, insert, update (position, tries, due_at) on hooks.progress to phyle_app;
grant select, insert, delete on hooks.attempt to phyle_app;
