create schema server;
comment on schema server is 'Sessions, scheduled jobs and event publications: what lets several nodes work as one.';
grant usage on schema server to phyle_app;

create table server.session (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index on server.session (expiry_time);
create index on server.session (principal_name);
comment on table server.session is 'Who is signed in on which browser. Layout as Spring Session wants it; times in milliseconds since 1970.';

create table server.session_attributes (
  session_primary_id char(36) not null references server.session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
comment on table server.session_attributes is 'What a session remembers, serialised by Spring Session.';

create table server.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index on server.scheduled_tasks (execution_time);
create index on server.scheduled_tasks (last_heartbeat);
comment on table server.scheduled_tasks is 'Work to do at a moment, once, on whichever node picks it first. Layout as db-scheduler wants it.';

create table server.event_publication (
  id uuid primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index on server.event_publication using hash (serialized_event);
create index on server.event_publication (completion_date);
comment on table server.event_publication is 'Events whose listeners run after commit, kept until they have. Layout as Spring Modulith wants it.';

grant select, insert, update, delete on server.session, server.session_attributes, server.scheduled_tasks, server.event_publication to phyle_app;
