-- Polls put to a circle, with subjects, and with votes that delegates carry; delegations for one circle.

-- What follows reads the rows of every co-op.
select set_config('phyle.coop', '*', true);

alter table polls.poll
  add column circle int,
  add column tags text[] not null default '{}',
  add column delegable boolean not null default false,
  add foreign key (coop_id, circle) references circles.circle,
  add check (cardinality(tags) <= 5 and array_position(tags, null) is null and array_to_string(tags, '') !~ '[[:upper:][:cntrl:]]'),
  add check (not delegable or (not secret and kind in ('PROPOSAL', 'ADVICE', 'GRADIENTS', 'CHECK', 'CHOICE', 'SCORE', 'DOTS', 'RANKED', 'GRADES', 'BUDGET')));
comment on column polls.poll.circle is 'The circle it is put to: its members are asked, and those who read the circle read it.';
comment on column polls.poll.tags is 'Up to five subjects in small letters.';
comment on column polls.poll.delegable is 'Whether delegates vote for those who delegate to them and stay silent.';
create index on polls.poll (coop_id, circle) where circle is not null;

do $$
declare
  old text;
begin
  for old in select conname from pg_constraint where conrelid = 'delegation.delegation'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%''DECISION''%' loop
    execute format('alter table delegation.delegation drop constraint %I', old);
  end loop;
  for old in select conname from pg_constraint where conrelid = 'delegation.delegation'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%about%' loop
    execute format('alter table delegation.delegation drop constraint %I', old);
  end loop;
end
$$;
alter table delegation.delegation
  add constraint delegation_scope_check check (scope in ('COOP', 'CIRCLE', 'TAG', 'DECISION')),
  add constraint delegation_about_check check (case scope
    when 'COOP' then about = ''
    when 'TAG' then about ~ '^[^[:space:][:upper:]]([^[:cntrl:][:upper:]]{0,38}[^[:space:][:upper:]])?$'
    else about ~ '^[1-9][0-9]{0,8}$' end);
comment on column delegation.delegation.about is 'A subject, or the number of a circle or of whatever is voted on; nothing for the whole co-op.';
