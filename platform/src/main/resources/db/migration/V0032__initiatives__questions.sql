-- Members' initiatives: texts that others support, all of one question together, and the one vote between them. Each step of a question's life is a row of its own.

create schema initiatives;
comment on schema initiatives is 'Members'' initiatives: questions, rival texts and their versions, support, and what forced a vote.';
grant usage on schema initiatives to phyle_app;

create table initiatives.question (
  coop_id uuid not null references identity.coop (agent_id),
  number int not null check (number > 0),
  way text not null check (way in ('DECISION', 'MEETING')),
  tags text[] not null check (cardinality(tags) <= 5),
  thread int not null check (thread > 0),
  begun_by uuid not null references identity.person (agent_id),
  begun_at timestamptz not null,
  lapses_at timestamptz not null,
  primary key (coop_id, number),
  check (begun_at < lapses_at)
);
comment on table initiatives.question is 'What several texts answer. Enough support before it lapses forces a vote, or a general meeting, and nobody can stop it.';

create table initiatives.initiative (
  coop_id uuid not null,
  number int not null,
  place int not null check (place between 1 and 20),
  kind text not null check (kind in ('FIRST', 'RIVAL', 'AMENDMENT')),
  amends int,
  amends_version int,
  written_by uuid not null references identity.person (agent_id),
  written_at timestamptz not null,
  primary key (coop_id, number, place),
  foreign key (coop_id, number) references initiatives.question,
  foreign key (coop_id, number, amends) references initiatives.initiative,
  check ((kind = 'FIRST') = (place = 1)),
  check (case when kind = 'AMENDMENT' then amends is not null and amends < place and amends_version > 0 else num_nonnulls(amends, amends_version) = 0 end)
);
comment on table initiatives.initiative is 'An answer to the question: the first, a rival, or a changed text of another.';

create table initiatives.wording (
  coop_id uuid not null,
  number int not null,
  place int not null,
  version int not null check (version > 0),
  title text not null check (char_length(title) between 3 and 160),
  body text not null check (char_length(body) between 10 and 10000),
  fingerprint bytea not null check (octet_length(fingerprint) = 32),
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, number, place, version),
  foreign key (coop_id, number, place) references initiatives.initiative
);
comment on table initiatives.wording is 'Every version of every text.';
comment on column initiatives.wording.fingerprint is 'Hash of its plain words: the same question again has the same.';
create index on initiatives.wording (coop_id, fingerprint);
alter table initiatives.initiative add foreign key (coop_id, number, amends, amends_version) references initiatives.wording (coop_id, number, place, version);

create table initiatives.withdrawal (
  coop_id uuid not null,
  number int not null,
  place int not null,
  withdrawn_by uuid not null references identity.person (agent_id),
  withdrawn_at timestamptz not null,
  primary key (coop_id, number, place),
  foreign key (coop_id, number, place) references initiatives.initiative
);
comment on table initiatives.withdrawal is 'Its author took it back, before there was enough support.';

create table initiatives.adoption (
  coop_id uuid not null,
  number int not null,
  place int not null,
  into_place int not null,
  into_version int not null,
  adopted_by uuid not null references identity.person (agent_id),
  adopted_at timestamptz not null,
  primary key (coop_id, number, place),
  foreign key (coop_id, number, place) references initiatives.initiative,
  foreign key (coop_id, number, into_place, into_version) references initiatives.wording (coop_id, number, place, version),
  check (into_version > 1 and into_place <> place)
);
comment on table initiatives.adoption is 'The author of the text an amendment changes made its words the next version; the amendment stands in that and no longer by itself.';

create table initiatives.support (
  coop_id uuid not null,
  number int not null,
  place int not null,
  member_id uuid not null,
  version int not null,
  given_by uuid not null references identity.person (agent_id),
  given_at timestamptz not null,
  id uuid not null,
  taken_back_at timestamptz,
  primary key (coop_id, id),
  foreign key (coop_id, number, place, version) references initiatives.wording (coop_id, number, place, version),
  check (taken_back_at >= given_at)
);
comment on table initiatives.support is 'A member supports an initiative, in this version of its text or a later one, until taken back.';
create unique index support_once on initiatives.support (coop_id, number, place, member_id) where taken_back_at is null;

create table initiatives.threshold (
  coop_id uuid not null,
  number int not null,
  reached_at timestamptz not null,
  members int not null check (members > 0),
  needed int not null check (needed > 0),
  supporters int not null,
  freezes_at timestamptz,
  requisition int check (requisition > 0),
  primary key (coop_id, number),
  foreign key (coop_id, number) references initiatives.question,
  check (supporters >= needed and supporters <= members),
  check (num_nonnulls(freezes_at, requisition) = 1 and freezes_at > reached_at)
);
comment on table initiatives.threshold is 'Enough members supported the question: its texts freeze on that day and go to the vote, or a general meeting is required.';

create table initiatives.lapse (
  coop_id uuid not null,
  number int not null,
  lapsed_at timestamptz not null,
  needed int not null check (needed > 0),
  supporters int not null check (supporters >= 0 and supporters < needed),
  primary key (coop_id, number),
  foreign key (coop_id, number) references initiatives.question
);
comment on table initiatives.lapse is 'Too few supported the question in time.';

create table initiatives.freezing (
  coop_id uuid not null,
  number int not null,
  frozen_at timestamptz not null,
  statutes_version int not null check (statutes_version > 0),
  secret boolean not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  primary key (coop_id, number),
  unique (coop_id, number, closes_at),
  foreign key (coop_id, number) references initiatives.threshold,
  check (frozen_at <= opens_at and opens_at < closes_at)
);
comment on table initiatives.freezing is 'Notice of the vote: texts, rules and dates are fixed for good.';

create table initiatives.choice (
  coop_id uuid not null,
  number int not null,
  option int not null check (option > 0),
  place int not null,
  version int not null,
  primary key (coop_id, number, option),
  unique (coop_id, number, place),
  foreign key (coop_id, number) references initiatives.freezing,
  foreign key (coop_id, number, place, version) references initiatives.wording (coop_id, number, place, version)
);
comment on table initiatives.choice is 'The paper: which text, in which version, is which option. The status quo comes after the last.';

create table initiatives.opening (
  coop_id uuid not null,
  number int not null,
  opened_at timestamptz not null,
  primary key (coop_id, number),
  foreign key (coop_id, number) references initiatives.freezing
);
comment on table initiatives.opening is 'The vote opened: its roll froze, as the box of its number has it.';

create table initiatives.closure (
  coop_id uuid not null,
  number int not null,
  closed_at timestamptz not null,
  verdict text not null check (verdict in ('PASSED', 'FAILED', 'NO_QUORUM')),
  winner int,
  ballots int not null check (ballots >= 0),
  seed text not null check (seed ~ '^([0-9a-f]{2})+$'),
  input text check (input is json object),
  input_hash bytea check (octet_length(input_hash) = 32),
  primary key (coop_id, number),
  foreign key (coop_id, number) references initiatives.opening,
  foreign key (coop_id, number, closed_at) references initiatives.freezing (coop_id, number, closes_at),
  foreign key (coop_id, number, winner) references initiatives.choice,
  check ((verdict = 'PASSED') = (winner is not null)),
  check (num_nonnulls(input, input_hash) in (0, 2))
);
comment on table initiatives.closure is 'Counted, exactly once, as of the minute it was to close. The winner is an option of the paper.';
comment on column initiatives.closure.input is 'What was said, alike ballots together. None where a class of a secret vote had too few ballots to stay secret.';
