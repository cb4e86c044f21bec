-- The annual general meeting is due within so many months of the year's end; those who call it are reminded, each time once.

create table meetings.annual_reminder (
  coop_id uuid not null references identity.coop (agent_id),
  year_end date not null,
  moment text not null check (moment in ('SOON', 'NOW', 'LATE')),
  reminded_at timestamptz not null,
  primary key (coop_id, year_end, moment)
);
comment on table meetings.annual_reminder is 'The secretary and the directors were reminded that no annual meeting is called: a month before the last day for its notice, in the last week, and when it is late.';
create trigger append_only before update or delete or truncate on meetings.annual_reminder execute function shell.refuse_change();
grant select, insert on meetings.annual_reminder to phyle_app;
call shell.protect('meetings.annual_reminder');
