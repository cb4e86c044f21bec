-- Resolutions from draft to enacted. Each step of a decision's life is a row of its own; no row says "state".

create schema deciding;
comment on schema deciding is 'Resolutions: drafts, notices, frozen rolls, ballots, results and what came of them.';
grant usage on schema deciding to phyle_app;

create table deciding.numbering (
  coop_id uuid primary key references identity.coop (agent_id),
  last int not null check (last > 0)
);
comment on table deciding.numbering is 'The last decision number given out in each co-op.';

create table deciding.decision (
  coop_id uuid not null references identity.coop (agent_id),
  number int not null check (number > 0),
  kind text not null check (kind in ('ORDINARY', 'SPECIAL', 'BOARD')),
  matter text not null check (matter in
    ('STATEMENT', 'AMEND_STATUTES', 'ADMIT_MEMBER', 'REMOVE_MEMBER', 'APPOINT_OFFICER', 'REMOVE_OFFICER', 'DISSOLVE')),
  subject text not null check (subject is json object),
  title text not null check (char_length(title) between 3 and 160),
  body text not null check (char_length(body) <= 20000),
  secret boolean not null,
  text_hash bytea not null check (octet_length(text_hash) = 32),
  subject_hash bytea check (octet_length(subject_hash) = 32),
  proposed_by uuid not null references identity.person (agent_id),
  proposed_at timestamptz not null,
  primary key (coop_id, number),
  unique (coop_id, number, secret),
  check ((matter = 'STATEMENT') = (subject_hash is null))
);
comment on table deciding.decision is 'A question put, or about to be put, to the members or the board. Fixed from the day of notice.';
comment on column deciding.decision.subject is 'What the matter acts on, in its enactor''s terms; canonical JSON of texts.';
comment on column deciding.decision.text_hash is 'SHA-256 of title and body without case, accents, punctuation and spaces: the same words are the same question.';
comment on column deciding.decision.subject_hash is 'SHA-256 of matter and subject; null for statements, whose question is their text.';
create index on deciding.decision (coop_id, text_hash);
create index on deciding.decision (coop_id, subject_hash);

create table deciding.decision_notice (
  coop_id uuid not null,
  number int not null,
  given_by uuid not null references identity.person (agent_id),
  given_at timestamptz not null,
  statutes_version int not null check (statutes_version > 0),
  zone text not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  primary key (coop_id, number),
  foreign key (coop_id, number) references deciding.decision,
  unique (coop_id, number, closes_at),
  check (given_at <= opens_at and opens_at < closes_at)
);
comment on table deciding.decision_notice is 'Notice given: from here the text is fixed and the rules of this statutes version decide, whatever is amended later.';

create table deciding.decision_withdrawal (
  coop_id uuid not null,
  number int not null,
  withdrawn_by uuid not null references identity.person (agent_id),
  withdrawn_at timestamptz not null,
  primary key (coop_id, number),
  foreign key (coop_id, number) references deciding.decision
);
comment on table deciding.decision_withdrawal is 'The proposer took it back before the vote opened.';

create table deciding.decision_opening (
  coop_id uuid not null,
  number int not null,
  opened_at timestamptz not null,
  secret boolean not null,
  eligible int not null check (eligible >= 0),
  roll_root bytea not null check (octet_length(roll_root) = 32),
  primary key (coop_id, number),
  foreign key (coop_id, number) references deciding.decision_notice,
  foreign key (coop_id, number, secret) references deciding.decision (coop_id, number, secret)
);
comment on table deciding.decision_opening is 'The vote opened and its roll froze. Voters hold a key-share lock on this row, the closing an exclusive one.';

create table deciding.roll (
  coop_id uuid not null,
  number int not null,
  member_id uuid not null,
  member_number int not null,
  person_id uuid not null references identity.person (agent_id),
  class text not null,
  name text not null,
  seat int not null check (seat > 0),
  voted boolean not null default false,
  primary key (coop_id, number, member_id),
  unique (coop_id, number, seat),
  foreign key (coop_id, number) references deciding.decision_opening
) with (fillfactor = 60);
comment on table deciding.roll is 'Who could vote, frozen at opening. In a secret vote it says that a member voted: no time, no order, no ballot.';
comment on column deciding.roll.person_id is 'Who casts the ballot: the member, or an organisation''s representative on that day.';
comment on column deciding.roll.seat is 'A random place from 1 on, so that some voted rows can be picked evenly and rewritten beside a new one.';
create index on deciding.roll (coop_id, person_id, number);
create index on deciding.roll (coop_id, number, seat) where voted;

create table deciding.open_ballot (
  coop_id uuid not null,
  number int not null,
  member_id uuid not null,
  code bytea not null check (octet_length(code) = 32),
  class text not null,
  choice text not null check (choice in ('FOR', 'AGAINST', 'ABSTAIN')),
  nonce bytea not null check (octet_length(nonce) = 16),
  primary key (coop_id, number, member_id),
  unique (coop_id, number, code),
  foreign key (coop_id, number, member_id) references deciding.roll
);
comment on table deciding.open_ballot is 'Ballots of open votes: the last one each member cast.';

create table deciding.secret_ballot (
  coop_id uuid not null,
  number int not null,
  code bytea not null check (octet_length(code) = 32),
  class text not null,
  choice text not null check (choice in ('FOR', 'AGAINST', 'ABSTAIN')),
  nonce bytea not null check (octet_length(nonce) = 16),
  primary key (coop_id, number, code)
) with (fillfactor = 60);
comment on table deciding.secret_ballot is 'Ballots of secret votes: no member, no time, no sequence. Rewritten in order of code when the vote closes. Its guard, once a statement, is its foreign key.';

create table deciding.decision_closure (
  coop_id uuid not null,
  number int not null,
  closed_at timestamptz not null,
  verdict text not null check (verdict in ('PASSED', 'FAILED', 'NO_QUORUM')),
  voted int not null check (voted >= 0),
  quorum_needed int not null check (quorum_needed >= 0),
  inquorate_class text,
  primary key (coop_id, number),
  foreign key (coop_id, number) references deciding.decision_opening,
  foreign key (coop_id, number, closed_at) references deciding.decision_notice (coop_id, number, closes_at),
  unique (coop_id, number, verdict),
  check (inquorate_class is null or verdict = 'NO_QUORUM')
);
comment on table deciding.decision_closure is 'Counted, exactly once, as of the minute the notice named, however late the count ran.';

create table deciding.decision_count (
  coop_id uuid not null,
  number int not null,
  class text not null,
  eligible int not null check (eligible > 0),
  ballots int not null,
  in_favour int check (in_favour >= 0),
  against int check (against >= 0),
  abstained int check (abstained >= 0),
  commitment bytea check (octet_length(commitment) = 32),
  salt bytea check (octet_length(salt) = 16),
  primary key (coop_id, number, class),
  foreign key (coop_id, number) references deciding.decision_closure,
  check (ballots between 0 and eligible),
  check (case when commitment is null
    then salt is null and coalesce(in_favour + against + abstained = ballots, false)
    else salt is not null and num_nonnulls(in_favour, against, abstained) = 0 and ballots between 1 and 4 end)
);
comment on table deciding.decision_count is 'One class''s result. In a secret vote a class of 1 to 4 ballots is sealed: how many, and a commitment to how.';

create table deciding.decision_check (
  coop_id uuid not null,
  number int not null,
  position int not null check (position > 0),
  test int not null check (test > 0),
  class text,
  met boolean not null,
  in_favour text,
  measured_against text,
  needed text,
  primary key (coop_id, number, position),
  foreign key (coop_id, number) references deciding.decision_closure,
  check (num_nonnulls(in_favour, measured_against, needed) in (0, 3))
);
comment on table deciding.decision_check is 'Each test of the rule with its figures as exact fractions; without figures where they would unseal a class.';
comment on column deciding.decision_check.test is 'Which test of the rule, from 1; a test of each class gives a row for each.';

create table deciding.decision_enactment (
  coop_id uuid not null,
  number int not null,
  verdict text not null default 'PASSED' check (verdict = 'PASSED'),
  enacted_at timestamptz not null,
  effect text check (effect is json object),
  refusal text check (refusal is json array),
  primary key (coop_id, number),
  foreign key (coop_id, number, verdict) references deciding.decision_closure (coop_id, number, verdict),
  check (num_nonnulls(effect, refusal) = 1)
);
comment on table deciding.decision_enactment is 'What a passed decision did in the transaction that closed it, or why it could not.';
