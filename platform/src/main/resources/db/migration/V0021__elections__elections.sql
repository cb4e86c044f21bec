-- Elections from the call to the seats. Each step is a row; no row says "state".

create schema elections;
comment on schema elections is 'Elections: calls, nominations, slates, results and who took which seat.';
grant usage on schema elections to phyle_app;

create table elections.election (
  coop_id uuid not null references identity.coop (agent_id),
  number int not null check (number > 0),
  title text not null check (title = btrim(title) and char_length(title) between 3 and 160 and title !~ '[[:cntrl:]]'),
  body text not null check (char_length(body) <= 20000),
  post text not null check (post in ('DIRECTOR', 'SECRETARY', 'TREASURER', 'BODY')),
  body_name text not null check (char_length(body_name) <= 80 and (post = 'BODY') = (body_name <> '')),
  seats int not null check (seats between 1 and 100),
  method text not null check (method in ('SCOTTISH', 'MEEK', 'IRV')),
  voters_class text,
  secret boolean not null,
  seconded boolean not null,
  statutes_version int not null check (statutes_version > 0),
  called_by uuid not null references identity.person (agent_id),
  called_at timestamptz not null,
  nominations_open_at timestamptz not null,
  nominations_close_at timestamptz not null,
  voting_opens_at timestamptz not null,
  voting_closes_at timestamptz not null,
  primary key (coop_id, number),
  check (post not in ('SECRETARY', 'TREASURER') or seats = 1),
  check (method <> 'IRV' or seats = 1),
  check (called_at <= nominations_open_at and nominations_open_at < nominations_close_at and nominations_close_at <= voting_opens_at
    and voting_opens_at < voting_closes_at)
);
comment on table elections.election is 'An election called, under the number it has among everything voted on. Its terms do not change.';
comment on column elections.election.voters_class is 'The class that elects and is elected; null where all members do.';

create table elections.kept (
  coop_id uuid not null,
  number int not null,
  class text not null,
  least int not null check (least >= 0),
  most int not null check (most >= least),
  primary key (coop_id, number, class),
  foreign key (coop_id, number) references elections.election
);
comment on table elections.kept is 'Fewest and most of the seats that may go to a class.';

create table elections.outgoing (
  coop_id uuid not null,
  number int not null,
  member_id uuid not null,
  primary key (coop_id, number, member_id),
  foreign key (coop_id, number) references elections.election
);
comment on table elections.outgoing is 'Who holds the seats that are up: they leave when others are elected, or are elected again.';

create table elections.calling_off (
  coop_id uuid not null,
  number int not null,
  reason text not null check (char_length(reason) between 1 and 1000),
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, number),
  foreign key (coop_id, number) references elections.election
);
comment on table elections.calling_off is 'The election was called off before voting opened.';

create table elections.nomination (
  coop_id uuid not null,
  number int not null,
  candidate int not null check (candidate > 0),
  member_id uuid not null,
  member_number int not null,
  class text not null,
  name text not null check (char_length(name) between 1 and 200),
  nominated_by uuid not null references identity.person (agent_id),
  nominated_at timestamptz not null,
  primary key (coop_id, number, candidate),
  unique (coop_id, number, member_id),
  foreign key (coop_id, number) references elections.election
);
comment on table elections.nomination is 'A member was put forward, by somebody or themselves. Class and name as they stood that day.';

create table elections.acceptance (
  coop_id uuid not null,
  number int not null,
  candidate int not null,
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, number, candidate),
  foreign key (coop_id, number, candidate) references elections.nomination
);
comment on table elections.acceptance is 'The nominee is willing.';

create table elections.second (
  coop_id uuid not null,
  number int not null,
  candidate int not null,
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, number, candidate),
  foreign key (coop_id, number, candidate) references elections.nomination
);
comment on table elections.second is 'Another member stands behind the nomination.';

create table elections.withdrawal (
  coop_id uuid not null,
  number int not null,
  candidate int not null,
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, number, candidate),
  foreign key (coop_id, number, candidate) references elections.nomination
);
comment on table elections.withdrawal is 'The nominee declined or stood down before nominations closed.';

create table elections.statement (
  coop_id uuid not null,
  number int not null,
  candidate int not null,
  version int not null check (version > 0),
  words text not null check (char_length(words) <= 6000),
  noted_at timestamptz not null,
  primary key (coop_id, number, candidate, version),
  foreign key (coop_id, number, candidate) references elections.nomination
);
comment on table elections.statement is 'What candidates say about themselves, in Markdown; the highest version holds.';

create table elections.photo (
  coop_id uuid not null,
  number int not null,
  candidate int not null,
  version int not null check (version > 0),
  type text not null check (type in ('image/png', 'image/jpeg')),
  bytes bytea not null check (octet_length(bytes) between 1 and 1048576),
  noted_at timestamptz not null,
  primary key (coop_id, number, candidate, version),
  foreign key (coop_id, number, candidate) references elections.nomination
);
comment on table elections.photo is 'Portraits, as PNG or JPEG; the highest version holds.';

create table elections.opening (
  coop_id uuid not null,
  number int not null,
  opened_at timestamptz not null,
  lot bytea not null check (octet_length(lot) = 32),
  primary key (coop_id, number),
  foreign key (coop_id, number) references elections.election,
  foreign key (coop_id, number) references voting.vote
);
comment on table elections.opening is 'Voting opened, in the box of its number.';
comment on column elections.opening.lot is 'Random bytes for lots: committed to in the record at opening, published at closing.';

create table elections.slate (
  coop_id uuid not null,
  number int not null,
  option int not null check (option > 0),
  candidate int not null,
  primary key (coop_id, number, option),
  unique (coop_id, number, candidate),
  foreign key (coop_id, number) references elections.opening,
  foreign key (coop_id, number, candidate) references elections.nomination
);
comment on table elections.slate is 'Who stands under which number of the ballot paper.';

create table elections.outcome (
  coop_id uuid not null,
  number int not null,
  closed_at timestamptz not null,
  how text not null check (how in ('VOTE', 'UNCONTESTED', 'NOBODY')),
  seed text not null check (seed ~ '^([0-9a-f]{128})?$' and (how = 'VOTE') = (seed <> '')),
  seats int not null check (seats >= 0),
  primary key (coop_id, number),
  foreign key (coop_id, number) references elections.election
);
comment on table elections.outcome is 'The election is decided.';
comment on column elections.outcome.seed is 'Of lots: the root over the codes of all ballots, then the random bytes of the opening, in hex.';
comment on column elections.outcome.seats is 'Seats that could be filled within the bounds, given who stood.';

create table elections.pattern (
  coop_id uuid not null,
  number int not null,
  said text not null,
  ballots bigint not null check (ballots > 0),
  primary key (coop_id, number, said),
  foreign key (coop_id, number) references elections.outcome
);
comment on table elections.pattern is 'How many ballots of all classes together say what; what is counted, and counted again.';

create table elections.countback (
  coop_id uuid not null,
  number int not null,
  round int not null check (round > 0),
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, number, round),
  foreign key (coop_id, number) references elections.outcome
);
comment on table elections.countback is 'Seats that fell vacant were filled from the ballots of the election.';

create table elections.seat (
  coop_id uuid not null,
  number int not null,
  round int not null check (round >= 0),
  place int not null check (place > 0),
  candidate int not null,
  from_day date,
  until_day date,
  refusal text,
  primary key (coop_id, number, candidate),
  unique (coop_id, number, round, place),
  foreign key (coop_id, number) references elections.outcome,
  foreign key (coop_id, number, candidate) references elections.nomination,
  check ((from_day is null) = (until_day is null)),
  check (refusal is null or from_day is null)
);
comment on table elections.seat is 'Who was elected, in order of election; round 0 is the election itself, the others its countbacks.';
comment on column elections.seat.refusal is 'Why the register did not take the appointment; null where it did, or where the seat is in a named body.';

create table elections.vacated (
  coop_id uuid not null,
  number int not null,
  round int not null,
  candidate int not null,
  primary key (coop_id, number, candidate),
  foreign key (coop_id, number, round) references elections.countback,
  foreign key (coop_id, number, candidate) references elections.seat
);
comment on table elections.vacated is 'Whose seat a countback filled.';
