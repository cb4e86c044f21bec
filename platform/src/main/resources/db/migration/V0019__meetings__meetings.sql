-- Meetings from draft to approved minutes. Each step of a meeting's life is a row of its own; no row says "state".

create schema meetings;
comment on schema meetings is 'General, class and board meetings: notice, agenda, attendance, proxies, hand counts, minutes; requisitions.';
grant usage on schema meetings to phyle_app;

create table meetings.numbering (
  coop_id uuid primary key references identity.coop (agent_id),
  last int not null check (last > 0)
);
comment on table meetings.numbering is 'The last meeting number given out in each co-op.';

create table meetings.meeting (
  coop_id uuid not null references identity.coop (agent_id),
  number int not null check (number > 0),
  kind text not null check (kind in ('GENERAL', 'ANNUAL', 'CLASS', 'BOARD')),
  class text,
  title text not null check (char_length(title) between 3 and 160),
  form text not null check (form in ('IN_PERSON', 'ONLINE', 'HYBRID')),
  place text not null check (char_length(place) <= 300),
  link text not null check (char_length(link) <= 500 and (link = '' or link ~ '^https?://[^[:space:]]+$')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  zone text not null,
  body text not null check (char_length(body) <= 20000),
  drafted_by uuid not null references identity.person (agent_id),
  drafted_at timestamptz not null,
  primary key (coop_id, number),
  check ((kind = 'CLASS') = (class is not null)),
  check ((place <> '') = (form <> 'ONLINE')),
  check ((link <> '') = (form <> 'IN_PERSON')),
  check (starts_at < ends_at and ends_at <= starts_at + interval '24 hours')
);
comment on table meetings.meeting is 'A meeting as it is called. Fixed from the day of notice.';

create table meetings.item (
  coop_id uuid not null,
  number int not null,
  item int not null check (item > 0),
  place int not null check (place > 0),
  kind text not null check (kind in ('INFORMATION', 'DISCUSSION', 'RESOLUTION', 'HAND_COUNT')),
  title text not null check (char_length(title) between 3 and 160),
  minutes int not null check (minutes between 0 and 600),
  presenter text not null check (char_length(presenter) <= 120),
  body text not null check (char_length(body) <= 20000),
  link text not null check (char_length(link) <= 500 and (link = '' or link ~ '^https?://[^[:space:]]+$')),
  resolution text check (resolution in ('ORDINARY', 'SPECIAL', 'BOARD')),
  decision int check (decision > 0),
  primary key (coop_id, number, item),
  unique (coop_id, number, place) deferrable initially deferred,
  unique (coop_id, number, decision),
  foreign key (coop_id, number) references meetings.meeting,
  check ((kind in ('RESOLUTION', 'HAND_COUNT')) = (resolution is not null)),
  check ((kind = 'RESOLUTION') = (decision is not null))
);
comment on table meetings.item is 'Business of a meeting in its order. A resolution names a decision, which takes effect when passed; a hand count is minuted only.';
comment on column meetings.item.resolution is 'Which rule of the rule book decides it.';

create table meetings.notice (
  coop_id uuid not null,
  number int not null,
  given_by uuid not null references identity.person (agent_id),
  given_at timestamptz not null,
  statutes_version int not null check (statutes_version > 0),
  days_needed int not null check (days_needed >= 0),
  days_given int not null check (days_given >= 0),
  entitled int not null check (entitled > 0),
  consents_needed int not null check (consents_needed between 0 and entitled),
  proxies int not null check (proxies >= 0),
  primary key (coop_id, number),
  foreign key (coop_id, number) references meetings.meeting,
  check ((days_given < days_needed) = (consents_needed > 0))
);
comment on table meetings.notice is 'Notice given, in clear days. The rules of this statutes version hold for the meeting, whatever is amended later.';
comment on column meetings.notice.consents_needed is 'Where the notice was shorter than the rules ask: how many of those entitled must agree in writing; else 0.';
comment on column meetings.notice.proxies is 'Most proxies one member may hold at this meeting; 0 where nobody votes by proxy.';

create table meetings.roll (
  coop_id uuid not null,
  number int not null,
  moment text not null check (moment in ('NOTICE', 'OPENING')),
  member_id uuid not null,
  member_number int not null,
  person_id uuid not null references identity.person (agent_id),
  class text not null,
  name text not null,
  primary key (coop_id, number, moment, member_id),
  foreign key (coop_id, number) references meetings.notice
);
comment on table meetings.roll is 'Who was entitled: to notice on the day it was given, to a voice and a vote when the meeting opened.';
create index on meetings.roll (coop_id, person_id, number);

create table meetings.consent (
  coop_id uuid not null,
  number int not null,
  member_id uuid not null,
  moment text not null default 'NOTICE' check (moment = 'NOTICE'),
  consented_by uuid not null references identity.person (agent_id),
  consented_at timestamptz not null,
  primary key (coop_id, number, member_id),
  foreign key (coop_id, number, moment, member_id) references meetings.roll (coop_id, number, moment, member_id)
);
comment on table meetings.consent is 'A member agreed in writing to a shorter notice.';

create table meetings.cancellation (
  coop_id uuid not null,
  number int not null,
  cancelled_by uuid not null references identity.person (agent_id),
  cancelled_at timestamptz not null,
  reason text not null check (char_length(reason) between 3 and 500),
  primary key (coop_id, number),
  foreign key (coop_id, number) references meetings.meeting
);
comment on table meetings.cancellation is 'Called off before it opened.';

create table meetings.opening (
  coop_id uuid not null,
  number int not null,
  sitting int not null check (sitting > 0),
  opened_by uuid not null references identity.person (agent_id),
  opened_at timestamptz not null,
  present int not null check (present >= 0),
  quorum_needed int not null check (quorum_needed >= 0),
  primary key (coop_id, number, sitting),
  foreign key (coop_id, number) references meetings.notice,
  check (present >= quorum_needed)
);
comment on table meetings.opening is 'A sitting was opened with a quorum. After an adjournment for want of one, those present suffice: 1.';

create table meetings.adjournment (
  coop_id uuid not null,
  number int not null,
  sitting int not null check (sitting > 0),
  adjourned_by uuid not null references identity.person (agent_id),
  adjourned_at timestamptz not null,
  resumes_at timestamptz not null,
  reason text not null check (reason in ('NO_QUORUM', 'TIME')),
  primary key (coop_id, number, sitting),
  foreign key (coop_id, number) references meetings.notice,
  check (adjourned_at < resumes_at)
);
comment on table meetings.adjournment is 'A sitting ended and another follows at a named moment: no quorum after half an hour, or no time left.';

create table meetings.closing (
  coop_id uuid not null,
  number int not null,
  sitting int not null,
  closed_by uuid not null references identity.person (agent_id),
  closed_at timestamptz not null,
  primary key (coop_id, number),
  foreign key (coop_id, number, sitting) references meetings.opening
);
comment on table meetings.closing is 'The meeting is over.';

create table meetings.registration (
  coop_id uuid not null,
  number int not null,
  member_id uuid not null,
  answer text not null check (answer in ('IN_PERSON', 'ONLINE', 'NO')),
  answered_by uuid not null references identity.person (agent_id),
  answered_at timestamptz not null,
  primary key (coop_id, number, member_id),
  foreign key (coop_id, number) references meetings.notice
);
comment on table meetings.registration is 'Who says they come, and how; it binds nobody.';

create table meetings.proxy (
  coop_id uuid not null,
  number int not null,
  member_id uuid not null,
  holder_id uuid not null,
  given_by uuid not null references identity.person (agent_id),
  given_at timestamptz not null,
  revoked_at timestamptz,
  primary key (coop_id, number, member_id, given_at),
  foreign key (coop_id, number) references meetings.notice,
  check (member_id <> holder_id),
  check (revoked_at >= given_at)
);
comment on table meetings.proxy is 'A member lets another speak and vote for them at one meeting. Void while the member is there in person.';
create unique index proxy_stands on meetings.proxy (coop_id, number, member_id) where revoked_at is null;
create index on meetings.proxy (coop_id, number, holder_id);

create table meetings.presence (
  coop_id uuid not null,
  number int not null,
  member_id uuid not null,
  came_at timestamptz not null,
  form text not null check (form in ('IN_PERSON', 'ONLINE')),
  noted_by uuid not null references identity.person (agent_id),
  left_at timestamptz,
  primary key (coop_id, number, member_id, came_at),
  foreign key (coop_id, number) references meetings.notice,
  check (left_at >= came_at)
);
comment on table meetings.presence is 'A member was there, from when until when.';
create unique index presence_now on meetings.presence (coop_id, number, member_id) where left_at is null;

create table meetings.interest (
  coop_id uuid not null,
  number int not null,
  item int not null,
  member_id uuid not null,
  reason text not null check (char_length(reason) between 3 and 500),
  declared_by uuid not null references identity.person (agent_id),
  declared_at timestamptz not null,
  primary key (coop_id, number, item, member_id),
  foreign key (coop_id, number, item) references meetings.item
);
comment on table meetings.interest is 'A director is interested in an item: counted neither in the quorum nor in the vote on it.';

create table meetings.vote (
  coop_id uuid not null,
  number int not null,
  item int not null,
  counted_by uuid not null references identity.person (agent_id),
  counted_at timestamptz not null,
  teller text not null check (char_length(teller) between 2 and 120),
  present int not null check (present >= 0),
  quorum_needed int not null check (quorum_needed >= 0),
  verdict text not null check (verdict in ('PASSED', 'FAILED', 'NO_QUORUM')),
  primary key (coop_id, number, item),
  foreign key (coop_id, number, item) references meetings.item,
  check (present >= quorum_needed)
);
comment on table meetings.vote is 'A vote taken at a meeting, counted once, while a quorum was present.';

create table meetings.vote_count (
  coop_id uuid not null,
  number int not null,
  item int not null,
  class text not null,
  eligible int not null check (eligible > 0),
  present int not null check (present >= 0),
  proxies int not null check (proxies >= 0),
  in_favour int not null check (in_favour >= 0),
  against int not null check (against >= 0),
  abstained int not null check (abstained >= 0),
  advance_favour int not null default 0 check (advance_favour >= 0),
  advance_against int not null default 0 check (advance_against >= 0),
  advance_abstained int not null default 0 check (advance_abstained >= 0),
  replaced int not null default 0 check (replaced >= 0),
  primary key (coop_id, number, item, class),
  foreign key (coop_id, number, item) references meetings.vote,
  check (in_favour + against + abstained <= present + proxies),
  check (present + proxies + advance_favour + advance_against + advance_abstained <= eligible)
);
comment on table meetings.vote_count is 'One class''s hands, never more than its members there and their proxies, and the advance ballots of those not there.';
comment on column meetings.vote_count.replaced is 'Advance ballots of members who came, or whose proxy did: their hands took the ballots'' place.';

create table meetings.minutes (
  coop_id uuid not null,
  number int not null,
  version int not null check (version > 0),
  body text not null check (char_length(body) between 1 and 100000),
  written_by uuid not null references identity.person (agent_id),
  written_at timestamptz not null,
  primary key (coop_id, number, version),
  foreign key (coop_id, number) references meetings.closing
);
comment on table meetings.minutes is 'Minutes in versions; none is overwritten.';

create table meetings.minutes_publication (
  coop_id uuid not null,
  number int not null,
  version int not null,
  published_by uuid not null references identity.person (agent_id),
  published_at timestamptz not null,
  primary key (coop_id, number, version),
  foreign key (coop_id, number, version) references meetings.minutes
);
comment on table meetings.minutes_publication is 'A draft of the minutes was shown to the members.';

create table meetings.minutes_approval (
  coop_id uuid not null,
  number int not null,
  version int not null,
  approved_at_meeting int not null check (approved_at_meeting <> number),
  noted_by uuid not null references identity.person (agent_id),
  approved_at timestamptz not null,
  primary key (coop_id, number),
  foreign key (coop_id, number, version) references meetings.minutes_publication,
  foreign key (coop_id, approved_at_meeting) references meetings.notice
);
comment on table meetings.minutes_approval is 'A later meeting approved the minutes; from here they are fixed.';
