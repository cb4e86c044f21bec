-- Papers for the business of a meeting: the accounts, a report, a plan.

create table meetings.paper (
  coop_id uuid not null,
  paper_id uuid not null,
  number int not null,
  item int not null,
  name text not null check (char_length(name) between 1 and 200 and name !~ '[[:cntrl:]/\\]'),
  type text not null check (type ~ '^[a-z]+/[a-z0-9.+-]+$'),
  bytes bytea not null check (octet_length(bytes) between 1 and 5242880),
  size int not null,
  added_by uuid not null references identity.person (agent_id),
  added_at timestamptz not null,
  primary key (coop_id, paper_id),
  foreign key (coop_id, number, item) references meetings.item on delete cascade,
  check (size = octet_length(bytes))
);
comment on table meetings.paper is 'A paper for an item of business; its type is read from its first bytes, not believed. Papers come until the meeting is over, and go only while it is a draft.';
create index on meetings.paper (coop_id, number, item);

create trigger guard_over before insert on meetings.paper for each row execute function meetings.guard_step();
create trigger guard before delete on meetings.paper for each row execute function meetings.guard_draft();
create trigger fixed before update or truncate on meetings.paper execute function shell.refuse_change();
grant select, insert, delete on meetings.paper to phyle_app;
call shell.protect('meetings.paper');
