-- A letter that names a day brings it for the reader's calendar.

alter table notices.outbox add column calendar text not null default '' check (calendar = '' or calendar like 'BEGIN:VCALENDAR%');
comment on column notices.outbox.calendar is 'An iCalendar file that goes with the letter; empty for none.';
