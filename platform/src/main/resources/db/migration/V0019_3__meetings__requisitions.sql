-- Members require a meeting: signatures, the day there were enough, and the legal clock that then runs.

create table meetings.requisition_numbering (
  coop_id uuid primary key references identity.coop (agent_id),
  last int not null check (last > 0)
);
comment on table meetings.requisition_numbering is 'The last requisition number given out in each co-op.';

create table meetings.requisition (
  coop_id uuid not null references identity.coop (agent_id),
  number int not null check (number > 0),
  title text not null check (char_length(title) between 3 and 160),
  business text not null check (char_length(business) between 10 and 20000),
  opened_by uuid not null references identity.person (agent_id),
  opened_at timestamptz not null,
  primary key (coop_id, number)
);
comment on table meetings.requisition is 'Business for which members require a general meeting. Its text is what they sign, so it never changes.';

create table meetings.requisition_signature (
  coop_id uuid not null,
  number int not null,
  member_id uuid not null,
  signed_by uuid not null references identity.person (agent_id),
  signed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (coop_id, number, member_id, signed_at),
  foreign key (coop_id, number) references meetings.requisition,
  check (withdrawn_at >= signed_at)
);
comment on table meetings.requisition_signature is 'A member signed, and may take it back until there are enough.';
create unique index requisition_signed on meetings.requisition_signature (coop_id, number, member_id) where withdrawn_at is null;

create table meetings.requisition_threshold (
  coop_id uuid not null,
  number int not null,
  reached_at timestamptz not null,
  members int not null check (members > 0),
  needed int not null check (needed > 0),
  signatures int not null,
  convene_by date not null,
  hold_by date not null,
  primary key (coop_id, number),
  foreign key (coop_id, number) references meetings.requisition,
  check (signatures >= needed),
  check (convene_by <= hold_by)
);
comment on table meetings.requisition_threshold is 'Enough members signed. The board must give notice by one day and hold the meeting by another; else any three of them may.';

create table meetings.requisition_convener (
  coop_id uuid not null,
  number int not null,
  member_id uuid not null,
  joined_by uuid not null references identity.person (agent_id),
  joined_at timestamptz not null,
  primary key (coop_id, number, member_id),
  foreign key (coop_id, number) references meetings.requisition_threshold
);
comment on table meetings.requisition_convener is 'A signatory convenes the meeting the board did not; three are needed.';

create table meetings.requisition_meeting (
  coop_id uuid not null,
  requisition int not null,
  meeting int not null,
  linked_at timestamptz not null,
  primary key (coop_id, requisition, meeting),
  unique (coop_id, meeting),
  foreign key (coop_id, requisition) references meetings.requisition_threshold,
  foreign key (coop_id, meeting) references meetings.meeting
);
comment on table meetings.requisition_meeting is 'A meeting drafted to answer a requisition.';

create function meetings.keep_signature() returns trigger language plpgsql as
$$
begin
  if old.withdrawn_at is not null
    or exists (select from meetings.requisition_threshold t where t.coop_id = new.coop_id and t.number = new.number) then
    raise exception 'a signature is taken back once, before there are enough' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function meetings.keep_signature() is 'Once there are enough signatures, they stand.';
create trigger keep before update on meetings.requisition_signature for each row execute function meetings.keep_signature();

create function meetings.guard_threshold() returns trigger language plpgsql as
$$
begin
  if new.signatures > (
    select count(*) from meetings.requisition_signature s where s.coop_id = new.coop_id and s.number = new.number and s.withdrawn_at is null) then
    raise exception 'requisition % does not have so many signatures', new.number using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function meetings.guard_threshold() is 'No clock starts on signatures that are not there.';
create trigger guard before insert on meetings.requisition_threshold for each row execute function meetings.guard_threshold();

do $$
declare
  kept text;
begin
  foreach kept in array array['requisition', 'requisition_threshold', 'requisition_convener', 'requisition_meeting'] loop
    execute format('create trigger append_only before delete or truncate on meetings.%I execute function shell.refuse_change()', kept);
    execute format('create trigger fixed before update on meetings.%I execute function shell.refuse_change()', kept);
    execute format('grant select, insert on meetings.%I to phyle_app', kept);
  end loop;
  foreach kept in array array['requisition_numbering', 'requisition', 'requisition_signature', 'requisition_threshold', 'requisition_convener',
    'requisition_meeting'] loop
    call shell.protect(format('meetings.%I', kept)::regclass);
  end loop;
end
$$;
grant select, insert, update on meetings.requisition_numbering to phyle_app;
grant select, insert, update (withdrawn_at) on meetings.requisition_signature to phyle_app;
-- Locking a row takes the right to change it; the trigger above still refuses any change.
grant update (title) on meetings.requisition to phyle_app;
