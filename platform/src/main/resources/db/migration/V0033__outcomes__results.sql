-- What comes of what was decided: results under it, parts under results, who answers for each, and how far it is.

create schema outcomes;
comment on schema outcomes is 'Results of decisions, polls, elections and meetings, followed through.';
grant usage on schema outcomes to phyle_app;

create table outcomes.numbering (
  coop_id uuid primary key references identity.coop (agent_id),
  last int not null check (last > 0)
);
comment on table outcomes.numbering is 'The last number given to a result in each co-op.';

create table outcomes.result (
  coop_id uuid not null references identity.coop (agent_id),
  number int not null check (number > 0),
  root int not null,
  level int not null check (level between 1 and 4),
  parent int,
  parent_level int not null generated always as (level - 1) stored,
  source_kind text check (source_kind in ('DECISIONS', 'POLLS', 'ELECTIONS', 'MEETINGS')),
  source int check (source > 0),
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, number),
  unique (coop_id, root, number, level),
  foreign key (coop_id, root, parent, parent_level) references outcomes.result (coop_id, root, number, level),
  check ((level = 1) = (parent is null)),
  check ((level = 1) = (root = number)),
  check ((level = 1) = (source_kind is not null)),
  check ((source_kind is null) = (source is null))
);
comment on table outcomes.result is 'Something that shall come of what was decided, or a part of such a result, to four levels. Whoever changes anything in a tree holds its root.';
comment on column outcomes.result.root is 'The result at the top, which names what was decided.';
create index on outcomes.result (coop_id, source_kind, source);

create table outcomes.wording (
  coop_id uuid not null,
  number int not null,
  version int not null check (version > 0),
  title text not null check (title = btrim(title) and char_length(title) between 3 and 160 and title !~ '[[:cntrl:]]'),
  body text not null check (char_length(body) <= 20000),
  person_id uuid references identity.person (agent_id),
  circle int,
  starts_on date,
  due_on date,
  weight int not null check (weight between 1 and 100),
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  words tsvector generated always as (
    setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('spanish', title), 'A') || setweight(to_tsvector('simple', title), 'A')
    || to_tsvector('english', body) || to_tsvector('spanish', body) || to_tsvector('simple', body)) stored,
  primary key (coop_id, number, version),
  foreign key (coop_id, number) references outcomes.result,
  foreign key (coop_id, circle) references circles.circle,
  check ((person_id is null) <> (circle is null)),
  check (starts_on <= due_on)
);
comment on table outcomes.wording is 'Each version of what a result shall be, who answers for it and when it is due; the highest holds.';
comment on column outcomes.wording.weight is 'How much it counts among the parts of the same whole.';
create index on outcomes.wording using gin (words);
create index on outcomes.wording (due_on) where due_on is not null;

create table outcomes.step (
  coop_id uuid not null,
  number int not null,
  ordinal int not null check (ordinal > 0),
  status text not null check (status in ('PLANNED', 'IN_HAND', 'DONE', 'DROPPED')),
  percent int check (percent between 0 and 100),
  words text not null check (words = btrim(words) and char_length(words) <= 5000),
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, number, ordinal),
  foreign key (coop_id, number) references outcomes.result,
  check (status <> 'DONE' or percent is null or percent = 100),
  check (status <> 'PLANNED' or percent is null or percent = 0),
  check (status <> 'DROPPED' or char_length(words) >= 3)
);
comment on table outcomes.step is 'How far a result was, day by day; the last row holds. What was dropped says why.';
comment on column outcomes.step.percent is 'Null where a result has parts that count: then it is their mean.';

create table outcomes.review (
  coop_id uuid not null references identity.coop (agent_id),
  source_kind text not null check (source_kind in ('DECISIONS', 'POLLS', 'ELECTIONS', 'MEETINGS')),
  source int not null check (source > 0),
  ordinal int not null check (ordinal > 0),
  review_on date,
  words text not null check (words = btrim(words) and char_length(words) <= 5000),
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, source_kind, source, ordinal)
);
comment on table outcomes.review is 'When what was decided is to be looked at again, and what was seen then; the last row holds.';
comment on column outcomes.review.review_on is 'Null where it need not be looked at again.';
create index on outcomes.review (coop_id, review_on);

create table outcomes.told (
  coop_id uuid not null,
  number int not null,
  due_on date not null,
  told_at timestamptz not null,
  primary key (coop_id, number, due_on),
  foreign key (coop_id, number) references outcomes.result
);
comment on table outcomes.told is 'Whoever answers was told that this day comes.';

create table outcomes.told_review (
  coop_id uuid not null references identity.coop (agent_id),
  source_kind text not null,
  source int not null,
  review_on date not null,
  told_at timestamptz not null,
  primary key (coop_id, source_kind, source, review_on)
);
comment on table outcomes.told_review is 'The secretary and the directors were told that the day to look at it again has come.';
