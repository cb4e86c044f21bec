-- Notices can be answered by mail; each reader chooses how often to hear of what can wait.

alter table notices.outbox
  add column answer_to text not null default '' check (answer_to !~ '[[:cntrl:][:space:]]'),
  add column thread text not null default '' check (thread ~ '^[!-;=?-~]*$'),
  add column in_reply_to text not null default '' check (in_reply_to ~ '^(<[!-;=?-~]+>)?$'),
  add column leave_path text not null default '' check (leave_path = '' or leave_path like '/%');
comment on column notices.outbox.answer_to is 'Where an answer goes: an address only its reader can write to; empty where none is read.';
comment on column notices.outbox.thread is 'What it is about, as half of a Message-ID: mail programs show letters about one thing together.';
comment on column notices.outbox.in_reply_to is 'Message-ID of the mail it answers, empty for none.';
comment on column notices.outbox.leave_path is 'Where one click ends letters like it (RFC 8058), empty for letters that must arrive.';

create table notices.subject (
  number bigint generated always as identity (maxvalue 1099511627775) primary key,
  kind text not null check (kind ~ '^[a-z][a-z-]{0,30}$'),
  coop uuid not null references identity.coop (agent_id),
  item text not null check (item ~ '^[0-9a-z-]{1,40}$'),
  unique (coop, kind, item)
);
comment on table notices.subject is 'What letters are about, numbered, because an address has no room for more.';

create table notices.answer_key (
  id int primary key check (id = 1),
  key bytea not null,
  wrapped boolean not null
);
comment on table notices.answer_key is 'The key that signs answer addresses and the links that end letters; encrypted where the server has a secret.';

create table notices.arrived (
  digest bytea primary key check (octet_length(digest) = 32),
  at timestamptz not null,
  outcome text not null check (outcome in ('taken', 'refused', 'another-sender', 'failed', 'ignored'))
);
create index arrived_at on notices.arrived (at);
comment on table notices.arrived is 'Mails read from the mailbox, by the SHA-256 of their Message-ID and answer address, so that none counts twice.';

create table notices.rhythm (
  person_id uuid primary key references identity.person,
  rhythm text not null check (rhythm in ('at-once', 'daily', 'weekly', 'never')),
  zone text not null check (zone ~ '^[A-Za-z][A-Za-z0-9_+/-]{1,60}$')
);
comment on table notices.rhythm is 'How often somebody wants to hear of what can wait, and the time zone of their mornings.';

create table notices.coop_rhythm (
  person_id uuid not null references identity.person,
  coop uuid not null references identity.coop (agent_id),
  rhythm text not null check (rhythm in ('at-once', 'daily', 'weekly', 'never')),
  primary key (person_id, coop)
);
comment on table notices.coop_rhythm is 'The same for one co-op, where it differs.';

create table notices.held (
  id uuid primary key,
  person_id uuid not null references identity.person,
  subject_number bigint not null references notices.subject,
  reminds boolean not null,
  subject text not null check (subject !~ '[[:cntrl:]]'),
  link text not null check (link = '' or link like '/%'),
  at timestamptz not null,
  due_at timestamptz not null
);
create index held_due on notices.held (due_at);
create index held_person on notices.held (person_id);
comment on table notices.held is 'What waits for its reader''s next summary. Links that act in a reader''s name never wait here.';
comment on column notices.held.reminds is 'Whether it asks for something that may be done meanwhile; then it is left out.';

grant select, insert on notices.subject, notices.answer_key to phyle_app;
grant select, insert, delete on notices.arrived, notices.held to phyle_app;
grant update (due_at) on notices.held to phyle_app;
grant select, insert, update, delete on notices.rhythm, notices.coop_rhythm to phyle_app;
