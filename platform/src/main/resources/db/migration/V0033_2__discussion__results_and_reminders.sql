-- A result of a decision hangs on threads as what is decided does; and days of tasks are told before they come.

alter table discussion.card drop constraint card_kind_check,
  add constraint card_kind_check check (kind in ('DECISIONS', 'POLLS', 'ELECTIONS', 'MEETINGS', 'INITIATIVES', 'OUTCOMES'));
create index on discussion.card (coop_id, kind, number);

create table discussion.task_told (
  coop_id uuid not null,
  task_id uuid not null,
  due date not null,
  told_at timestamptz not null,
  primary key (coop_id, task_id, due),
  foreign key (coop_id, task_id) references discussion.task on delete cascade
);
comment on table discussion.task_told is 'The owner of a task was told that its day comes.';
call shell.protect('discussion.task_told');
grant select, insert on discussion.task_told to phyle_app;
create index on discussion.task (coop_id, due) where due is not null;
