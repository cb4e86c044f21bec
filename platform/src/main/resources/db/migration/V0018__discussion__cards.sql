-- What hangs on a thread: a decision, a poll, whatever has a number in its co-op.

create table discussion.card (
  coop_id uuid not null,
  thread int not null,
  kind text not null check (kind in ('DECISIONS', 'POLLS', 'ELECTIONS', 'MEETINGS')),
  number int not null check (number > 0),
  noted_by uuid not null references identity.person (agent_id),
  noted_at timestamptz not null,
  primary key (coop_id, thread, kind, number),
  foreign key (coop_id, thread) references discussion.thread
);
comment on table discussion.card is 'Something to decide that a thread is about; what it is and who may see it, its own module says.';
call shell.protect('discussion.card');
grant select, insert, delete on discussion.card to phyle_app;
