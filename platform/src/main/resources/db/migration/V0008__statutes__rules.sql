-- What a co-op is: drafts of foundings (no co-op yet, so no tenant), the dated versions of its statutes, drafts of amendments.

create schema statutes;
comment on schema statutes is 'Foundings, statutes in their versions, drafts of amendments.';
grant usage on schema statutes to phyle_app;

create table statutes.founding (
  id uuid primary key,
  invitation text not null unique check (char_length(invitation) >= 22),
  started_by uuid not null references identity.person,
  started_at timestamptz not null
);
comment on table statutes.founding is
  'A co-op in the making. The invitation is the secret part of the link its founders pass on; they must be able to read it again.';

create table statutes.founding_revision (
  founding_id uuid not null references statutes.founding,
  number int not null check (number >= 1),
  previous int generated always as (nullif(number - 1, 0)) stored,
  question text not null check (question ~ '^[a-z]+$'),
  rules jsonb not null check (jsonb_typeof(rules) = 'object'),
  by_person uuid not null references identity.person,
  at timestamptz not null,
  primary key (founding_id, number),
  foreign key (founding_id, previous) references statutes.founding_revision
);
comment on table statutes.founding_revision is
  'The rules of a founding after each answer, without gaps. Two people answering at once collide on the key, so neither overwrites the other.';

create table statutes.founding_founder (
  founding_id uuid not null references statutes.founding,
  person_id uuid not null references identity.person,
  joined_at timestamptz not null,
  primary key (founding_id, person_id)
);
create index founding_founder_person on statutes.founding_founder (person_id);
comment on table statutes.founding_founder is 'Who founds. Only they may see the founding.';

create table statutes.founding_withdrawal (
  founding_id uuid not null,
  person_id uuid not null,
  by_person uuid not null references identity.person,
  at timestamptz not null,
  primary key (founding_id, person_id),
  foreign key (founding_id, person_id) references statutes.founding_founder
);
comment on table statutes.founding_withdrawal is 'A founder who left, or was taken off the list by whoever started it, before the co-op came to be.';

create table statutes.founding_particulars (
  founding_id uuid not null,
  person_id uuid not null,
  number int not null check (number >= 1),
  name text not null check (char_length(name) between 1 and 120),
  address text not null check (char_length(address) between 1 and 300),
  class_key text not null check (class_key ~ '^[a-z][a-z0-9-]{0,30}$'),
  offices text[] not null check (offices <@ array['SECRETARY', 'TREASURER', 'DIRECTOR']),
  signatory boolean not null,
  at timestamptz not null,
  primary key (founding_id, person_id, number),
  foreign key (founding_id, person_id) references statutes.founding_founder
);
comment on table statutes.founding_particulars is 'What a founder gives for the register; the highest number holds.';

create table statutes.founding_invitation (
  founding_id uuid not null references statutes.founding,
  email text not null check (email = lower(email)),
  by_person uuid not null references identity.person,
  at timestamptz not null,
  primary key (founding_id, email)
);
comment on table statutes.founding_invitation is 'Who was sent the link by mail, once each.';

create table statutes.founding_comment (
  id uuid primary key,
  founding_id uuid not null references statutes.founding,
  clause text not null check (clause ~ '^[a-z]+\.[a-z0-9.-]+$'),
  by_person uuid not null references identity.person,
  body text not null check (char_length(body) between 1 and 2000),
  at timestamptz not null
);
create index founding_comment_founding on statutes.founding_comment (founding_id);
comment on table statutes.founding_comment is 'What a founder says about a clause of the draft.';

create table statutes.founding_vote (
  founding_id uuid not null,
  number int not null check (number >= 1),
  revision int not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  opened_by uuid not null references identity.person,
  opened_at timestamptz not null,
  primary key (founding_id, number),
  foreign key (founding_id, revision) references statutes.founding_revision
);
comment on table statutes.founding_vote is
  'A founding vote. The hash covers the rules and every founder''s particulars: once either differs, this vote is void and a new one is opened.';

create table statutes.founding_ballot (
  founding_id uuid not null,
  vote int not null,
  person_id uuid not null,
  agrees boolean not null,
  reason text not null check (char_length(reason) <= 2000),
  at timestamptz not null,
  primary key (founding_id, vote, person_id),
  foreign key (founding_id, vote) references statutes.founding_vote,
  foreign key (founding_id, person_id) references statutes.founding_founder,
  check (agrees or reason <> '')
);
comment on table statutes.founding_ballot is 'A founder''s yes or no to one exact text; a no gives its reason.';

create table statutes.founding_completion (
  founding_id uuid primary key references statutes.founding,
  vote int not null,
  coop_id uuid not null unique references identity.coop,
  at timestamptz not null,
  foreign key (founding_id, vote) references statutes.founding_vote
);
comment on table statutes.founding_completion is 'The founding became this co-op; the key lets it happen once.';

create table statutes.version (
  coop_id uuid not null references identity.coop,
  number int not null check (number >= 1),
  previous int generated always as (nullif(number - 1, 0)) stored,
  adopted_at timestamptz not null,
  decision int check (decision >= 1),
  rules jsonb not null check (jsonb_typeof(rules) = 'object'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (coop_id, number),
  foreign key (coop_id, previous) references statutes.version,
  check ((number = 1) = (decision is null))
);
comment on table statutes.version is
  'The statutes, version by version without gaps: the founders'' first, then one for each decision. Never changed, never deleted.';
call shell.protect('statutes.version');

create table statutes.amendment_draft (
  coop_id uuid not null references identity.coop,
  id uuid not null,
  follows uuid,
  based_on int not null,
  question text not null check (question ~ '^[a-z]+$'),
  rules jsonb not null check (jsonb_typeof(rules) = 'object'),
  by_person uuid not null references identity.person,
  at timestamptz not null,
  primary key (coop_id, id),
  foreign key (coop_id, follows) references statutes.amendment_draft,
  foreign key (coop_id, based_on) references statutes.version
);
comment on table statutes.amendment_draft is
  'A proposed rule book. Each edit is a new row that follows another, so that a decision points at words nobody can change.';
call shell.protect('statutes.amendment_draft');

do $$
declare t text;
begin
  foreach t in array array['version', 'amendment_draft', 'founding_revision', 'founding_vote', 'founding_ballot', 'founding_completion'] loop
    execute format('create trigger append_only before update or delete or truncate on statutes.%I execute function shell.refuse_change()', t);
  end loop;
end
$$;

grant select, insert on all tables in schema statutes to phyle_app;
