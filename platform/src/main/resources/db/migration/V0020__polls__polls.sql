-- Polls: advice and choice. Nothing of a poll is changed once it is asked; each step of its life is a row of its own.

create schema polls;
comment on schema polls is 'Polls: what was asked of whom, reasons and objections, results, outcomes, lots drawn, and templates.';
grant usage on schema polls to phyle_app;

create table polls.poll (
  coop_id uuid not null references identity.coop (agent_id),
  number int not null check (number > 0),
  kind text not null check (kind in ('PROPOSAL', 'ADVICE', 'CONSENT', 'CONSENSUS', 'GRADIENTS', 'CHECK', 'COUNT', 'QUESTION', 'CHOICE', 'SCORE', 'DOTS',
    'RANKED', 'GRADES', 'TIME', 'BUDGET', 'SORTITION')),
  title text not null check (char_length(title) between 3 and 160),
  body text not null check (char_length(body) <= 20000),
  options text not null check (options is json array),
  paper text check (paper is json object),
  rule text check (rule is json object),
  weighted boolean not null,
  electorate text not null check (electorate is json object),
  secret boolean not null,
  showing text not null check (showing in ('ALWAYS', 'AFTER_VOTE', 'AFTER_CLOSE')),
  changeable boolean not null,
  reasons text not null check (reasons in ('OFF', 'OPTIONAL', 'REQUIRED')),
  places int check (places > 0),
  seed_source text not null check (char_length(seed_source) <= 300),
  entered text not null check (entered is json object),
  previous int,
  round int not null check (round > 0),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  proposed_by uuid not null references identity.person (agent_id),
  proposed_at timestamptz not null,
  primary key (coop_id, number),
  unique (coop_id, number, secret),
  unique (coop_id, number, closes_at),
  unique (coop_id, previous),
  foreign key (coop_id, previous) references polls.poll,
  check (proposed_at <= opens_at and opens_at < closes_at),
  check ((previous is null) = (round = 1) and previous < number),
  check (not secret or (showing = 'AFTER_CLOSE' and reasons = 'OFF' and not weighted)),
  check (kind not in ('CONSENT', 'CONSENSUS') or (not secret and reasons <> 'OFF')),
  check (kind <> 'QUESTION' or reasons = 'REQUIRED'),
  check (case when kind = 'SORTITION' then paper is null and rule is null and places is not null and seed_source <> ''
    else paper is not null and rule is not null and places is null end)
);
comment on table polls.poll is 'A question asked. It has no right to update: who votes, how it is counted and when results show never change.';
comment on column polls.poll.options is 'Labels, meanings, icons, costs and times in the order of the paper.';
comment on column polls.poll.paper is 'What a ballot may say, as the kernel writes it; none for a draw.';
comment on column polls.poll.entered is 'The form as it was filled in, for the next round or a poll like it.';
comment on column polls.poll.previous is 'The round before this one; a poll has at most one next round.';

create table polls.opening (
  coop_id uuid not null,
  number int not null,
  opened_at timestamptz not null,
  statutes_version int not null check (statutes_version > 0),
  eligible int not null check (eligible >= 0),
  roll_root bytea not null check (octet_length(roll_root) = 32),
  primary key (coop_id, number),
  foreign key (coop_id, number) references polls.poll
);
comment on table polls.opening is 'The poll opened: its roll, or the pool of a draw, froze, and class weights are those of this version of the statutes.';

create table polls.withdrawal (
  coop_id uuid not null,
  number int not null,
  withdrawn_by uuid not null references identity.person (agent_id),
  withdrawn_at timestamptz not null,
  primary key (coop_id, number),
  foreign key (coop_id, number) references polls.poll
);
comment on table polls.withdrawal is 'Whoever asked took it back before it opened.';

create table polls.voice (
  coop_id uuid not null,
  number int not null,
  member_number int not null check (member_number > 0),
  secret boolean not null default false check (not secret),
  name text not null,
  reason text not null check (char_length(reason) <= 500),
  said_at timestamptz not null,
  primary key (coop_id, number, member_number),
  foreign key (coop_id, number, secret) references polls.poll (coop_id, number, secret),
  foreign key (coop_id, number) references polls.opening
);
comment on table polls.voice is 'Who answered an open poll, and why. A secret poll can have no such row.';

create table polls.ruling (
  coop_id uuid not null,
  number int not null,
  member_number int not null,
  ruled_at timestamptz not null,
  ruled_by uuid not null references identity.person (agent_id),
  ruling text not null check (ruling in ('VALID', 'NOT_VALID', 'RESOLVED')),
  why text not null check (char_length(why) between 3 and 500),
  primary key (coop_id, number, member_number, ruled_at),
  foreign key (coop_id, number, member_number) references polls.voice
);
comment on table polls.ruling is 'What a facilitator ruled on an objection. The latest counts, and only while the objector has not spoken again since.';

create table polls.closure (
  coop_id uuid not null,
  number int not null,
  closed_at timestamptz not null,
  verdict text not null check (verdict in ('PASSED', 'FAILED', 'NO_QUORUM', 'CHOSEN', 'TIED', 'NOTHING')),
  ballots int not null check (ballots >= 0),
  settled int not null check (settled >= 0),
  seed text not null check (seed ~ '^([0-9a-f]{2})+$'),
  input text check (input is json object),
  input_hash bytea check (octet_length(input_hash) = 32),
  result text not null check (result is json object),
  primary key (coop_id, number),
  foreign key (coop_id, number) references polls.opening,
  foreign key (coop_id, number, closed_at) references polls.poll (coop_id, number, closes_at),
  check (num_nonnulls(input, input_hash) in (0, 2))
);
comment on table polls.closure is 'Counted, exactly once, as of the minute it was to close.';
comment on column polls.closure.input is 'What was said, alike ballots together: result follows from it, the rule and the seed. None where a secret poll had too few ballots to stay secret.';
comment on column polls.closure.seed is 'For ties: the hash of the input, then 16 random bytes drawn at closing.';

create table polls.outcome (
  coop_id uuid not null,
  number int not null,
  stated_at timestamptz not null,
  stated_by uuid not null references identity.person (agent_id),
  statement text not null check (char_length(statement) between 3 and 5000),
  chosen int check (chosen > 0),
  review_on date,
  primary key (coop_id, number, stated_at),
  foreign key (coop_id, number) references polls.closure
);
comment on table polls.outcome is 'What a person says came of a poll. The latest stands, earlier ones can still be read.';
create index on polls.outcome (coop_id, review_on) where review_on is not null;

create table polls.pool (
  coop_id uuid not null,
  number int not null,
  member_number int not null check (member_number > 0),
  name text not null,
  class text not null,
  primary key (coop_id, number, member_number),
  foreign key (coop_id, number) references polls.opening
);
comment on table polls.pool is 'Who may be drawn, frozen when a draw opened.';

create table polls.draw (
  coop_id uuid not null,
  number int not null,
  drawn_at timestamptz not null,
  drawn_by uuid not null references identity.person (agent_id),
  seed text not null check (char_length(seed) between 1 and 300),
  primary key (coop_id, number),
  foreign key (coop_id, number) references polls.opening
);
comment on table polls.draw is 'The public words a draw was made from; who was drawn follows from them and the pool.';

create table polls.template (
  coop_id uuid not null references identity.coop (agent_id),
  name text not null check (char_length(name) between 3 and 60),
  kind text not null,
  entered text not null check (entered is json object),
  kept_by uuid not null references identity.person (agent_id),
  kept_at timestamptz not null,
  primary key (coop_id, name)
);
comment on table polls.template is 'Forms of polls a co-op asks again and again.';
