-- Threads and what is said in them. Each text keeps its wordings; what happens to a thread is a row.

create schema discussion;
comment on schema discussion is 'Threads: texts and their versions, tasks, files, reactions, what each person has read and wants to hear.';
grant usage on schema discussion to phyle_app;

create table discussion.numbering (
  coop_id uuid primary key references identity.coop (agent_id),
  last int not null check (last > 0)
);
comment on table discussion.numbering is 'The last thread number given out in each co-op.';

create table discussion.thread (
  coop_id uuid not null references identity.coop (agent_id),
  number int not null check (number > 0),
  circle int,
  last_seq int not null default 0 check (last_seq >= 0),
  active_at timestamptz not null,
  started_by uuid not null references identity.person (agent_id),
  started_at timestamptz not null,
  primary key (coop_id, number),
  foreign key (coop_id, circle) references circles.circle
);
comment on table discussion.thread is 'A thread of the whole co-op or of one circle. Whoever adds a comment holds this row, so that comments are numbered one by one.';
comment on column discussion.thread.circle is 'Where it is today; moves are in discussion.turn.';
create index on discussion.thread (coop_id, active_at desc, number desc);

create table discussion.turn (
  coop_id uuid not null,
  thread int not null,
  ordinal int not null check (ordinal > 0),
  kind text not null check (kind in ('CLOSED', 'REOPENED', 'PINNED', 'UNPINNED', 'MOVED', 'FORKED')),
  circle int,
  other int,
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, thread, ordinal),
  foreign key (coop_id, thread) references discussion.thread,
  foreign key (coop_id, other) references discussion.thread,
  foreign key (coop_id, circle) references circles.circle,
  check ((kind = 'FORKED') = (other is not null)),
  check (kind = 'MOVED' or circle is null)
);
comment on table discussion.turn is 'What happened to a thread; the last of CLOSED and REOPENED, and of PINNED and UNPINNED, holds.';
comment on column discussion.turn.circle is 'Where a moved thread went; null is the whole co-op.';
comment on column discussion.turn.other is 'The thread the forked comments went to.';

create table discussion.post (
  coop_id uuid not null,
  post_id uuid not null,
  thread int not null,
  seq int not null check (seq >= 0),
  parent_id uuid,
  by_person uuid not null references identity.person (agent_id),
  at timestamptz not null,
  primary key (coop_id, post_id),
  unique (coop_id, thread, seq),
  foreign key (coop_id, thread) references discussion.thread,
  foreign key (coop_id, parent_id) references discussion.post,
  check (seq > 0 or parent_id is null)
);
comment on table discussion.post is 'A text in a thread: 0 opens it, comments count from 1 in the order they came. A fork gives comments another thread and number.';
create index on discussion.post (coop_id, by_person);

create table discussion.trail (
  coop_id uuid not null,
  thread int not null,
  seq int not null check (seq > 0),
  post_id uuid not null,
  primary key (coop_id, thread, seq),
  foreign key (coop_id, post_id) references discussion.post
);
comment on table discussion.trail is 'Where a forked comment stood before, so that old links lead to it.';

create table discussion.wording (
  coop_id uuid not null,
  post_id uuid not null,
  version int not null check (version > 0),
  title text check (title = btrim(title) and char_length(title) between 3 and 160 and title !~ '[[:cntrl:]]'),
  body text not null check (char_length(body) <= 20000),
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, post_id, version),
  foreign key (coop_id, post_id) references discussion.post
);
comment on table discussion.wording is 'Each version of each text; the highest holds. Only what opens a thread has a title.';

create table discussion.withdrawal (
  coop_id uuid not null,
  post_id uuid not null,
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, post_id),
  foreign key (coop_id, post_id) references discussion.post
);
comment on table discussion.withdrawal is 'A text taken back: its words stay with its author and the secretary.';

create table discussion.sought (
  coop_id uuid not null,
  post_id uuid not null,
  language text not null check (language in ('english', 'spanish', 'simple')),
  words tsvector not null,
  primary key (coop_id, post_id),
  foreign key (coop_id, post_id) references discussion.post
);
comment on table discussion.sought is 'The last wording as the search finds it: stems in its language, and the words without accents.';

create table discussion.mention (
  coop_id uuid not null,
  post_id uuid not null,
  person_id uuid not null references identity.person (agent_id),
  primary key (coop_id, post_id, person_id),
  foreign key (coop_id, post_id) references discussion.post
);
comment on table discussion.mention is 'Who a text speaks to by name.';

create table discussion.reaction (
  coop_id uuid not null,
  post_id uuid not null,
  person_id uuid not null references identity.person (agent_id),
  kind text not null check (kind in ('AGREE', 'THANKS', 'GLAD', 'UNSURE')),
  noted_at timestamptz not null,
  primary key (coop_id, post_id, person_id, kind),
  foreign key (coop_id, post_id) references discussion.post
);
comment on table discussion.reaction is 'A word of a person to a text, taken back by deleting it.';

create table discussion.tag (
  coop_id uuid not null,
  thread int not null,
  tag text not null check (tag ~ '^[[:alnum:]][[:alnum:]-]{0,29}$' and tag = lower(tag)),
  primary key (coop_id, thread, tag),
  foreign key (coop_id, thread) references discussion.thread
);
comment on table discussion.tag is 'What a thread is about, in one word each.';
create index on discussion.tag (coop_id, tag);

create table discussion.position (
  coop_id uuid not null,
  person_id uuid not null references identity.person (agent_id),
  thread int not null,
  seq int not null check (seq >= 0),
  primary key (coop_id, person_id, thread),
  foreign key (coop_id, thread) references discussion.thread
);
comment on table discussion.position is 'Up to which comment a person has read a thread.';

create table discussion.volume (
  coop_id uuid not null,
  person_id uuid not null references identity.person (agent_id),
  thread int not null,
  volume text not null check (volume in ('MUTE', 'QUIET', 'NORMAL', 'LOUD')),
  primary key (coop_id, person_id, thread),
  foreign key (coop_id, thread) references discussion.thread
);
comment on table discussion.volume is 'How much a person wants to hear of one thread, where it differs from the rest.';
create index on discussion.volume (coop_id, thread);

create table discussion.usual_volume (
  coop_id uuid not null references identity.coop (agent_id),
  person_id uuid not null references identity.person (agent_id),
  volume text not null check (volume in ('MUTE', 'QUIET', 'NORMAL', 'LOUD')),
  primary key (coop_id, person_id)
);
comment on table discussion.usual_volume is 'How much a person wants to hear of a co-op''s threads; NORMAL for those without a row.';

create table discussion.attachment (
  coop_id uuid not null,
  attachment_id uuid not null,
  post_id uuid not null,
  name text not null check (char_length(name) between 1 and 200 and name !~ '[[:cntrl:]/\\]'),
  type text not null check (type ~ '^[a-z]+/[a-z0-9.+-]+$'),
  bytes bytea not null check (octet_length(bytes) between 1 and 5242880),
  size int not null,
  primary key (coop_id, attachment_id),
  foreign key (coop_id, post_id) references discussion.post,
  check (size = octet_length(bytes))
);
comment on table discussion.attachment is 'A file that came with a text; its type is read from its first bytes, not believed.';
create index on discussion.attachment (coop_id, post_id);

create table discussion.task (
  coop_id uuid not null,
  task_id uuid not null,
  post_id uuid not null,
  place int not null check (place >= 0),
  words text not null check (char_length(words) between 1 and 500),
  owner uuid references identity.person (agent_id),
  due date,
  primary key (coop_id, task_id),
  foreign key (coop_id, post_id) references discussion.post
);
comment on table discussion.task is 'A line of a text that is something to do. A new wording keeps the tasks whose words it keeps.';
create index on discussion.task (coop_id, post_id);
create index on discussion.task (coop_id, owner);

create table discussion.task_turn (
  coop_id uuid not null,
  task_id uuid not null,
  ordinal int not null check (ordinal > 0),
  done boolean not null,
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, task_id, ordinal),
  foreign key (coop_id, task_id) references discussion.task on delete cascade
);
comment on table discussion.task_turn is 'A task was ticked off, or not done after all; the last row holds.';
